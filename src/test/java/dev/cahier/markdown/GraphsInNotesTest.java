package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.code.CodeHighlighter;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.diagram.Graphviz;
import dev.cahier.store.TextAnswers;
import dev.cahier.template.Theme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Graphs in fences, drawn by Graphviz. */
final class GraphsInNotesTest {

    private static final Graphviz GRAPHVIZ = new Graphviz(TextAnswers.none());

    private static final MarkdownRenderer RENDERER =
            new MarkdownRenderer(
                    new NoteEngines(new PlainMath(), CodeHighlighter.NONE, GRAPHVIZ),
                    Activations.standard(),
                    MarkdownTrial.shortcodes(),
                    MarkdownTrial::card,
                    Theme.builtIn()::labels);

    @AfterAll
    static void close() {
        GRAPHVIZ.close();
    }

    private static RenderedBody render(String language, String... lines) {
        SourceText text = new SourceText("content/a.md", String.join("\n", lines));
        return RENDERER.render(
                new MarkdownSource(text, 0, true, language), MarkdownTrial.plainLinks());
    }

    private static List<String> problems(RenderedBody body) {
        return body.diagnostics().stream()
                .map(
                        d ->
                                d.location().map(l -> l.line() + ":" + l.column() + " ").orElse("")
                                        + d.code()
                                        + ": "
                                        + d.message())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dot", "graphviz", "gv", "{.dot}", "dot {title=\"\"}"})
    void drawsGraphs(String info) {
        RenderedBody body = render("en", "```" + info, "digraph { a -> b }", "```");

        assertThat(problems(body)).isEmpty();
        assertThat(body.html())
                .startsWith(
                        "<figure class=\"diagram\">\n<div class=\"diagram-drawing\" style=\"--width: ")
                .contains("role=\"img\" aria-label=\"Diagram: a, b\"")
                .contains("<details><summary>Source of the diagram</summary>")
                .contains("digraph { a -&gt; b }\n</code></pre></details>\n</figure>");
    }

    @Test
    void titlesAreCaptionsAndNames() {
        assertThat(
                        render(
                                        "zh",
                                        "``` dot {title=\"前向 & 反向\"}",
                                        "digraph { 输入 -> 输出 [color=red] }",
                                        "```")
                                .html())
                .contains("aria-label=\"前向 &amp; 反向：输入、输出\"")
                .contains("<div class=\"diagram-drawing on-paper\"")
                .contains("<summary>示意图的源代码</summary>")
                .contains("<figcaption>前向 &amp; 反向</figcaption>");
    }

    @Test
    void graphsWithLinksCanBeReached() {
        RenderedBody body =
                render(
                        "en",
                        "```dot",
                        "digraph { a [URL=\"https://example.org/\"]; b [URL=\"b.md\"] }",
                        "```");

        assertThat(body.html()).contains("role=\"group\"", "<a href=\"https://example.org/\">");
        assertThat(problems(body))
                .containsExactly("1:1 graph-link: the graph links to 'b.md', which is left out");
    }

    @Test
    void placesOfMistakesAreInTheNote() {
        assertThat(
                        problems(
                                render(
                                        "en",
                                        "- text",
                                        "",
                                        "  > ```dot",
                                        "  > graph {",
                                        "  >   x -> y",
                                        "  > }",
                                        "  > ```")))
                .containsExactly(
                        "5:9 graph-syntax: the graph cannot be read: '->' is not expected here");
        assertThat(problems(render("en", "```dot", "digraph { a }", "", "digraph { b }", "```")))
                .containsExactly(
                        "4:1 graph-syntax: the graph ends before this, and a fence can contain only one graph");
        assertThat(problems(render("en", "~~~dot", "digraph {", "a [label=\"b", "~~~")))
                .singleElement()
                .asString()
                .startsWith("3:1 graph-syntax: the graph cannot be read");
        assertThat(problems(render("en", "~~~dot", "digraph { a [label=<<b>x>] }", "~~~")))
                .isNotEmpty()
                .allMatch(
                        problem ->
                                problem.startsWith(
                                        "1:1 graph-invalid: Graphviz says of this graph: "));
    }

    @Test
    void aWrongGraphIsShownAsItsSource() {
        assertThat(render("en", "```dot", "graph { x -> y }", "```").html())
                .isEqualTo(
                        "<pre><code class=\"language-dot\">graph { x -&gt; y }\n</code></pre>\n");
    }

    @Test
    void doubtsAreWarnings() {
        RenderedBody body = render("en", "```dot", "digraph { a [shape=nosuch] }", "```");

        assertThat(body.html()).contains("<svg ");
        assertThat(body.diagnostics()).isNotEmpty().noneMatch(Diagnostic::isError);
        assertThat(problems(body)).allMatch(problem -> problem.startsWith("1:1 graph-doubtful: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a -> b", "node [shape=box];", "", "# digraph {}"})
    void partsOfGraphsAreCode(String code) {
        RenderedBody body = render("en", "```dot", code, "```");

        assertThat(problems(body)).isEmpty();
        assertThat(body.html()).startsWith("<pre><code class=\"language-dot\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "", "c", "mermaid"})
    void otherFencesStayCode(String language) {
        assertThat(render("en", "```" + language, "graph { a -- b }", "```").html())
                .startsWith("<pre><code")
                .doesNotContain("<svg");
    }
}
