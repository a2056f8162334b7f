package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build does what has changed and nothing else, which its work counts. */
final class IncrementalWorkTest {

    private static final int NOTES = 40;

    /** What changes in the index for searching: the note, the only shard, and the version. */
    private static final int SEARCH = 3;

    @TempDir private Path folder;
    private Path site;

    /** Forty notes of consecutive days; pages of lists show five of them. */
    @BeforeEach
    void givenABuiltSite() throws IOException {
        site = folder.resolve("site of notes");
        write("cahier.yaml", "title: Many\npaginate: 5\nmath: {macros: {R: '\\mathbb{R}'}}\n");
        for (int i = 0; i < NOTES; i++) {
            note(i, "Note " + i, "First words of " + i + ".\n\nMore words and $x_{" + i + "}$.\n");
        }
        write("static/a.txt", "one");
        assertThat(build().diagnostics()).isEmpty();
    }

    @Test
    void doesNothingWhenNothingHasChanged() {
        assertThat(build().work()).isEqualTo(Work.NONE);
    }

    @Test
    void compilesNothingAfterAChangeOfTimesOnly() throws IOException {
        Path note = site.resolve(path(7));
        Files.setLastModifiedTime(note, Files.getLastModifiedTime(site.resolve("cahier.yaml")));

        assertThat(build().work()).isEqualTo(new Work(1, 0, 0, 0));
    }

    @Test
    void composesThePageOfANoteWhoseTextHasChanged() throws IOException {
        note(20, "Note 20", "First words of 20.\n\nOther words and $x_{20}$.\n");

        assertThat(build().work()).isEqualTo(new Work(1, 1, 1, 1 + SEARCH));
    }

    @Test
    void composesTheListsThatShowAChangedSummary() throws IOException {
        note(20, "Note 20", "Other first words.\n\nMore words and $x_{20}$.\n");

        // Its page, one page of the home page, one of its section, one of its tag, and the archive,
        // which a theme of the site's own might let show it.
        assertThat(build().work()).isEqualTo(new Work(1, 1, 5, 4 + SEARCH));
    }

    @Test
    void composesTheNeighboursAndTheArchiveOfANoteWithAnotherTitle() throws IOException {
        note(20, "Other title", "First words of 20.\n\nMore words and $x_{20}$.\n");

        // As with another summary, and the pages of the two notes beside it and of three more to
        // which it is related.
        assertThat(build().work()).isEqualTo(new Work(1, 1, 10, 10 + SEARCH));
    }

    @Test
    void composesAllPagesAfterAChangeOfATemplate() throws IOException {
        int pages = build().outcome().pages();
        write("templates/partials/head-extra.ftlh", "<meta name=\"own\" content=\"1\">\n");

        assertThat(build().work()).isEqualTo(new Work(0, 0, pages, pages));
    }

    @Test
    void writesNothingMoreThanAChangedStaticFile() throws IOException {
        write("static/a.txt", "two");

        assertThat(build().work()).isEqualTo(new Work(0, 0, 0, 1));
    }

    @Test
    void writesNothingMoreThanANewStaticFile() throws IOException {
        write("static/b.txt", "two");

        assertThat(build().work()).isEqualTo(new Work(0, 0, 0, 1));
    }

    @Test
    void compilesNothingForANumberThatAnotherNoteShows() throws IOException {
        note(3, "Note 3", "First words of 3.\n\n$$a = b \\label{eq}$$\n");
        note(30, "Note 30", "First words of 30.\n\nBy \\eqref{eq} it holds.\n");
        build();
        note(3, "Note 3", "First words of 3.\n\n$$c = d \\label{new}$$\n\n$$a = b \\label{eq}$$\n");

        Work work = build().work();

        assertThat(work.read()).isEqualTo(1);
        assertThat(work.compiled()).isEqualTo(1);
        // Both pages, and the lists that would show the number if it were in the summary.
        assertThat(work.composed()).isBetween(2, 6);
        assertThat(work.written()).isEqualTo(2 + SEARCH);
        assertThat(page(30)).contains("(2)");
    }

    @Test
    void compilesNothingForATitleThatAReferenceShows() throws IOException {
        note(30, "Note 30", "First words of 30.\n\nBy [](note-3.md#part) it holds.\n");
        note(3, "Note 3", "First words of 3.\n\n## Part\n");
        build();
        note(3, "Note 3", "First words of 3.\n\nMore before it.\n\n## Part {#part}\n");

        Work work = build().work();

        assertThat(work.read()).isEqualTo(1);
        assertThat(work.compiled()).isEqualTo(1);
        assertThat(work.composed()).isLessThanOrEqualTo(2);
    }

    @Test
    void compilesTheNotesThatLinkToAMovedNote() throws IOException {
        note(30, "Note 30", "First words of 30.\n\nSee [it](note-3.md).\n");
        build();
        write(
                path(3),
                Files.readString(site.resolve(path(3))).replace("---\nF", "slug: s\n---\nF"));

        Work work = build().work();

        assertThat(work.read()).isEqualTo(1);
        assertThat(work.compiled()).isEqualTo(2);
        assertThat(page(30)).contains("/posts/s/");
    }

