package dev.cahier.build;

import dev.cahier.markdown.MarkdownRenderer;
import dev.cahier.markdown.MarkdownSource;
import dev.cahier.markdown.RenderedBody;
import dev.cahier.markdown.RenderedLine;
import dev.cahier.math.Macro;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.SiteContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Renders the bodies of notes. */
final class NoteStage {

    private final MarkdownRenderer markdown;
    private final SiteContext context;

    NoteStage(MarkdownRenderer markdown, SiteContext context) {
        this.markdown = markdown;
        this.context = context;
    }

    List<RenderedNote> render(List<Note> notes, ParallelSteps parallel) {
        return parallel.map("notes", notes, this::render);
    }

    /** Renders a note; one that makes Cahier fail has no body, and says so. */
    RenderedNote render(Note note) {
        return Guard.work(
                Optional.of(note.path()),
                () -> renderUnguarded(note),
                problem ->
                        new RenderedNote(
                                note,
                                RenderedBody.empty(List.of(problem)),
                                Optional.empty(),
                                Optional.empty()));
    }

    private RenderedNote renderUnguarded(Note note) {
        FrontMatter frontMatter = note.frontMatter();
        MarkdownSource source =
                new MarkdownSource(
                        note.source(),
                        note.bodyOffset(),
                        frontMatter.math().orElse(context.config().math().byDefault()),
                        frontMatter.doubleDollars().orElse(context.config().math().doubleDollars()),
                        note.language(context.config().language()),
                        Stream.of(context.config().math().macros(), frontMatter.macros())
                                .flatMap(List::stream)
                                .map(Macro::of)
                                .toList(),
                        frontMatter.numbers().orElse(context.config().math().numbers()),
                        context.config().emoji());
        return new RenderedNote(
                note,
                markdown.render(source, context.links()),
                frontMatter.title().map(title -> line(title, source)),
                frontMatter.summary().map(summary -> line(summary, source)));
    }

    private RenderedLine line(Located<String> text, MarkdownSource source) {
        return markdown.renderLine(source, text.value(), text.location(), context.links());
    }
}
