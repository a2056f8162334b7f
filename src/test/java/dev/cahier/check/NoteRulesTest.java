package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.CheckedNotes;
import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each rule finds in a note, and what it leaves alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NoteRulesTest {

    private List<Diagnostic> found = List.of();

    /**
     * A note.
     *
     * @param finds what is found, as {@code line:column code}
     */
    private record Trial(String name, String text, List<String> finds) {

        private String path() {
            return "content/" + name + ".md";
        }
    }

    private static Trial trial(String name, String text, String... finds) {
        return new Trial(name, text, List.of(finds));
    }

    private static List<Trial> trials() {
        return Stream.of(titles(), dates(), images(), headings(), marks(), code(), switches())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Trial> titles() {
        return List.of(
                trial("titles/no-title", "---\ntags: [a]\n---\nText", "1:1 title-missing"),
                trial("titles/heading-only", "---\ntags: [a]\n---\n# Norms\n\nText"),
                trial("titles/Banach Spaces", "---\ntags: [a]\n---\nText"),
                trial("titles/度量空间", "---\ntags: [a]\n---\n正文"),
                trial("titles/plain", "Text alone"));
    }

    private static List<Trial> dates() {
        return List.of(
                trial("dates/one", "---\ntitle: A\ndate: 2024-01-05\n---\na"),
                trial("dates/two", "---\ntitle: B\ndate: 2024-01-06 08:00\n---\nb"),
                trial("dates/three", "---\ntitle: C\n---\nc", "1:1 date-missing"),
                trial("dates/draft", "---\ntitle: C\ndraft: true\n---\nc"),
                trial(
                        "dates/back",
                        "---\ntitle: D\ndate: 2024-01-05\nlastmod: 2024-01-04\n---\nd",
                        "4:1 date-order"),
                trial(
                        "dates/same-day",
                        "---\ntitle: D\ndate: 2024-01-05 20:00\nlastmod: 2024-01-05\n---\nd"),
                trial(
                        "dates/toml",
                        "+++\ntitle = 'D'\ndate = 2024-01-05\nupdated = 2023-01-04\n+++\nd",
                        "4:1 date-order"),
                trial("dates/future", "---\ntitle: E\ndate: 2999-01-01\n---\ne", "3:1 date-future"),
                trial(
                        "dates/changed",
                        "---\ntitle: E\ndate: 2024-01-01\nlastmod: 2999-01-01\n---\ne",
                        "4:1 date-future"),
                trial(
                        "dates/expired",
                        "---\ntitle: E\ndate: 2024-01-05\nexpiryDate: 2023-01-01\n---\ne",
                        "4:1 date-order"));
    }

    private static List<Trial> images() {
        String a = "https://example.org/a.png";
        return List.of(
                trial("img/none", "![](" + a + ") x", "1:1 image-alt"),
                trial("img/space", "文字![ ](" + a + ")", "1:3 image-alt"),
                trial("img/text", "![A triangle](" + a + ") ![$x^2$](" + a + ")"),
                trial("img/raw", "<p><img src='" + a + "'></p>", "1:4 image-alt"),
                trial("img/inline", "x <img src='" + a + "'> y", "1:3 image-alt"),
                trial("img/decorative", "<img alt=\"\" src='" + a + "'>\n\nx <img alt src=b:c>"),
                trial("img/code", "`![](a.png)` <code><img src=x></code>\n\n```\n![](a.png)\n```"),
                trial("img/comment", "<!-- <img src=x> -->\n\nText"),
                trial("img/file", "![IMG_1234.png](" + a + ")", "1:1 image-alt-name"),
                trial("img/name", "![a.png](" + a + ")", "1:1 image-alt-name"),
                trial("img/shot", "![image-20240102](" + a + ")", "1:1 image-alt-name"),
                trial(
                        "img/zh",
                        "![图片](" + a + ") ![在这里插入图片描述](" + a + ")",
                        "1:1 image-alt-name",
                        "1:34 image-alt-name"),
                trial("img/word", "![circle](https://example.org/circle.svg)"),
                trial("img/chart", "![](activation:relu)"),
                trial("img/reference", "![][p] ![Plot][p] ![p]\n\n[p]: " + a, "1:1 image-alt"),
                trial(
                        "img/item",
                        "- ![](" + a + ")\n\n  > ![](" + a + ")",
                        "1:3 image-alt",
                        "3:5 image-alt"),
                trial("img/figure", "{{< figure src=\"" + a + "\" >}}", "1:1 image-alt"),
                trial("img/titled", "x {{< figure " + a + " >}}", "1:3 image-alt"),
                trial(
                        "img/described",
                        "{{< figure src=\""
                                + a
                                + "\" caption=\"A circle\" >}}\n\n{{< figure src=\""
                                + a
                                + "\" alt=\"A square\" >}}"),
                trial("img/empty", "{{< figure src=\"" + a + "\" alt=\"\" >}}"),
                trial(
                        "img/wx",
                        "{{% figure src=\"" + a + "\" alt=\"IMG_0001\" %}}",
                        "1:1 image-alt-name"),
                trial("img/shown", "`{{</* figure src=\"" + a + "\" */>}}`"));
    }

    private static List<Trial> headings() {
        return List.of(
                trial("heads/order", "# T\n\n## A\n\n#### B\n\n### C\n\n## D", "5:1 heading-order"),
                trial("heads/first", "---\ntitle: T\n---\n### A\n\n### B", "4:1 heading-order"),
                trial("heads/title", "---\ntitle: T\n---\n# T\n\n## A"),
                trial("heads/top", "---\ntitle: T\n---\n# A\n\n# B", "4:1 heading-top"),
                trial("heads/setext", "T\n=\n\nA\n-\n\n#### B", "7:1 heading-order"),
                trial(
                        "signs/twice",
                        "> [!NOTATION] $\\sigma$\n> a\n\n> [!记号] ${\\sigma}$ b\n\n> [!NOTATION] $s$",
                        "4:1 notation-twice"),
                trial(
                        "signs/site",
                        "> [!NOTATION] $\\eta$\n> The viscosity.\n\n> [!记号] $\\theta$ parameters.\n\n"
                                + "> [!NOTATION] $\\hat\\eta$\n> A rate.",
                        "1:1 notation-twice"),
                trial("heads/empty", "# T\n\n##\n\n## A ##", "3:1 heading-empty"),
                trial("heads/formula", "# T\n\n## $x$\n\n## `code`\n\n## ![a](https://e.org/a)"),
                trial("heads/quoted", "# T\n\n> #### A\n\n- #### B"),
                trial("heads/code", "# T\n\n```\n#### A\n```\n\n    #### B"));
    }

    private static List<Trial> marks() {
        return List.of(
                trial("marks/quote", "This **\"word\"**is bold.", "1:6 emphasis-literal"),
                trial("marks/opener", "f**(x)** is", "1:2 emphasis-literal"),
                trial("marks/across", "**see `a`:**then", "1:1 emphasis-literal"),
                trial("marks/chinese", "**「激活」**函数，**定义：**设**（一）**中"),
                trial("marks/formula", "$a**b$ and `**(x)**y` and 2 ** 3 ** 4 and a**b, c**d"),
                trial("marks/escaped", "\\*\\*(x)\\*\\*y"),
                trial("marks/fence", "```text\nThis **\"word\"**is not.\n```\n\n    f**(x)** is"),
                trial("marks/space", "**bold **text", "1:1 emphasis-space"),
                trial("marks/opened", "有** 定义** 如下", "1:2 emphasis-space"),
                trial("marks/power", "x ** 2 + y** 2, `** a**`"),
                trial("marks/heading", "# T\n\n##Title\n\n#3 is a number", "3:1 heading-space"));
    }

    private static List<Trial> code() {
        return List.of(
                trial(
                        "code/list",
                        "Text:\n\n    1. $x_1$ is\n    2. $x_2$ is",
                        "3:5 code-indented"),
                trial("code/zh", "因此\n\n    所以 $\\alpha$ 收敛", "3:5 code-indented"),
                trial("code/java", "Code:\n\n    int x = 1;\n    - y"),
                trial("code/shell", "Code:\n\n    echo $HOME && ls $PATH_1"),
                trial("code/query", "```dataview\nLIST\n```", "1:1 foreign-fence"),
                trial("code/ad", "> ```ad-note\n> a\n> ```", "1:3 foreign-fence"),
                trial("code/shown", "<!-- check: off foreign-fence -->\n```tikz\n\\draw;\n```"),
                trial("code/fence", "```\n- $x_1$ is\n```"),
                trial("code/item", "- a\n\n    $x_1$ is inside the item"));
    }

    private static List<Trial> switches() {
        String image = "![](https://example.org/a.png)";
        return List.of(
                trial("off/note", "---\ntitle: A\ncheck: {image-alt: off}\n---\n" + image),
                trial("off/all", "---\ntitle: A\ncheck: off\n---\n### A\n\n" + image),
                trial(
                        "off/line",
                        image + " <!-- check: off image-alt -->\n\n" + image,
                        "3:1 image-alt"),
                trial(
                        "off/above",
                        "<!-- check: off image-alt -->\n" + image + "\n" + image + "\n\n" + image,
                        "5:1 image-alt"),
                trial("off/every", "<!-- check: off -->\n\n" + image),
                trial("off/inside", "Text\n<!-- check: off image-alt -->\n" + image),
                trial("off/other", image + " <!-- check: off image-alt-name -->", "1:1 image-alt"),
                trial(
                        "off/list",
                        "- a\n\n  <!-- check: off image-alt, link-missing -->\n  " + image),
                trial("off/build", "[x](nope.md) <!-- check: off link-missing -->"),
                trial("off/code", "`<!-- check: off image-alt -->` " + image, "1:33 image-alt"),
                trial("off/unknown", "a <!-- check: off image-alts -->", "1:3 check-rule"),
                trial(
                        "off/wrong",
                        "---\ntitle: A\ncheck: {image-alts: off}\n---\na",
                        "3:9 check-rule"),
                trial("off/error", "$\\frac{1}$ <!-- check: off -->", "1:10 math-invalid"));
    }

    @BeforeAll
    void checkAll(@TempDir Path folder) {
        CheckedNotes notes =
                new CheckedNotes()
                        .with(
                                "cahier.yaml",
                                "notation: {symbols: {'\\eta': the step size, '\\theta': Parameters}}");
        trials().forEach(trial -> notes.with(trial.path(), trial.text()));
        found = notes.check(folder);
    }

    @AfterAll
    void eachRuleHasATrial() {
        assertThat(found).isNotEmpty();
    }

    static Stream<Arguments> each() {
        return trials().stream().map(trial -> Arguments.of(trial.name(), trial));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("each")
    void findsInNote(String name, Trial trial) {
        assertThat(CheckedNotes.in(trial.path(), found)).isEqualTo(trial.finds());
    }
}
