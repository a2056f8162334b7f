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

/** Signs and terms that would take long, or let something in. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileNotationTest {

    @TempDir private Path site;

    private List<Diagnostic> build() {
        TrialSites.write(site, "cahier.yaml", "notation: {page: true, termLinks: true}");
        return TrialSites.build(site, Optional.empty()).diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
    }

    @Test
    void manySignsAreAnErrorAtTheFirstThatIsTooMany() {
        String signs =
                IntStream.range(0, 600)
                        .mapToObj(i -> "> [!NOTATION] $x_{" + i % 7 + "}$: a\n")
                        .collect(Collectors.joining("\n"));
        TrialSites.write(site, "content/a.md", signs);

        assertThat(build())
                .singleElement()
                .satisfies(d -> assertThat(d.code()).isEqualTo("limit-exceeded"))
                .satisfies(d -> assertThat(d.location().orElseThrow().line()).isEqualTo(1001));
    }

    /** Each place of the text was compared with all of the name. */
    @Test
    void longNamesAreNotLookedFor() {
        TrialSites.write(site, "content/a.md", "{{< term \"" + "ab".repeat(50_000) + "\" >}}");
        TrialSites.write(site, "content/b.md", "ab".repeat(500_000));

        assertThat(build()).isEmpty();
    }

    @Test
    void termsHaveNamesThatAreText() {
        TrialSites.write(
                site,
                "content/a.md",
                "{{< term \"<b></b>\" >}} {{< term \"&#x200B;\" >}} {{< term >}}![](p.png){{< /term >}}",
                "{{< term \"**\" >}} {{< term `` >}}");

        assertThat(build())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(d -> assertThat(d.code()).isEqualTo("shortcode-refused"))
                .allSatisfy(d -> assertThat(d.location().orElseThrow().path()).endsWith("a.md"));
    }

    @Test
    void namesAndMeaningsAreNoMarkup() {
        TrialSites.write(
                site,
                "content/a.md",
                "> [!DEFINITION] <img src=x onerror=evil()> \"term {#a}",
                "> A <script>evil()</script> `</dfn><b onclick=evil()>`.",
                "",
                "{{< term `b\"><script>evil()</script>` means=`<script>evil()</script>` >}}",
                "",
                "> [!NOTATION] $\\text{<b onclick=evil()>}_1$: <b onclick=evil()>m</b>");
        TrialSites.write(site, "content/b.md", "text b\"><script>evil()</script> text");
        TrialSites.write(
                site, "cahier.yaml", "html: safe", "notation: {page: true, termLinks: true}");

        assertThat(TrialSites.build(site, Optional.empty()).failed()).isFalse();

        for (String page : List.of("notation", "a", "b")) {
            assertThat(TrialSites.page(site, page))
                    .as(page)
                    .contains("text")
                    .doesNotContain("<script>evil", " onerror=", "<b onclick");
        }
    }
}
