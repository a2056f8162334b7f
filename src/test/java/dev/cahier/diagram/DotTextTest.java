package dev.cahier.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DotTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digraph { a -> b }",
                "graph{a--b}",
                "strict digraph G { a }",
                "DIGRAPH\"name\"{}",
                "// a comment\n\n/* and\nanother */\n# one more\ndigraph {}",
                "\uFEFFgraph {}",
            })
    void knowsTheStartOfAGraph(String text) {
        assertThat(DotText.isGraph(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a -> b",
                "",
                "  ",
                "node [shape=box]",
                "graphs { a }",
                "digraph-1",
                "// graph"
            })
    void knowsWhatIsAPartOfAGraphOnly(String text) {
        assertThat(DotText.isGraph(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "digraph { a -> b }",
                "digraph { subgraph { a } b }\n\n",
                "digraph { a [label=\"}\"] b [label=\"\\\"}\"] }",
                "digraph { a [label=<<b>}</b>>] }",
                "digraph { /* } */ a\n# }\n// }\n} // end",
                "digraph { a [label=\"never closed }",
                "digraph { a ",
            })
    void oneGraphIsTheWholeText(String text) {
        assertThat(DotText.secondPart(text)).isEmpty();
    }

    @Test
    void findsWhatFollowsAGraph() {
        assertThat(DotText.secondPart("digraph { a }\n digraph { b }"))
                .isEqualTo(OptionalInt.of(15));
        assertThat(DotText.secondPart("graph{}x")).isEqualTo(OptionalInt.of(7));
        assertThat(DotText.secondPart("digraph{a;;b}}")).isEqualTo(OptionalInt.of(13));
    }
}
