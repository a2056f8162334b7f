package dev.cahier.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.markdown.HeadingEntry;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RenderedNoteTest {

    private static final List<HeadingEntry> HEADINGS =
            List.of(
                    new HeadingEntry(2, "two", "Two", "Two"),
                    new HeadingEntry(1, "one", "One", "<em>One</em>"));

    @Test
    void takesItsTitleFromTheFrontMatter() {
        assertThat(new RenderedNote(note("---\ntitle: T\n---\n"), Trial.body(HEADINGS)).title())
                .isEqualTo("T");
    }

    @Test
    void takesItsTitleFromTheFirstHeadingOfLevelOneElse() {
        assertThat(new RenderedNote(note("x"), Trial.body(HEADINGS)).title()).isEqualTo("One");
    }

    @Test
    void takesItsTitleFromTheFileElse() {
        assertThat(new RenderedNote(note("x"), Trial.body(List.of())).title()).isEqualTo("my-note");
    }

    private static Note note(String text) {
        return new NoteParser(SiteConfig.defaults())
                .parse(new SourceText("content/my-note.md", text))
                .note()
                .orElseThrow();
    }
}
