package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.source.TrialRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes whose last change git knows. */
final class GitDatesTest {

    private static final String NOTE = "---\ntitle: A\ndate: 2024-01-01\n---\nText.\n";
    private static final String CONFIG =
            "timeZone: Asia/Shanghai\nbaseUrl: https://a.example/\ncards: false\n";

    @TempDir private Path folder;
    @TempDir private Path other;

    @Test
    void areTheLastChangesThatPagesFeedsAndSitemapsShow() {
        TrialRepository repository = repository("gitDates: true\n");
        repository.commit("content/a.md", NOTE, "2024-03-04T20:00:00+00:00");

        assertThat(build().diagnostics()).isEmpty();

        // It is the next day in Shanghai.
        assertThat(page("a")).contains("datetime=\"2024-03-05\">Updated March 5, 2024<");
        assertThat(page("a")).contains("\"dateModified\":\"2024-03-05T04:00:00+08:00\"");
        assertThat(text("atom.xml")).contains("<updated>2024-03-05T04:00:00+08:00</updated>");
        assertThat(text("sitemap.xml")).contains("<lastmod>2024-03-05T04:00:00+08:00</lastmod>");
    }

    @Test
    void giveWayToWhatAuthorsSay() {
        TrialRepository repository = repository("gitDates: true\n");
        repository.commit(
                "content/a.md",
                NOTE.replace("---\nT", "lastmod: 2024-02-02\n---\nT"),
                "2024-03-04T00:00:00Z");

        build();

        assertThat(page("a")).contains("Updated February 2, 2024").doesNotContain("March");
    }

    @Test
    void areNoChangesBeforeOrOnTheDayOfANote() {
        TrialRepository repository = repository("gitDates: true\n");
        repository.commit("content/a.md", NOTE, "2023-12-01T00:00:00Z");
        repository.commit("content/b.md", NOTE, "2024-01-01T15:00:00Z");

        build();

        assertThat(page("a")).doesNotContain("Updated");
        assertThat(page("b")).doesNotContain("Updated");
    }

    @Test
    void areNotAskedForOtherwise() {
        TrialRepository repository = repository("");
        repository.commit("content/a.md", NOTE, "2024-03-04T00:00:00Z");

        build();

        assertThat(page("a")).doesNotContain("Updated");
        assertThat(build().work()).isEqualTo(Work.NONE);
    }

    @Test
    void areSeenByTheNextBuildThoughNoFileOfTheSiteChanges() throws IOException {
        TrialRepository repository = repository("gitDates: true\n");
        repository.commit("content/other.md", NOTE, "2024-02-01T00:00:00Z");
        TrialSites.write(folder, "templates/shortcodes/changed.ftlh", "<b>${page.lastmod}</b>");
        TrialSites.write(folder, "content/a.md", NOTE, "", "{{< changed >}}");
        build();
        assertThat(page("a")).doesNotContain("Updated").contains("<b></b>");
        assertThat(build().work().composed()).isZero();

        repository.commit("2024-03-04T00:00:00Z");
        BuildReport report = build();

        assertThat(page("a")).contains("Updated March 4, 2024", "<b>March 4, 2024</b>");
        assertThat(report.work().composed()).isLessThan(report.outcome().pages());
        Path copy = TrialSites.copyFolder(folder, other.resolve("copy"));
        TrialSites.build(copy, Optional.empty());
        assertThat(text("a/index.html"))
                .isEqualTo(Files.readString(copy.resolve("site/a/index.html")));
    }

    @Test
    void areMissedWithAWarning() throws IOException {
        TrialSites.write(folder, "cahier.yaml", "title: x", "gitDates: true");
        TrialSites.write(folder, "content/a.md", NOTE);
        assertThat(TrialSites.printed(build()))
                .startsWith("cahier.yaml:2:1: warning[git-history]: git cannot tell when notes");

        TrialRepository repository = repository("gitDates: true\n");
        repository.commit("content/a.md", NOTE, "2024-03-04T00:00:00Z");
        Path clone = other.resolve("clone");
        repository.git("clone", "-q", "--depth", "1", folder.toUri().toString(), clone.toString());

        assertThat(TrialSites.printed(TrialSites.build(clone, Optional.empty())))
                .startsWith("cahier.yaml:4:1: warning[git-history]: this is a shallow clone")
                .contains("1 note was changed", "fetch-depth: 0");
        assertThat(TrialSites.page(clone, "a")).doesNotContain("Updated");
    }

    private TrialRepository repository(String keys) {
        TrialRepository repository = new TrialRepository(folder);
        TrialSites.write(folder, ".gitignore", "/site/", "/.cahier/");
        TrialSites.write(folder, "cahier.yaml", CONFIG + keys);
        return repository;
    }

    private BuildReport build() {
        return TrialSites.build(folder, Optional.empty());
    }

    private String page(String address) {
        return TrialSites.page(folder, address);
    }

    private String text(String path) {
        return Schemas.read(folder.resolve("site").resolve(path));
    }
}
