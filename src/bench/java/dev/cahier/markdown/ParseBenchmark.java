package dev.cahier.markdown;

import dev.cahier.AverageTime;
import dev.cahier.config.SiteConfig;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;

import org.openjdk.jmh.annotations.Benchmark;

import java.util.List;

/** One note of 6 kB, from its bytes to HTML. Formulas are found but not typeset. */
public class ParseBenchmark extends AverageTime {

    private final List<byte[]> notes = notes();
    private final NoteParser parser = new NoteParser(SiteConfig.defaults());
    private final MarkdownRenderer renderer = MarkdownTrial.renderer(new PlainMath());
    private int next;

    @Benchmark
    public Note frontMatter() {
        return parser.parse("content/posts/a.md", notes.get(next++ % notes.size()))
                .note()
                .orElseThrow();
    }

    @Benchmark
    public RenderedBody wholeNote() {
        Note note = frontMatter();
        MarkdownSource source =
                new MarkdownSource(note.source(), note.bodyOffset(), true, note.language("en"));
        return renderer.render(source, MarkdownTrial.links());
    }
}
