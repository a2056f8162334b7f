package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of the front matter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LineRendererTest {

    private final KatexRenderer math = new KatexRenderer(MathOutput.MATHML);

    @AfterAll
    void close() {
        math.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "Plain § Plain § Plain",
                "*Very* `code` § <em>Very</em> <code>code</code> § Very code",
                "1. No list § 1. No list § 1. No list",
                "# C# and # # § # C# and # # § # C# and # #",
                "- > ``` === § - &gt; ``` === § - > ``` ===",
                "Vector<T> & <script> § Vector&lt;T&gt; &amp; &lt;script&gt;"
                        + " § Vector<T> & <script>",
                "A [link](/x) https://a.example § A link https://a.example"
                        + " § A link https://a.example",
                "$5 and $10 § $5 and $10 § $5 and $10",
                "A %%secret $x$%% title § A title § A title",
                "The end%% of it%% § The end § The end",
                "In `%%a%%` 50%% off § In <code>%%a%%</code> 50%% off § In %%a%% 50%% off",
            })
    void rendersRunningText(String title, String html, String text) {
        RenderedLine line = line(title, "title: '" + title + "'", true);

        assertThat(line.diagnostics()).isEmpty();
        assertThat(line.html()).isEqualTo(html);
        assertThat(line.text()).isEqualTo(text);
    }

    @Test
    void typesetsFormulas() {
        RenderedLine line = line("The $L^2$ norm", "title: The $L^2$ norm", true);

        assertThat(line.html()).startsWith("The <span class=\"katex\"><math").endsWith(" norm");
        assertThat(line.text()).isEqualTo("The L² norm");
        assertThat(line.formulas()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$x^2$$ as a letter",
                "About $$x^2$$",
                "About \\[x^2\\]",
                "$$x^2$$",
                "$$ x^2 $$"
            })
    void typesetsDisplaysWithinTheLine(String title) {
        String html = line(title, "title: " + title, true).html();

        assertThat(html).contains("<math", "</math>").doesNotContain("display");
    }

    @Test
    void typesetsWhatOnlyADisplayCanHold() {
        RenderedLine line = line("$$\\begin{align}x\\end{align}$$", "title: x", true);

        assertThat(line.diagnostics()).isEmpty();
        assertThat(line.html()).contains("display=\"block\"");
    }

    @Test
    void leavesDollarsAloneWhereTheNoteHasNoFormulas() {
        assertThat(line("$x$", "title: $x$", false).html()).isEqualTo("$x$");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "title: a $\\bad$ § 11",
                "title: 'a $\\bad$' § 12",
                "title: \"a $\\\\bad$\" § 8",
                "title:   a $\\bad$ § 13",
            })
    void reportsMistakesAtTheirPlace(String yaml, int column) {
        RenderedLine line = line("a $\\bad$", yaml, true);

        assertThat(line.text()).isEqualTo("a \\bad");
        assertThat(line.diagnostics()).hasSize(1);
        assertThat(line.diagnostics().get(0).code()).isEqualTo("math-invalid");
        assertThat(line.diagnostics().get(0).location().orElseThrow())
                .satisfies(
                        at -> {
                            assertThat(at.line()).isEqualTo(2);
                            assertThat(at.column()).isEqualTo(column);
                        });
    }

    @Test
    void reportsMistakesInFoldedText() {
        RenderedLine line = line("a $\\bad$", "title: >-\n  a $\\bad$", true);

        assertThat(line.diagnostics().get(0).location().orElseThrow().line()).isEqualTo(3);
        assertThat(line("a\nb $x$", "title: |\n  a\n  b $x$", true).text()).isEqualTo("a b x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r", "\n", "\r\n", "\f", "\u000B", "\u0085", "\u2028", "\u2029", "\0", "\b"
            })
    void rendersTextsWithAnyControlCharacterAsOneLine(String control) {
        for (String text : List.of("a%sb", "%s", "$a%sb$", "%s# a", "a #%s", "- %s%s> b")) {
            RenderedLine line = line(text.replace("%s", control), "title: x", true);

            assertThat(line.html()).doesNotContain("<p>", "<h1>");
            assertThat(line.text()).doesNotContain("\r", "\n", "\f", "\u2028");
        }
    }

    /** Marks consist of such characters: none that an author has written may be taken for one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFDD0\uFDD2\uFDD1",
                "\uFDD0\uFDD5\uFDEF",
                "\uFFFE\uE000",
                "\uFFFFB1\uFFFF"
            })
    void leavesOutWhatCouldBeAMark(String mark) {
        String text = "a" + mark + " {{< show >}} b";

        RenderedLine line = line(text, "title: " + text, true);

        assertThat(line.html())
                .startsWith("a")
                .endsWith(" b")
                .doesNotContain("\uFDD0", "\uFFFE", "\uFFFF");
        assertThat(line.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("control-character");
    }

    private RenderedLine line(String text, String yaml, boolean formulas) {
        SourceText source = new SourceText("content/a.md", "---\n" + yaml + "\n---\nbody");
        int value = source.text().indexOf(':') + 1;
        while (source.text().charAt(value) == ' ') {
            value++;
        }
        return MarkdownTrial.renderer(math)
                .renderLine(
                        new MarkdownSource(source, 0, formulas, "en"),
                        text,
                        source.at(value),
                        MarkdownTrial.plainLinks(),
                        new NoteUses());
    }
}
