package dev.cahier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagram.GraphDrawing.Message;
import dev.cahier.store.Spool;
import dev.cahier.store.TextAnswers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphvizTest {

    private static final Graphviz GRAPHVIZ = new Graphviz(TextAnswers.none());
    private static final Pattern BOX =
            Pattern.compile(
                    "<polygon[^>]* stroke=\"currentColor\" points=\"([\\d.]+),[^ ]* ([\\d.]+),");

    @AfterAll
    static void close() {
        GRAPHVIZ.close();
    }

    private static GraphSvg svg(String dot) {
        GraphDrawing drawing = GRAPHVIZ.draw(dot);
        assertThat(drawing.messages()).isEmpty();
        return GraphSvg.of(drawing.svg(), "g-").orElseThrow();
    }

    /** Graphviz escapes texts, but neither fonts nor colors. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "graph { a [fontname=\"<script>evil()</script>\"] }",
                "graph { a [fillcolor=\"<b>\" style=filled] }",
                "graph { a [color=\"\\\"><script>\"] }",
                "graph { stylesheet=\"?><b>\" a }",
                "graph { bgcolor=\"<\" a }"
            })
    void whatIsNotWellFormedIsNoDrawing(String dot) {
        Optional<GraphSvg> svg = GraphSvg.of(GRAPHVIZ.draw(dot).svg(), "g-");

        assertThat(svg.map(GraphSvg::content).orElse("")).doesNotContain("<script", "<b", "<?");
    }

    @Test
    void drawsInTheColorOfTheTextOnTheColorOfThePage() {
        GraphSvg svg = svg("digraph { a -> b [label=\"x < 1\"] }");

        assertThat(svg.content())
                .contains("stroke=\"currentColor\"", ">x &lt; 1</text>")
                .doesNotContain("black", "white", "class=", "id=", "<title>", "<!--");
        assertThat(svg.texts()).containsExactly("a", "b", "x < 1");
        assertThat(svg.colored()).isFalse();
        assertThat(svg.linked()).isFalse();
        assertThat(svg.widthPx()).isBetween(80.0, 160.0);
        assertThat(svg.viewBox()).startsWith("0.00 0.00 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"激活函数与损失函数的关系图", "함수의그래프를그리는방법", "グラフを描くための関数です", "（激活，函数）：《书》", "ＡＢＣＤＥＦ"})
    void wideCharactersFitIntoTheirNodes(String label) {
        GraphSvg svg = svg("digraph { node [shape=box]; a [label=\"" + label + "\"] }");

        Matcher box = BOX.matcher(svg.content());
        assertThat(box.find()).isTrue();
        double width = Double.parseDouble(box.group(1)) - Double.parseDouble(box.group(2));
        assertThat(width).isBetween(14.0 * label.length(), 14.0 * label.length() + 20);
        assertThat(svg.texts()).containsExactly(label);
    }

    @Test
    void namesMayBeInAnyScript() {
        GraphSvg svg = svg("digraph { 输入 -> 隐藏层 -> 输出; \"Größe\" -> \"∇f\"; \"😀\" -> \"𠮷\" }");

        assertThat(svg.texts()).contains("输入", "隐藏层", "输出", "Größe", "∇f", "😀", "𠮷");
    }

    /** Graphviz writes names of nodes as they are, and entities that it does not know. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a &rarr; b\" | a → b",
                "\"javascript&colon;x\" | javascript&colon;x",
                "\"a & b &amp; c\" | a & b & c",
                "\"&#945;&#x3b2;\" | αβ",
                "\"&nosuch;\" | &nosuch;",
                "x [label=\"&Sigma;\", tooltip=\"&hearts; & &nosuch;\", URL=\"#a\"] | Σ"
            })
    void entitiesAreCharactersOrText(String node, String text) {
        assertThat(svg("graph { " + node + " }").texts()).containsExactly(text);
    }

    @Test
    void referencesToCharactersThatNoTextHasAreHarmless() {
        assertThat(SvgEntities.replaced("&#1;&#xD800;&#xFFFF;&#1114112;&#65;&#x1F600;&amp;&x;&"))
                .isEqualTo(
                        "&amp;#1;&amp;#xD800;&amp;#xFFFF;&amp;#1114112;&#65;&#x1F600;&amp;"
                                + "&amp;x;&amp;");
    }

    @Test
    void charactersThatStandInForOthersAreKeptIfAnAuthorWritesThem() {
        String own = new String(Character.toChars(0xF5B66));

        assertThat(svg("digraph { a [label=\"" + own + "\"] }").texts()).containsExactly(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#ff000080", "0.5 0.9 0.9", "red:blue", "lightgray", "white"})
    void knowsTheColorsOfAnAuthor(String color) {
        assertThat(svg("digraph { a [style=filled, fillcolor=\"" + color + "\"] }").colored())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"black", "#000000", "transparent"})
    void blackIsTheColorOfTheText(String color) {
        assertThat(svg("digraph { a [color=\"" + color + "\"] }").colored()).isFalse();
    }

    @Test
    void gradientsHaveIdentifiersOfTheirOwn() {
        assertThat(svg("digraph { a [style=filled, fillcolor=\"red:blue\"] }").content())
                .contains("<linearGradient id=\"g-node1_l_0\"", "fill=\"url(#g-node1_l_0)\"");
    }

    @Test
    void onlyHarmlessLinksAreKept() {
        GraphSvg svg =
                svg(
                        """
                        digraph {
                          a [URL="javascript:alert(1)"]
                          b [URL="https://example.org/?x=1&y=2", tooltip="Elsewhere"]
                          c [URL="data:text/html,<script>"]
                          d [href="#part"]
                          e [URL=" JavaScript:alert(1)"]
                          f [tooltip="<script>"]
                        }
                        """);

        assertThat(svg.lostLinks())
                .containsExactly(
                        "javascript:alert(1)", "data:text/html,<script>", " JavaScript:alert(1)");
        assertThat(svg.linked()).isTrue();
        assertThat(svg.content())
                .contains("<a href=\"https://example.org/?x=1&amp;y=2\"><title>Elsewhere</title>")
                .contains("<a href=\"#part\">")
                .contains("<title>&lt;script&gt;</title>")
                .doesNotContainIgnoringCase("<script", "javascript:", "xlink");
    }

    @Test
    void authorsCannotNameClassesScriptsOrStyleSheets() {
        GraphSvg svg =
                svg(
                        "digraph { stylesheet=\"https://example.org/x.css\"; a [class=\"note-body\","
                                + " id=\"main\", label=<<b>x</b>>]; b [label=\"</svg><script>\"] }");

        assertThat(svg.content())
                .doesNotContain("note-body", "main", "example.org", "<script", "</svg>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dot", "neato", "fdp", "sfdp", "circo", "twopi", "osage", "patchwork"})
    void drawsTheSameWhateverWasDrawnBefore(String layout) {
        String dot =
                "graph { overlap=true; layout="
                        + layout
                        + "; a -- b -- c -- a; c -- d; d -- e -- f }";
        String first = svg(dot).content();
        svg("digraph { x -> y -> z; y -> w [color=red] }");

        assertThat(svg(dot).content()).isEqualTo(first);
        try (Graphviz other = new Graphviz(TextAnswers.none())) {
            svg("digraph { q }");
            assertThat(GraphSvg.of(other.draw(dot).svg(), "g-").orElseThrow().content())
                    .isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digraph { a -> }",
                "graph { a -> b }",
                "digraph { a [label=\"x }",
                "digraph { a [label=<<b>x>] }",
                "digraph { layout=nosuch; a }",
                "digraph {",
            })
    void saysWhatIsWrong(String dot) {
        GraphDrawing drawing = GRAPHVIZ.draw(dot);

        assertThat(drawing.isComplete()).isFalse();
        assertThat(drawing.messages()).anyMatch(Message::error);
    }

    @Test
    void warnsOfWhatItLeavesOut() {
        GraphDrawing drawing = GRAPHVIZ.draw("digraph { a:port -> b; c [shape=nosuch] }");

        assertThat(drawing.isComplete()).isTrue();
        assertThat(drawing.messages())
                .extracting(Message::text)
                .anyMatch(text -> text.contains("port"))
                .anyMatch(text -> text.contains("nosuch"));
    }

    @Test
    void answersOfEarlierBuildsNeedNoEngine(@TempDir Path folder) {
        List<String> graphs = List.of("digraph { a -> b }", "digraph { a -> }");
        TextAnswers first = Graphviz.answers(folder, false, Spool.inMemory());
        List<GraphDrawing> drawn;
        try (Graphviz graphviz = new Graphviz(first)) {
            drawn = graphs.stream().map(graphviz::draw).toList();
            assertThat(graphviz.engines()).isPositive();
        }
        first.save(true);

        try (Graphviz graphviz = new Graphviz(Graphviz.answers(folder, false, Spool.inMemory()))) {
            assertThat(graphs.stream().map(graphviz::draw).toList()).isEqualTo(drawn);
            assertThat(graphviz.engines()).isZero();
        }
    }
}
