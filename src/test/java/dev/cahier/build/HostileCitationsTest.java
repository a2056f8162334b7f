package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Citations that would take long, go wrong or let something in. */
@Timeout(value = 15, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileCitationsTest {

    private static final String ENTRY =
            "@book{a, author = {A, B}, title = {T}, year = 2000}\n"
                    + "@book{b, title = {<script>evil()</script>}, author = {<img src=x"
                    + " onerror=evil()>}, url = {javascript:evil()}, year = 2001}\n";

    @TempDir private Path site;

    private BuildReport build(String... note) {
        TrialSites.write(site, "references.bib", ENTRY);
        TrialSites.write(site, "content/n.md", note);
        return TrialSites.build(site, Optional.empty());
    }

    static List<String> longTexts() {
        return List.of(
                "@" + "中".repeat(200_000),
                "[@a, p. " + "1, ".repeat(20_000) + "1]",
                "[@" + "中".repeat(200_000) + "]",
                "[@a; " + "; ".repeat(20_000) + "]",
                "[" + "x; ".repeat(20_000) + "@a]",
                "@a [" + "p. ".repeat(20_000) + "]");
    }

    /** These took the square of their length, or a stack as deep. */
    @ParameterizedTest
    @MethodSource("longTexts")
    void takeLinearWork(String text) {
        BuildReport report = build(text);

        assertThat(codes(report)).isSubsetOf("citation-missing");
    }

    @Test
    void guessAtFewKeys() {
        String unknown =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "[@unknown-%d]".formatted(i))
                        .collect(Collectors.joining(" "));
        String keys =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> "@misc{unknowm-%d, title = {T}}".formatted(i))
                        .collect(Collectors.joining("\n"));
        TrialSites.write(site, "cahier.yaml", "bibliography: keys.bib");
        TrialSites.write(site, "keys.bib", keys);

        BuildReport report = build(unknown);

        assertThat(report.diagnostics())
                .filteredOn(d -> d.code().equals("citation-missing"))
                .hasSizeGreaterThan(100)
                .first()
                .satisfies(d -> assertThat(d.hint()).hasValue("did you mean @unknowm-0?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\0.bib", "a\\u0001.bib", "?.bib", "../../../../etc/passwd", "a:b.bib"})
    void nameNoFileThatCannotBe(String name) {
        TrialSites.write(
                site, "content/n.md", "---", "bibliography: [\"" + name + "\"]", "---", "text");
        assertThat(codes(TrialSites.build(site, Optional.empty())))
                .contains("bibliography-missing");

        TrialSites.write(site, "content/n.md", "text");
        TrialSites.write(site, "cahier.yaml", "bibliography: {file: \"" + name + "\"}");
        assertThat(codes(TrialSites.build(site, Optional.empty()))).isNotEmpty();
    }

    private static List<String> codes(BuildReport report) {
        return report.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void areNoMarkup() {
        assertThat(codes(build("[@b] and @b and [see <b onclick=evil()>@b, p. 3 <i>]"))).isEmpty();
        String page = TrialSites.page(site, "n");

        assertThat(page).contains("&lt;script&gt;evil()", "&lt;img src=x");
        assertThat(page)
                .doesNotContain("<script>evil()", "<img src=x", "href=\"javascript:", "<b onclick");
    }
}
