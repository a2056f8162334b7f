package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Renders single shortcodes: {@code activation} as a chart, {@code bibliography} as the list of
 * references, every other one through its template. Shortcodes in the content of another one are
 * rendered before it.
 */
final class ShortcodeRenderer {

    /** The place of the list of references. */
    private static final String BIBLIOGRAPHY = "bibliography";

    private final Shortcodes shortcodes;
    private final ChartFigures figures;
    private final FormulaHtml formulas;
    private final CodeBlocks code;

    ShortcodeRenderer(
            Shortcodes shortcodes, ChartFigures figures, FormulaHtml formulas, CodeBlocks code) {
        this.code = code;
        this.shortcodes = shortcodes;
        this.figures = figures;
        this.formulas = formulas;
    }

    /** Returns the HTML of a shortcode; marks in it stand for the shortcodes in its content. */
    String output(ShortcodeUse use, NoteContext note) {
        return note.shortcodes().output(use, () -> render(use, note));
    }

    /** Returns the HTML of a block whose content was rendered already. */
    String output(ShortcodeUse use, String content, NoteContext note) {
        return note.shortcodes().output(use, () -> call(use, Optional.of(content), note));
    }

    /** Reports a closing tag that has no opening tag where it could close one. */
    static void reportUnopened(ShortcodeUse use, NoteContext note) {
        reportUnopened(use, use.location(), note);
    }

    static void reportUnopened(ShortcodeUse use, SourceLocation place, NoteContext note) {
        note.report(
                Diagnostic.error(
                        "shortcode-unopened",
                        place,
                        "this closing tag has no opening tag of the shortcode '"
                                + use.tag().orElseThrow().name()
                                + "'"));
    }

    private String render(ShortcodeUse use, NoteContext note) {
        return switch (use.kind()) {
            case LITERAL ->
                    Escaping.escapeHtml(ShortcodeTag.showLiterals(use.chars().toString()), false);
            case UNOPENED -> {
                reportUnopened(use, note);
                yield "";
            }
            case TOO_DEEP -> {
                note.report(
                        Diagnostic.error(
                                "markdown-nesting",
                                use.location(),
                                "more than 20 shortcodes within each other"));
                yield "";
            }
            case CALL, BLOCK ->
                    call(use, use.inner().map(inner -> content(use, inner, note)), note);
        };
    }

    private String content(ShortcodeUse use, BasedSequence inner, NoteContext note) {
        ShortcodeTag tag = use.tag().orElseThrow();
        if (ShortcodeScanner.VERBATIM.contains(tag.name())) {
            return inner.toString();
        }
        if (tag.style() == '%') {
            return note.fragments().html(inner);
        }
        boolean markup = note.source().isSafe() && shortcodes.printsMarkup(tag.name());
        return withoutValues(markup ? SafeMarkup.whole(inner, note) : text(inner), note);
    }

    /** Leaves out the blank lines before and behind text of several lines. */
    private static String text(BasedSequence inner) {
        String text = inner.toString();
        return text.indexOf('\n') < 0
                ? text
                : text.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
    }

    /**
     * Renders the shortcodes in a text. Where one is a value without markup, such as an address,
     * the value replaces its mark, so that a template can use it.
     */
    private String withoutValues(String text, NoteContext note) {
        Matcher mark = ShortcodeMarks.in(text);
        StringBuilder out = new StringBuilder();
        while (mark.find()) {
            String html = output(note.shortcodes().of(mark), note);
            boolean value = html.indexOf('<') < 0 && !ShortcodeMarks.isIn(html);
            mark.appendReplacement(
                    out, Matcher.quoteReplacement(value ? Unescaped.html(html) : mark.group()));
        }
        return mark.appendTail(out).toString();
    }

    private String call(ShortcodeUse use, Optional<String> inner, NoteContext note) {
        ShortcodeTag tag = use.tag().orElseThrow();
        ShortcodeCall call =
                new ShortcodeCall(
                        tag.name(),
                        tag.style() == '%',
                        tag.positional(),
                        SafeAttributes.parameters(tag.named(), use.location(), note),
                        inner,
                        use.location());
        if (tag.name().equals("activation")) {
            return figures.fromShortcode(call, note);
        }
        if (tag.name().equals(BIBLIOGRAPHY)) {
            note.citations().place();
            return note.citations().isOn() ? CitationMarks.LIST : "";
        }
        if (!shortcodes.names().contains(tag.name())) {
            note.report(unknown(call));
            return "";
        }
        if (inner.isEmpty() && !tag.complete() && shortcodes.needsInner(tag.name())) {
            note.report(unclosed(call));
            return "";
        }
        note.uses().template();
        Shortcodes.Outcome outcome =
                shortcodes.render(call, new ShortcodeFunctions(call, use, formulas, code, note));
        outcome.problem().ifPresent(note::report);
        String html = outcome.html();
        int added = html.length() - inner.map(String::length).orElse(0);
        return note.limits().mayWrite(added, use.location(), note::report) ? html : "";
    }

    private Diagnostic unknown(ShortcodeCall call) {
        Diagnostic error =
                Diagnostic.error(
                        "shortcode-unknown",
                        call.location(),
                        "no shortcode is named '" + call.name() + "'");
        return error.withHint(
                DidYouMean.among(shortcodes.names(), call.name())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("add templates/shortcodes/" + call.name() + ".ftlh"));
    }

    private static Diagnostic unclosed(ShortcodeCall call) {
        char style = call.markdown() ? '%' : '<';
        String end = (call.markdown() ? "%" : ">") + "}}";
        return Diagnostic.error(
                        "shortcode-unclosed",
                        call.location(),
                        "the shortcode '" + call.name() + "' is never closed")
                .withHint("write {{" + style + " /" + call.name() + " " + end + " after its text");
    }
}
