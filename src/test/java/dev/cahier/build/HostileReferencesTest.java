package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** References of which a page would become as long as the square of its note. */
final class HostileReferencesTest {

    @TempDir private Path site;

    private BuildReport build() {
        TrialSites.write(
                site, "cahier.yaml", "theorems: {page: true, references: titled}", "cards: false");
        BuildReport report = TrialSites.build(site, Optional.empty());
        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return report;
    }

    @Test
    void showTheBeginningOfLongTitles() {
        String title = "word ".repeat(4_000);
        TrialSites.write(
                site,
                "content/a.md",
                "---",
                "title: " + title,
                "---",
                "> [!THEOREM] " + title + " {#t}",
                "> text",
                "",
                "# " + title + "{#h}",
                "",
                "[](#t) [](#h) \\cref{t} ".repeat(300));
        TrialSites.write(site, "content/b.md", "[](a.md#t) \\cref{t} ".repeat(300));

        build();

        assertThat(TrialSites.page(site, "a")).contains("word word…").hasSizeLessThan(1_000_000);
        assertThat(TrialSites.page(site, "b")).contains("word word…").hasSizeLessThan(1_000_000);
    }

    /** Each level was looked at twice, and so were those within it. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shortcodesWithinShortcodesTakeLinearWork() {
        for (String name : new String[] {"details", "term", "figure src=\"p.png\""}) {
            String end = "{{< /" + name.split(" ")[0] + " >}}";
            TrialSites.write(site, "static/p.png", "x");
            TrialSites.write(
                    site,
                    "content/a.md",
                    ("{{< " + name + " >}}a ").repeat(18) + "b" + (" c" + end).repeat(18));

            build();

            assertThat(TrialSites.page(site, "a")).hasSizeLessThan(1_000_000);
        }
    }

    @Test
    void warningsNameTheBeginningOfLongCircles() {
        TrialSites.write(
                site,
                "content/a.md",
                IntStream.range(0, 100)
                        .mapToObj(
                                i ->
                                        "> [!THEOREM] A {#t"
                                                + i
                                                + "}\n> a\n\n> [!PROOF]\n> [](#t"
                                                + (i + 1) % 100
                                                + ")\n")
                        .collect(Collectors.joining("\n")));

        assertThat(build().diagnostics())
                .filteredOn(d -> d.code().equals("proof-circle"))
                .hasSize(100)
                .allSatisfy(d -> assertThat(d.message()).endsWith(" → … and 81 more"));
    }
}
