package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.MarkdownRenderer;
import dev.cahier.markdown.MarkdownSource;
import dev.cahier.markdown.NoteOutline;
import dev.cahier.markdown.NoteUses;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.math.Macro;
import dev.cahier.math.MathRenderer;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import dev.cahier.site.AskedSite;
import dev.cahier.site.NoteKeys;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.SiteContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders notes. */
final class NoteStage {

    private final MarkdownRenderer markdown;
    private final SiteContext context;
    private final MathRenderer math;

    NoteStage(MarkdownRenderer markdown, SiteContext context, MathRenderer math) {
        this.markdown = markdown;
        this.context = context;
        this.math = math;
    }

    RenderedNote render(Note note) {
        return compile(note).note();
    }

    /** Renders a note; one that makes Cahier fail has no body, and says so. */
    CompiledNote compile(Note note) {
        return Guard.work(
                Optional.of(note.path()),
                () -> compileUnguarded(note),
                problem -> new CompiledNote(failed(note, problem), new NoteUses(), List.of()));
    }

    /** Returns a note that could not be rendered, with the reason. */
    static RenderedNote failed(Note note, Diagnostic problem) {
        return new RenderedNote(
                note,
                RenderedBody.empty(List.of(problem)),
                Optional.empty(),
                Optional.empty(),
                NoteKeys.NONE);
    }

    /** Reads what the rules of a check ask about a note; a defect has been reported before. */
    NoteOutline outline(Note note) {
        return Guard.work(
                Optional.of(note.path()),
                () -> markdown.outline(source(note), context.links()),
                problem -> NoteOutline.EMPTY);
    }

    private MarkdownSource source(Note note) {
        FrontMatter frontMatter = note.frontMatter();
        String language = note.language(context.config().language());
        return new MarkdownSource(
                note.source(),
                note.bodyOffset(),
                frontMatter.math().orElse(context.config().math().byDefault()),
                frontMatter.doubleDollars().orElse(context.config().math().doubleDollars()),
                language,
                Stream.of(context.config().math().macros(), frontMatter.macros())
                        .flatMap(List::stream)
                        .map(Macro::of)
                        .toList(),
                frontMatter.numbers().orElse(context.config().math().numbers()),
                context.config().theorems(),
                context.config().notation(),
                frontMatter.termLinks().orElse(context.config().notation().termLinks()),
                context.config().emoji(),
                context.config().wiki(),
                context.config().search() && frontMatter.search(),
                frontMatter.typography().or(context.config()::typography),
                context.config().trust().html());
    }

    private CompiledNote compileUnguarded(Note note) {
        FrontMatter frontMatter = note.frontMatter();
        MarkdownSource source = source(note);
        AskedSite site = new AskedSite(context.links());
        NoteUses uses = new NoteUses();
        List<Diagnostic> macros = MacroCheck.ofNote(note, context.config().math().macros(), math);
        RenderedNote rendered =
                new RenderedNote(
                        note,
                        markdown.render(source, site, uses).withDiagnostics(macros),
                        frontMatter.title().map(title -> line(title, source, site, uses)),
                        frontMatter.summary().map(summary -> line(summary, source, site, uses)),
                        NoteKeys.NONE);
        return new CompiledNote(rendered, uses, site.questions());
    }

    private RenderedLine line(
            Located<String> text, MarkdownSource source, AskedSite site, NoteUses uses) {
        return markdown.renderLine(source, text.value(), text.location(), site, uses);
    }
}
