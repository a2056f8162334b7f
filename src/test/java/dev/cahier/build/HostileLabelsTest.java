package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of words of a site, {@code templates/labels}, with patterns of dates that are none. */
final class HostileLabelsTest {

    @TempDir private Path site;

    private BuildReport build(String words) {
        TrialSites.write(site, "cahier.yaml", "baseUrl: https://host.example/", "title: Site");
        TrialSites.write(site, "templates/labels/en.properties", words);
        TrialSites.write(
                site,
                "content/posts/a.md",
                "---",
                "title: T",
                "date: 2024-01-02",
                "tags: [a]",
                "---",
                "> [!NOTE]",
                "> text[^1] with $x$",
                "",
                "> [!THEOREM] T {#t}",
                "> text",
                "",
                "By [](#t).",
                "",
                "```js",
                "code()",
                "```",
                "",
                "![](activation:relu)",
                "",
                "[^1]: note");
        return TrialSites.build(site, Optional.empty());
    }

    /** A day has no hours, and a pattern without its year may be none. */
    @ParameterizedTest
    @ValueSource(
            strings = {"HH:mm", "V", "n", "z", "a", "[y] [MMMM]", "ppH", "ppy", "{0}", "'", "]"})
    void patternsOfDatesThatShowNoDayAreErrors(String pattern) {
        assertThat(build("date=" + pattern).diagnostics())
                .filteredOn(Diagnostic::isError)
                .singleElement()
                .satisfies(
                        d -> {
                            assertThat(d.code()).isEqualTo("template-error");
                            assertThat(d.location().orElseThrow().path())
                                    .isEqualTo("templates/labels/en.properties");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "[MMMM y]", "'y' d", "yyyyyyyyyyyyyyyyyyy", "QQQ y"})
    void otherPatternsShowADay(String pattern) {
        assertThat(build("date=" + pattern).diagnostics())
                .filteredOn(Diagnostic::isError)
                .isEmpty();
    }
}
