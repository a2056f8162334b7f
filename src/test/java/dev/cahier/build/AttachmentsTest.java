package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import dev.cahier.note.NoteParser;
import dev.cahier.note.Publication;
import dev.cahier.note.Unpublished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AttachmentsTest {

    private final List<Note> notes = new ArrayList<>();

    @Test
    void leaveOutTheFilesOfDraftsButKeepThoseOfHeadlessBundles() {
        given("content/a/index.md", "");
        given("content/draft/index.md", "---\ndraft: true\n---\n");
        given("content/shared/index.md", "---\nheadless: true\n---\n");
        given("content/both/index.md", "---\nheadless: true\ndraft: true\n---\n");

        assertThat(published("a/1.png", "both/2.png", "draft/3.png", "shared/4.png", "5.png"))
                .containsExactly("content/a/1.png", "content/shared/4.png", "content/5.png");
        assertThat(decided().published())
                .extracting(Note::path)
                .containsExactly("content/a/index.md");
        assertThat(decided().unpublished())
                .extracting(Unpublished::reason)
                .containsExactly(
                        "draft", "headless: its files are published, without a page", "draft");
    }

    @Test
    void areNotAllPartOfTheHomePage() {
        given("content/index.md", "---\ndraft: true\n---\n");

        assertThat(published("x.png", "posts/y.png"))
                .containsExactly("content/x.png", "content/posts/y.png");
    }

    private void given(String path, String text) {
        notes.add(
                new NoteParser(SiteConfig.defaults())
                        .parse(new SourceText(path, text))
                        .note()
                        .orElseThrow());
    }

    private Publication decided() {
        return Publication.decide(notes, TrialSites.NOW, false, false);
    }

    private List<String> published(String... names) {
        List<ContentFile> files = new ArrayList<>();
        for (String name : names) {
            files.add(new ContentFile("content/" + name, Path.of(name), "/" + name));
        }
        return Attachments.of(decided(), files).stream().map(ContentFile::path).toList();
    }
}
