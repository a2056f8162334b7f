package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.ReferenceMarkup;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What one shortcode can ask of its note. */
final class ShortcodeFunctions implements NoteFunctions {

    private final ShortcodeCall call;
    private final ShortcodeUse use;
    private final FormulaHtml formulas;
    private final CodeBlocks code;
    private final NoteContext note;

    ShortcodeFunctions(
            ShortcodeCall call,
            ShortcodeUse use,
            FormulaHtml formulas,
            CodeBlocks code,
            NoteContext note) {
        this.code = code;
        this.call = call;
        this.use = use;
        this.formulas = formulas;
        this.note = note;
    }

    @Override
    public String markdown(String text, boolean block) {
        if (isRendered(text)) {
            return text;
        }
        String html = atItsPlace(text, (chars, context) -> context.fragments().html(chars));
        return block && !html.isEmpty() && !ShortcodeInsertion.hasBlock(html)
                ? "<p>" + html + "</p>"
                : html;
    }

    /** The content of {{% %}} was rendered already. */
    private boolean isRendered(String text) {
        return call.markdown()
                && call.inner().stream().anyMatch(inner -> inner.strip().equals(text.strip()));
    }

    @Override
    public String html(String text) {
        boolean safe = note.source().isSafe();
        return isRendered(text)
                ? text
                : atItsPlace(text, safe ? SafeMarkup::whole : RawHtmlLinks::in, BasedSequence::of);
    }

    @Override
    public String plainText(String text) {
        return atItsPlace(text, (chars, context) -> context.fragments().plain(chars));
    }

    @Override
    public String formula(String tex, boolean display) {
        return atItsPlace(
                tex,
                (chars, context) ->
                        display
                                ? formulas.displayBlock(chars, context)
                                : formulas.inline(chars, context));
    }

    @Override
    public String code(String language, String options, String text) {
        String inner = text.replaceFirst("^(?:[ \\t]*\n)+", "").stripTrailing() + "\n";
        return code.html(FenceInfo.of(language, options), ShortcodeTag.showLiterals(inner), "");
    }

    @Override
    public String link(String target) {
        SiteLinks.Target found = note.links().link(target, call.location());
        found.problem().ifPresent(note::report);
        linked(found.url());
        return found.url();
    }

    @Override
    public String image(String target) {
        SiteLinks.Target found = note.links().image(target, call.location());
        found.problem().ifPresent(note::report);
        return found.url();
    }

    @Override
    public String term(List<String> names, String shown, String meaning) {
        String html = meaning.isEmpty() ? "" : markdown(meaning, false);
        NoteTerm term =
                new NoteTerm(
                        names,
                        ReferenceMarkup.withoutLinks(shown),
                        ReferenceMarkup.withoutLinks(html),
                        "",
                        "",
                        call.location());
        String id = Escaping.escapeHtml(note.notation().anchor(term, note.anchors()::unique), true);
        return "<dfn class=\"term\" id=\"" + id + "\">" + shown + "</dfn>";
    }

    @Override
    public void linked(String url) {
        note.link(new LinkUse(url, call.location()));
    }

    @Override
    public void report(Diagnostic diagnostic) {
        note.report(diagnostic);
    }

    /** Does something with a text as it is written in the tag or between the tags, if it is. */
    private String atItsPlace(String text, BiFunction<BasedSequence, NoteContext, String> work) {
        return atItsPlace(text, work, own -> note.shortcodes().mark(BasedSequence.of(own)));
    }

    /**
     * @param elsewhere makes what is worked on out of a text that the note does not contain
     */
    private String atItsPlace(
            String text,
            BiFunction<BasedSequence, NoteContext, String> work,
            Function<String, BasedSequence> elsewhere) {
        BasedSequence chars = use.chars();
        int index = text.isEmpty() ? -1 : chars.indexOf(text);
        if (index >= 0 && !text.contains("{{") && note.offset(chars, index).isPresent()) {
            return work.apply(chars.subSequence(index, index + text.length()), note);
        }
        SourceLocation place = call.location();
        return note.atOnePlace(place, () -> work.apply(elsewhere.apply(text), note));
    }
}
