package dev.cahier.build;

import static dev.cahier.build.TrialSites.write;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all signs and terms, and mentions of terms in notes. */
final class NotationPagesTest {

    @TempDir private Path site;

    @BeforeEach
    void givenNotes() {
        write(
                site,
                "cahier.yaml",
                "baseUrl: https://example.org/sub/",
                "languages: [en, zh]",
                "math: {macros: {R: '\\mathbb{R}', norm: '\\lVert #1 \\rVert'}}",
                "notation:",
                "  page: true",
                "  termLinks: true",
                "  symbols:",
                "    \\R: {en: the real numbers, zh: 实数集}",
                "    \\norm{\\cdot}: the length");
        write(
                site,
                "content/gradients.md",
                "---",
                "title: Gradients of $f$",
                "---",
                "> [!NOTATION] $\\nabla f$",
                "> The vector of slopes of $f$, see \\cref{gradient}.",
                "",
                "> [!NOTATION] $\\sigma$, $\\tau$: two functions {#two}",
                "",
                "> [!DEFINITION] Gradient (slope vector) {#gradient}",
                "> The {{< term \"gradient\" \"gradients\" >}} points uphill.",
                "> $$ x = 1 $$",
                "",
                "A {{< term \"gradient descent\" means=\"steps along $-\\nabla f$\" >}} goes down.");
        write(
                site,
                "content/steps.md",
                "---",
                "title: Steps",
                "---",
                "## Gradient",
                "",
                "The `gradient` and [the gradient](gradients.md), $\\text{gradient}$.",
                "Not sub-gradient, gradient-free, gradientx; but Gradient",
                "descent, then the gradient, the gradient; slope",
                "vector.",
                "",
                "> [!THEOREM] {#t}",
                "> $\\hat\\sigma \\in \\mathbb{R}^n$ and $\\norm{v + w} = 1$, $-\\nabla  f = 0$");
        write(
                site,
                "content/gradients.zh.md",
                "---",
                "title: 梯度",
                "---",
                "> [!定义] 梯度（gradient）",
                "> 梯度是向量。",
                "",
                "> [!定义] 群",
                "> 群有运算。");
        write(
                site,
                "content/steps.zh.md",
                "---",
                "title: 步骤",
                "---",
                "沿着负梯度方向，群众，群：$x \\in \\R$。Gradient 下降。");
    }

    private List<String> build() {
        return TrialSites.problems(site);
    }

    private Document page(String path) {
        return TrialSites.parsedPage(site, path);
    }

    private static String tex(Element sign) {
        return sign.select("annotation").text();
    }

    @Test
    void listsSignsByAlphabetWithMeaningsAndFirstUses() {
        assertThat(build()).isEmpty();

        Document page = page("notation/index.html");
        assertThat(page.select("h1").text()).isEqualTo("Notation");
        assertThat(page.select(".notation-signs > h2").eachText())
                .containsExactly("Latin letters", "Greek letters", "Operators and other signs");
        assertThat(page.select("tbody th").stream().map(NotationPagesTest::tex))
                .containsExactly("\\R", "\\sigma", "\\tau", "\\nabla f", "\\norm{\\cdot}");
        assertThat(page.select("tbody tr").get(0).select(".notation-meaning").text())
                .isEqualTo("the real numbers");
        assertThat(page.select("tbody tr").get(1).select(".notation-meaning").text())
                .startsWith("two functions Gradients of");
        Element nabla = page.select("tbody tr").get(3);
        assertThat(nabla.select(".notation-meaning > div").first().text())
                .startsWith("The vector of slopes of")
                .endsWith("see Definition 1.");
        assertThat(nabla.select(".notation-source a").eachAttr("href"))
                .containsExactly("/sub/gradients/#notation.s1");
        assertThat(page.select("tbody td:last-child a").eachAttr("href"))
                .containsExactly(
                        "/sub/steps/#t", "/sub/steps/#t", "/sub/steps/#t", "/sub/steps/#t");
        assertThat(page.select("tbody .notation-place").last().text()).isEqualTo(", Theorem 1");
        assertThat(page.select("link[rel=stylesheet][href*=katex]")).isNotEmpty();
        assertThat(page.select("dt").eachText())
                .containsExactly("Gradient (slope vector) gradients", "gradient descent");
        assertThat(page.select("dd").eachText()).contains("Mentioned in: Steps");
        assertThat(page.select("main [id]")).isEmpty();
    }

    @Test
    void listsChineseOnesOnAPageOfTheirOwn() {
        build();

        Document page = page("zh/notation/index.html");
        assertThat(page.select("h1").text()).isEqualTo("记号");
        assertThat(page.select(".notation-meaning").eachText()).contains("实数集");
        assertThat(page.select("tbody td:last-child a").eachAttr("href"))
                .containsExactly("/sub/zh/steps/");
        assertThat(page.select("dt").eachText()).containsExactly("群", "梯度（gradient）");
        assertThat(page("notation/index.html").select("link[hreflang=zh]").attr("href"))
                .isEqualTo("https://example.org/sub/zh/notation/");
    }

