package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static dev.cahier.markdown.MarkdownTrial.givenNoteWithoutMath;
import static dev.cahier.markdown.MarkdownTrial.givenSafeNote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in scripts of MathJax 2, which kramdown, Jekyll and Pandoc wrote into HTML. */
final class TexScriptsTest {

    private static final String OPEN = "<script type=\"math/tex\">";
    private static final String DISPLAY = "<script type=\"math/tex; mode=display\">";
    private static final String CLOSE = "</script>";

    /** The characters ¦ and ⏎ stand for a vertical bar and a line end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Let <script type=\"math/tex\">x_1</script> be. | Let $x_1$ be.",
                "<script type=\"math/tex\">x_1</script> is *small*. | $x_1$ is *small*.",
                "a⏎<script type=\"math/tex\">x_1</script> b⏎c | a⏎$x_1$ b⏎c",
                "<script type='math/tex'>x</script>, 5 dollars | $x$, 5 dollars",
                "<SCRIPT TYPE=math/tex>x</SCRIPT> | $x$",
                "<script id=\"MathJax-Element-1\" type=\"math/tex\" >x</script > | $x$",
                "<script type=\"math/tex\">word</script> | $`word`$",
                "<script type=\"math/tex\">5</script> and <script type=\"math/tex\">6</script> | $`5`$ and $`6`$",
                "<script type=\"math/tex\">a_i * b_i * c_i</script> | $a_i * b_i * c_i$",
                "<script type=\"math/tex\">% <![CDATA[⏎a < b %]]></script> c | $a < b$ c",
                "令<script type=\"math/tex\">x_1</script>。 | 令$x_1$。",
                "- <script type=\"math/tex\">x_1</script> a | - $x_1$ a",
                "# A <script type=\"math/tex\">x_1</script> | # A $x_1$",
                "¦ a ¦ b ¦⏎¦---¦---¦⏎¦ <script type=\"math/tex\">¦x¦</script> ¦ c ¦ | ¦ a ¦ b ¦⏎¦---¦---¦⏎¦ $`¦x¦`$ ¦ c ¦",
                "<p>Let <script type=\"math/tex\">x_1</script> be.</p> | <p>Let $x_1$ be.</p>",
                "<span class=\"MathJax_Preview\">x_1</span><script type=\"math/tex\">x_1</script> a | $x_1$ a",
                "<script type=\"math/tex; mode=display\">x_1</script> | $$x_1$$",
                "<script type=\"math/tex;mode=display\">⏎x_1⏎⏎+ 1⏎</script> | $$⏎x_1⏎+ 1⏎$$",
                "a⏎⏎<script type=\"math/tex; mode=display\">% <![CDATA[⏎\\begin{aligned} a &= b \\\\ c &< d \\end{aligned} %]]></script>⏎⏎b | a⏎⏎$$⏎\\begin{aligned} a &= b \\\\ c &< d \\end{aligned}$$⏎⏎b",
                "a <script type=\"math/tex; mode=display\">x_1</script> b | a $$x_1$$ b",
                "> <script type=\"math/tex; mode=display\">⏎> x_1⏎> </script> | > $$⏎> x_1⏎> $$",
            })
    void areFormulas(String script, String formula) {
        MarkdownTrial trial = givenNote(lines(script)).thenNothingIsReported();

        assertThat(trial.html())
                .isEqualTo(givenNote(lines(formula)).html())
                .contains("⟦")
                .doesNotContain("script");
        assertThat(givenSafeNote(lines(script)).thenNothingIsReported().html())
                .isEqualTo(trial.html());
    }

    private static String[] lines(String text) {
        return text.replace('¦', '|').split("⏎", -1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "`<script type=\"math/tex\">x</script>`",
                "```html\n<script type=\"math/tex\">x</script>\n```",
                "a\n\n    <script type=\"math/tex\">x</script>",
                "<pre>\n<script type=\"math/tex\">x</script>\n</pre>",
                "<!-- <script type=\"math/tex\">x</script> -->",
                "a <script type=\"text/javascript\">'math/tex'</script>",
                "a <script type=\"math/tex\"></script> b",
                "\\<script type=\"math/tex\">x\\</script>",
            })
    void areCodeWhereCodeIs(String markdown) {
        assertThat(givenNote(markdown).thenNothingIsReported().html())
                .contains("script")
                .doesNotContain("⟦")
                .doesNotContain("$");
    }

    @Test
    void stayWhereANoteHasNoFormulas() {
        String note = "Let " + OPEN + "x" + CLOSE + " be.";

        assertThat(givenNoteWithoutMath(note).html()).isEqualTo("<p>" + note + "</p>");
    }

    @Test
    void haveTheirMistakesReportedAtTheirPlaces() {
        givenNote("Let " + OPEN + "\\bad" + CLOSE + " be.", "", DISPLAY + "x", "\\bad", CLOSE)
                .thenReported("1:29 error[math-invalid]", "4:1 error[math-invalid]");
    }

    /** As no formula between dollars in HTML does, for there it would be a tag. */
    @ParameterizedTest
    @ValueSource(strings = {OPEN, DISPLAY})
    void mayHaveWhatLooksLikeATag(String tag) {
        for (String note : List.of("<p>In %s.</p>", "<div>\n%s\n</div>", "In %s.")) {
            String script = note.formatted(tag + "a<b>c" + CLOSE);

            assertThat(givenNote(script).thenNothingIsReported().html()).contains("⟦a<b>c⟧");
        }
        assertThat(givenNote("<p>In $a<b>c</b>$.</p>").html()).doesNotContain("⟦");
    }

    @Test
    void goOnBehindBlankLines() {
        assertThat(givenNote("Let " + OPEN + "x_1", "", " ", "+ y" + CLOSE + " be.").html())
                .isEqualTo(givenNote("Let $x_1", "+ y$ be.").html());
    }

    @Test
    void areLeftOutWithTheCommentAroundThem() {
        assertThat(givenNote("a %%b " + OPEN + "x" + CLOSE + " c%% d").html())
                .isEqualTo("<p>a d</p>");
    }

    @Test
    void areTextInSummaries() {
        assertThat(
                        Stream.of("Let " + OPEN + "x_1" + CLOSE + " be.", "Let $x_1$ be.")
                                .map(note -> givenNote(note).body().markup().summaryText()))
                .containsOnly(givenNote("Let $x_1$ be.").body().markup().summaryText());
    }
}
