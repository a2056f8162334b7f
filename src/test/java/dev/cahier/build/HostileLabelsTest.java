package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of words of a site, {@code templates/labels}, with markup, and patterns of dates that are
 * none.
 */
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
                "> [!PROOF] of [](#t)",
                "> text",
                "",
                "> [!PROOF] #t",
                "> text",
                "",
                "> [!LEMMA] Euler & Gauss {#l}",
                "> text",
                "",
                "> [!TIP]- Title",
                "> - [ ] open",
                "> - [x] done",
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

    /** A word of an author may have an ampersand, and look like a tag. */
    @Test
    void wordsAreText() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("templates/labels/en.properties"))) {
            words.load(file);
        }
        StringBuilder changed = new StringBuilder();
        for (String key : words.stringPropertyNames()) {
            if (!key.equals("date")) {
                changed.append(key).append(" = <wbr>&& ").append(words.getProperty(key));
                changed.append('\n');
            }
        }

        assertThat(build(changed.toString()).diagnostics())
                .filteredOn(Diagnostic::isError)
                .isEmpty();

        for (Path page : TrialSites.files(site.resolve("site")).values()) {
            if (page.toString().endsWith(".html")) {
                String html = Files.readString(page);
                assertThat(html).as(page.toString()).contains("&lt;wbr").doesNotContain("&& ");
            }
        }
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
