package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Characters that stand for parts of a page while it is made, written by an author. */
final class HostileMarksTest {

    private static final Pattern MARK = Pattern.compile("[\uFFFE\uFFFF\uFDD0-\uFDEF]");
    private static final String BOOK = "@book{a, title = {T}, author = {Ash, B}, year = 2001}\n";

    /** References to marks of citations, of parts of notes and of shortcodes. */
    private static final List<String> FORGED =
            List.of(
                    "&#xFFFE;&#xE009;",
                    "&#65534;&#xF000;",
                    "&#xFFFF;s 1&#xFFFF;",
                    "&#xFDD0;&#xFDD3;");

    @TempDir private Path site;

    @BeforeEach
    void givenASite() {
        TrialSites.write(
                site,
                "cahier.yaml",
                "baseUrl: https://host.example/",
                "html: safe",
                "theorems: {page: true, references: titled, proofs: named}",
                "notation: {page: true, termLinks: true}",
                "cards: false");
        TrialSites.write(site, "references.bib", BOOK);
    }

    private List<String> codes() {
        return TrialSites.build(site, Optional.empty()).diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }

    private void assertNoMark() throws Exception {
        for (Map.Entry<String, Path> file : TrialSites.files(site.resolve("site")).entrySet()) {
            if (file.getKey().matches("(?!assets/).*\\.(?:html|xml|json|txt)")) {
                String text = Files.readString(file.getValue(), StandardCharsets.UTF_8);
                assertThat(MARK.matcher(text).find()).as(file.getKey()).isFalse();
                assertThat(MARK.matcher(Jsoup.parse(text).text()).find())
                        .as(file.getKey())
                        .isFalse();
            }
        }
    }

    @Test
    void noReferenceToACharacterIsAMark() throws Exception {
        for (String forged : FORGED) {
            TrialSites.write(
                    site,
                    "content/n" + FORGED.indexOf(forged) + ".md",
                    "[@a] " + forged,
                    "",
                    "# Head " + forged,
                    "",
                    "![" + forged + "][r] [" + forged + "][none] [x](/y \"" + forged + "\")",
                    "![" + forged + "](/p.png \"" + forged + "\") <mailto:a" + forged + "@b.c>",
                    "[y](/z" + forged + ") `" + forged + "`",
                    "",
                    "> [!THEOREM] Title " + forged + " {#t" + FORGED.indexOf(forged) + "}",
                    "> text " + forged + "[^f]",
                    "",
                    "> [!DEFINITION] Term " + forged,
                    "> meaning " + forged,
                    "",
                    "[^f]: note " + forged,
                    "",
                    "{{< details summary=\"" + forged + "\" >}}" + forged + "{{< /details >}}",
                    "",
                    "```plot {title=\"" + forged + "\"}",
                    "f(x) = x",
                    "caption: " + forged,
                    "```");
        }

        assertThat(codes()).isEmpty();
        assertNoMark();
    }

    /** KaTeX writes whatever number it is given. */
    @Test
    void charInFormulasWritesNoMark() {
        TrialSites.write(
                site,
                "content/n.md",
                "[@a] $\\text{\\char\"FFFE\\char\"E009}$ $\\char\"FDD0$ $\\char'177776$ $\\char55296$",
                "$\\@char{65534}$ $\\char1$ $\\char\"E0F1$ $\\char1114112$ but $\\char\"41\\char`\\%$");

        assertThat(codes()).hasSize(7).containsOnly("math-invalid");
    }

    @Test
    void valuesOfFrontMatterAreNoMarks() {
        TrialSites.write(
                site,
                "content/n.md",
                "---",
                "title: \"a\\uFFFE\\uE009\"",
                "params: {x: \"\\uFFFE\\uE009\", y: w\uFDD0\uFDD3, z: \"\\uFFFF\"}",
                "---",
                "[@a] {{< param x >}} {{< param y >}}");
        TrialSites.write(
                site,
                "content/j.md",
                "{\"title\": \"\uFFFEb\", \"tags\": [\"\\ud800\", \"\\ud83d\\ude00\"]}",
                "text");
        TrialSites.write(site, "content/t.md", "+++\ntitle = '\uFFFFc'\n+++\ntext");

        assertThat(codes()).hasSize(7).containsOnly("control-character");
    }

    /** Their marks stayed in references to the theorem and on the page of notation. */
    @Test
    void citationsInTitlesAndMeaningsAreShownElsewhere() throws Exception {
        TrialSites.write(
                site,
                "content/n.md",
                "> [!THEOREM] Ash [@a] {#t}",
                "> text",
                "",
                "> [!PROOF]",
                "> By \\cref{t} and [](#t).",
                "",
                "> [!DEFINITION] Term [@a] {#d}",
                "> It means [@a, p. 3].",
                "",
                "> [!NOTATION] $x$",
                "> Of [@a] as well.",
                "",
                "{{< term \"Other\" means=\"see [@a]\" >}}");
        TrialSites.write(site, "content/m.md", "By \\cref{t}, a term, the other.");

        assertThat(codes()).isEmpty();
        assertNoMark();
        assertThat(TrialSites.page(site, "m")).contains("Theorem 1 (Ash [1])");
        assertThat(TrialSites.page(site, "n")).contains("Theorem 1 (Ash [1])");
        assertThat(TrialSites.page(site, "notation")).contains("p. 3", "Of ", "see ", "[1]");
    }

    /** Lists of notes show titles, and an id may be on a page once. */
    @Test
    void titlesHaveNoIds() {
        TrialSites.write(
                site,
                "content/a.md",
                "---",
                "title: 'On {{< term \"rho\" >}}'",
                "tags: [t]",
                "date: 2024-01-01",
                "---",
                "## Of {{< term \"tau\" >}}",
                "",
                "## Two",
                "",
                "## Three");
        TrialSites.write(
                site,
                "content/b.md",
                "---",
                "tags: [t]",
                "date: 2024-01-01",
                "---",
                "# A {{< term \"rho\" >}} {{< youtube abc >}}");

        assertThat(codes()).isEmpty();
        for (String page : List.of("archive/", "a/", "b/", "tags/t/", "")) {
            assertThat(
                            TrialSites.parsedPage(site, page + "index.html")
                                    .select("[id]")
                                    .eachAttr("id"))
                    .as(page)
                    .doesNotHaveDuplicates();
            assertThat(TrialSites.parsedPage(site, page + "index.html").select("a a")).isEmpty();
        }
    }
}
