package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a note holds, each element of its HTML is closed where it may be and nests as HTML
 * allows.
 */
final class WellFormedHtmlTest {

    private static final KatexRenderer KATEX = new KatexRenderer(MathOutput.HTML_AND_MATHML);

    private static final List<String> INLINE =
            List.of(
                    "a",
                    "*a*",
                    "==a **b**==",
                    "`a`{.b}",
                    "$x$",
                    "$\\href{https://a.b}{x}$",
                    "$$x$$",
                    "[*a* $\\href{https://a.b}{x}$](c)",
                    "[![a](b)](c)",
                    "[a https://b.c](d)",
                    "![a $x$ [^1]](b){width=50%}",
                    "[a][r]",
                    "[a $\\href{https://a.b}{x}$][r]",
                    "https://a.b",
                    "a[^1]",
                    ":smile:",
                    "~~a~~",
                    "[^nope]",
                    "%%a%%",
                    "&amp;",
                    "{{< show >}}");

    private static final List<String> BLOCK =
            List.of(
                    "%s",
                    "# %s",
                    "%s\n===",
                    "- %s",
                    "- %s\n\n  b",
                    "- [x] %s",
                    "- [x] %s\n\n  b\n- [ ] c",
                    "- [ ]\n\n  %s",
                    "1. %s\n\n   > b\n2. c",
                    "> %s",
                    "> [!NOTE] %s\n> b",
                    "> [!tip]- %s\n> > [!bug]+ b\n> > %s",
                    "> [!PROOF] %s\n> - b",
                    "> [!LEMMA]- %s",
                    "a: %s\n| %s | b |\n|---|---|\n| 1 | %s |\n{: .c}",
                    "- a\n  | %s | b |\n  |---|---|",
                    "%s\n: b %s",
                    "a[^2]\n\n[^2]: %s\n\n    b",
                    "a\n$$\nx\n$$\n%s",
                    "%s ^anchor",
                    "%s\n{: .c #d}");

    @AfterAll
    static void stopEngines() {
        KATEX.close();
    }

    static Stream<String> notes() throws IOException {
        List<String> notes = new ArrayList<>();
        for (String block : BLOCK) {
            for (String inline : INLINE) {
                String text = block.replace("%s", inline);
                notes.add(text + "\n\nx[^1]\n\n[^1]: y\n\n[r]: z\n");
            }
        }
        try (Stream<Path> goldens = Files.walk(Path.of("src/test/resources/golden/markdown"))) {
            for (Path file : goldens.filter(f -> f.endsWith("input.md")).sorted().toList()) {
                notes.add(Files.readString(file));
            }
        }
        return notes.stream();
    }

    @ParameterizedTest
    @MethodSource("notes")
    void nestsElementsAsHtmlAllows(String markdown) {
        RenderedBody body = MarkdownTrial.render(markdown, true, "en", KATEX);

        assertThat(HtmlNesting.problems(body.html())).isEmpty();
        assertThat(HtmlNesting.problems(body.summaryHtml())).isEmpty();
    }

    @Test
    void findsElementsThatDoNotNest() {
        assertThat(HtmlNesting.problems("<p>a<p>b</p></p>")).isNotEmpty();
        assertThat(HtmlNesting.problems("<a href=\"b\"><em><a>c</a></em></a>")).isNotEmpty();
        assertThat(HtmlNesting.problems("<p>a")).isNotEmpty();
        assertThat(HtmlNesting.problems("<em><strong>a</em></strong>")).isNotEmpty();
        assertThat(HtmlNesting.problems("<p>a<br />b <img alt=\"<p>\"></p>")).isEmpty();
    }
}