    @Test
    void linksTheFirstMentionInRunningText() {
        build();

        assertThat(page("steps/index.html").select("a.term").stream().map(Element::outerHtml))
                .extracting(html -> html.replaceAll("\\s+", " "))
                .containsExactly(
                        "<a class=\"term\" href=\"/sub/gradients/#term.gradient-descent\""
                                + " title=\"Gradients of f\">Gradient descent</a>",
                        "<a class=\"term\" href=\"/sub/gradients/#gradient\""
                                + " title=\"Gradients of f\">gradient</a>");
        assertThat(page("gradients/index.html").select("a.term")).isEmpty();
        assertThat(page("gradients/index.html").select("dfn").eachAttr("id"))
                .containsExactly("term.gradient", "term.gradient-descent");
        assertThat(page("zh/steps/index.html").select("a.term").eachText())
                .containsExactly("梯度", "群");
    }

    @Test
    void leavesOutNotesWhoseAuthorsSaySo() throws IOException {
        Path steps = site.resolve("content/steps.md");
        Files.writeString(
                steps, Files.readString(steps).replace("title: Steps", "termLinks: false"));

        assertThat(build()).isEmpty();
        assertThat(page("steps/index.html").select("a.term")).isEmpty();
    }

    @Test
    void linksInSingleNotesOfASiteWithoutThePage() throws IOException {
        write(site, "cahier.yaml", "math: {macros: {R: r, norm: n}}");
        Path steps = site.resolve("content/steps.md");
        Files.writeString(steps, Files.readString(steps).replace("title: Steps", "termLinks: on"));

        build();
        assertThat(page("steps/index.html").select("a.term").eachAttr("href"))
                .containsExactly("/gradients/#term.gradient-descent", "/gradients/#gradient");
        assertThat(site.resolve("site/notation")).doesNotExist();
    }

    @Test
    void reportsTermsThatAreDefinedTwiceAndLinksNeither() {
        write(
                site,
                "content/other.md",
                "---",
                "title: Other",
                "---",
                "",
                "Another {{< term \"Gradients\" >}}.");

        assertThat(build())
                .containsExactly(
                        "content/other.md:5:9 term-ambiguous the term 'Gradients' is also defined"
                                + " at content/gradients.md:9; its mentions lead to neither");
    }

    @Test
    void changesExactlyThePagesThatShowADefinition() throws IOException {
        build();
        String before = Files.readString(site.resolve("site/steps/index.html"));
        Path gradients = site.resolve("content/gradients.md");
        Files.writeString(
                gradients,
                Files.readString(gradients)
                        .replace("{#gradient}", "{#grad}")
                        .replace("cref{gradient}", "cref{grad}"));

        assertThat(TrialSites.build(site, Optional.empty()).work().written()).isEqualTo(3);
        assertThat(Files.readString(site.resolve("site/steps/index.html")))
                .isEqualTo(before.replace("/#gradient\"", "/#grad\""));
    }

    @Test
    void reportsSignsOfTheConfigurationThatCannotBeTypeset() {
        write(site, "cahier.yaml", "notation: {symbols: {'\\oops': wrong}, pages: true}");

        assertThat(build())
                .anyMatch(p -> p.startsWith("cahier.yaml:1:22 math-invalid"))
                .anyMatch(p -> p.startsWith("cahier.yaml:1:39 config-unknown-key"));
    }

    @Test
    void linksTermsInCaptionsOfFigures() {
        write(
                site,
                "content/pictures.md",
                "---",
                "title: Pictures",
                "---",
                "{{< figure src=\"https://e.org/a.png\" alt=\"A gradient\" caption=\"The gradient of a hill\" >}}",
                "",
                "```plot",
                "f(x) = x^2",
                "caption: A slope vector and gradient descent",
                "claims: {symmetry: even}",
                "```");

        build();
        assertThat(page("pictures/index.html").select("figcaption a.term").eachText())
                .containsExactly("gradient", "gradient descent");
        assertThat(page("pictures/index.html").select("a.term")).hasSize(2);
    }

    @Test
    void longPagesBeginWithLinksToSectionsAndLetters() {
        StringBuilder symbols = new StringBuilder("notation:\n  page: true\n  symbols:\n");
        for (String letter : "a b c d e f g h i k".split(" ")) {
            for (int i = 0; i < 6; i++) {
                symbols.append("    ").append(letter).append('_').append(i).append(": entry\n");
            }
        }
        symbols.append("    \\alpha: the angle\n    \\cdot: the product\n");
        write(site, "cahier.yaml", symbols.toString());
        write(site, "content/steps.md", "text");
        write(
                site,
                "content/gradients.md",
                "> [!DEFINITION] Gradient",
                "> A vector.",
                "",
                "> [!DEFINITION] 梯度",
                "> 向量。",
                "",
                "> [!DEFINITION] Graph",
                "> A set.");

        assertThat(build()).isEmpty();

        Document page = page("notation/index.html");
        assertThat(page.select(".notation-jumps > p").eachText())
                .containsExactly(
                        "Latin letters a b c d e f g h i k",
                        "Greek letters α",
                        "Operators and other signs",
                        "Terms g");
        for (Element link : page.select(".notation-jumps a")) {
            String id = link.attr("href").substring(1);
            assertThat(page.getElementById(id)).as(id).isNotNull();
        }
        assertThat(page.getElementById("page:latin-c").text()).contains("entry");
        assertThat(page.select("main [id]").eachAttr("id")).doesNotHaveDuplicates();
    }
}
