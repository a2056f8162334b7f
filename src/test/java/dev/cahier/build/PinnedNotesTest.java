package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes with a weight lead lists whose other notes are in the order of time: they are marked. */
final class PinnedNotesTest {

    private static final String MARK = "<p class=\"pinned\">Pinned</p>";

    @TempDir private Path site;

    @Test
    void areMarkedInListsByTimeOnly() {
        TrialSites.write(
                site,
                "content/posts/old.md",
                "---",
                "title: Old",
                "date: 2001-02-03",
                "weight: 1",
                "tags: [a]",
                "series: s",
                "---",
                "Text.");
        TrialSites.write(
                site,
                "content/posts/new.md",
                "---",
                "title: New",
                "date: 2024-02-03",
                "weight: 0",
                "tags: [a]",
                "series: s",
                "---",
                "Text.");
        assertThat(TrialSites.build(site, Optional.empty()).failed()).isFalse();

        assertThat(page("")).containsOnlyOnce(MARK);
        assertThat(page("").indexOf(MARK)).isLessThan(page("").indexOf(">New<"));
        assertThat(page("tags/a/")).containsOnlyOnce(MARK);
        assertThat(page("posts/")).doesNotContain(MARK);
        assertThat(page("series/s/")).doesNotContain(MARK);
    }

    @Test
    void loseTheirMarkWithTheirWeight() {
        write("weight: 3");
        TrialSites.build(site, Optional.empty());
        assertThat(page("")).contains(MARK);

        write("tags: []");
        TrialSites.build(site, Optional.empty());

        assertThat(page("")).doesNotContain(MARK);
    }

    private void write(String key) {
        TrialSites.write(
                site, "content/a.md", "---", "title: A", "date: 2001-02-03", key, "---", "Text.");
    }

    private String page(String address) {
        return TrialSites.page(site, address);
    }
}