    @Test
    void composesThePagesThatShowADeletedNote() throws IOException {
        Files.delete(site.resolve(path(NOTES - 1)));

        Work work = build().work();

        assertThat(work.read()).isZero();
        assertThat(work.compiled()).isZero();
        // All pages of lists move by one note: eight each of home, section and tag, the list of
        // tags, the archive, and the pages of the note before and of a few related ones.
        assertThat(work.composed()).isBetween(20, 32);
    }

    @Test
    void compilesAllNotesAfterAChangeOfTheMacros() throws IOException {
        write("cahier.yaml", "title: Many\npaginate: 5\nmath: {macros: {R: 'R'}}\n");

        Work work = build().work();

        assertThat(work.compiled()).isEqualTo(NOTES);
        assertThat(work.written()).isZero();
    }

    /** Identities are decided while a note is compiled, and at no other time. */
    @Test
    void decidesNoIdentityOfANoteThatIsKept() throws IOException {
        for (int i = 3; i < 6; i++) {
            note(i, "Note " + i, "First words.\n\n```identity\n(x + " + i + ")^2 \\ge 0\n```\n");
        }
        assertThat(build().work().compiled()).isEqualTo(3);
        note(20, "Note 20", "Other first words.\n");

        assertThat(build().work().compiled()).isEqualTo(1);
        assertThat(page(5)).contains("data-status=\"proved\"");
    }

    @Test
    void publishesANoteInTimeWithoutReadingTheOthers() throws IOException {
        write("content/posts/later.md", "---\ntitle: Later\ndate: 2030-02-01\n---\nText.\n");
        build();

        Work work = at(Instant.parse("2030-02-02T00:00:00Z")).work();

        assertThat(work.compiled()).isEqualTo(1);
        assertThat(work.read()).isLessThanOrEqualTo(1);
    }

    @Test
    void composesADamagedPageOnly() throws IOException {
        Files.writeString(site.resolve("site/posts/note-7/index.html"), "changed");

        Work work = build().work();

        assertThat(work).isEqualTo(new Work(0, 0, 1, 1));
    }

    @Test
    void takesUpWhereAFailedBuildStopped() throws IOException {
        note(20, "Note 20", "First words of 20.\n\nA broken $\\frac{1$.\n");
        assertThat(build().failed()).isTrue();
        note(20, "Note 20", "First words of 20.\n\nMore words and $x_{20}$.\n");

        Work work = build().work();

        assertThat(work.compiled()).isLessThanOrEqualTo(1);
        assertThat(work.composed()).isZero();
        assertThat(work.written()).isZero();
    }

    @Test
    void compilesNothingForAnotherOutputFolder() {
        Work work = into("public").work();

        assertThat(work.read()).isZero();
        assertThat(work.compiled()).isZero();
        assertThat(work.written()).isPositive();
        assertThat(into("public").work()).isEqualTo(Work.NONE);
        assertThat(build().work()).isEqualTo(Work.NONE);
    }

    @Test
    void composesThePagesWithAPictureOfAnotherSize() throws IOException {
        write("templates/shortcodes/pic.ftlh", "<i>${image(param(0)).width}</i>");
        write("static/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='10' height='10'/>");
        note(30, "Note 30", "First words of 30.\n\n{{< pic \"/p.svg\" >}}\n");
        build();
        write("static/p.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'/>");

        Work work = build().work();

        assertThat(work.read()).isZero();
        assertThat(work.compiled()).isLessThanOrEqualTo(1);
        assertThat(work.composed()).isLessThanOrEqualTo(1);
    }

    private BuildReport build() {
        return at(TrialSites.NOW);
    }

    private BuildReport at(Instant now) {
        return new SiteBuild(BuildRequest.of(site, now), BuildProgress.SILENT).run();
    }

    private BuildReport into(String output) {
        BuildRequest usual = BuildRequest.of(site, TrialSites.NOW);
        BuildRequest request =
                new BuildRequest(
                        site,
                        site.resolve(output),
                        usual.baseUrl(),
                        usual.drafts(),
                        usual.future(),
                        usual.strict(),
                        usual.clean(),
                        usual.now(),
                        usual.html());
        return new SiteBuild(request, BuildProgress.SILENT).run();
    }

    private static String path(int number) {
        return "content/posts/note-" + number + ".md";
    }

    private String page(int number) throws IOException {
        return Files.readString(site.resolve("site/posts/note-" + number + "/index.html"));
    }

    private void note(int number, String title, String text) throws IOException {
        String day = String.format(Locale.ROOT, "2029-%02d-%02d", 1 + number / 28, 1 + number % 28);
        write(
                path(number),
                "---\ntitle: " + title + "\ndate: " + day + "\ntags: [a]\n---\n" + text);
    }

    private void write(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
