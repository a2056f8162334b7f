package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that would take quadratic time or endless stack: it must come out, with errors or not. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileMarkdownTest {

    private static final int LENGTH = 12_000;

    static Stream<Arguments> repeated() {
        return Stream.of(
                        "$",
                        "$a ",
                        "${a$ ",
                        "$5 aa ",
                        "$$\n",
                        "a$$\n",
                        "$$a ",
                        "$`",
                        "\\(",
                        "\\[aa ",
                        "\\\\(a",
                        "\\begin{align}",
                        "\\begin{align}\n",
                        "\\",
                        "[",
                        "]",
                        "[a](",
                        "![",
                        "[a](b) ",
                        "*",
                        "*a ",
                        "a**b",
                        "~~a ",
                        "`",
                        ">",
                        "> a\n",
                        "- ",
                        "1) ",
                        "{{<",
                        "{{< a ",
                        "{{< show >}} ",
                        "{{< show >}}\n",
                        "{{</*",
                        "{{< x \"",
                        "{{% wrap %}}\n",
                        "# a\n\n",
                        "http://a.b ",
                        "www.",
                        "www.a ",
                        "@",
                        ":",
                        "[^a]",
                        "|$x$|y|\n",
                        "<a ",
                        "<!--",
                        "<div>$",
                        "&amp;",
                        "中\n",
                        "中$x$",
                        "- $$\n",
                        "> [!NOTE]\n",
                        "<div>$x\n",
                        "<code>$x",
                        "<code>$x$</code>",
                        "`<code>",
                        "</code>",
                        "<code ",
                        "$\" aa ",
                        "\\[a+",
                        "\\[a+b\\] ",
                        "$\\text{",
                        "$${",
                        "$\r\n",
                        "[a]: b\n",
                        "[a]\n\n[a]: $b\n\n",
                        "- $$\n  x\n  $$\n",
                        "> $$\n> x\n",
                        "$&lt;",
                        "$ \\alpha `",
                        "\\begin{abc}\n",
                        "( \\alpha ",
                        "[\n\\alpha\n",
                        "[a][$x$] ",
                        "![a][$x$",
                        "$$\n$$\\\n",
                        "$x_1\n- ",
                        "$x_1\n+ y\n",
                        "- $$x\n+ y\n",
                        "- a\n$$x\n",
                        "x$$\n- a\n$$y",
                        "\\(x_1\n> ",
                        "$$x\n$$y\n",
                        "$\\begin{align}\n",
                        "${a_1 ``",
                        "$a<b>",
                        "$<a b='",
                        "\\(x_1 ",
                        "\\({\\[",
                        "\\[\\(a",
                        "\\\\[{ ",
                        "x_1\\) ",
                        "＄x_1 ",
                        "￥￥a_1 ",
                        "<!-- $x_1$\n",
                        "\\(中 ",
                        "x\n\n",
                        "%%",
                        "%%a ",
                        "%%a%% ",
                        "%%a%%\n",
                        "%%\n\n",
                        "%% `a ",
                        "%% a%%$",
                        "%%a%%`",
                        "%%a%%<!--",
                        "%%a%%<code>",
                        "%%a%%](",
                        "%%a%%\\[",
                        "%%a%%\n[",
                        "%%a%%{{< b ",
                        "%%a%%\b",
                        "\b a ",
                        "==",
                        "==a ",
                        "==a== ",
                        "=a==",
                        "{: ",
                        "{.a ",
                        "`a`{.b",
                        "# a {.b\n\n",
                        "a\n{.b}\n\n",
                        "{.b}\n\n",
                        "^a\n\n",
                        "a ^ab ",
                        "{% ",
                        "{{ a ",
                        "** a **",
                        "**a ",
                        "### ",
                        "##a\n",
                        "a[^1]\n\n[^1]: b[^1]\n\n",
                        "- [ ] a\n\n  ",
                        "> [!a]- b\n",
                        "|a|\n|-|\n",
                        "a\n|-|\n",
                        ":a:",
                        ":smile:")
                .map(piece -> Arguments.of(piece, piece.repeat(LENGTH / piece.length())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeated")
    void rendersTextRepeatedOverAndOver(String piece, String markdown) {
        assertThat(MarkdownTrial.givenNote(markdown).body().html()).isNotNull();
    }

    @Test
    void readsLongLines() {
        String word = "x".repeat(LENGTH);
        for (String line :
                List.of(
                        "{{< show \"" + word + "\" >}}",
                        "{{< show " + word + " >}}",
                        "{{< show" + " ".repeat(LENGTH) + ">}}",
                        "![a](data:image/png;base64," + word + ")",
                        "$ a" + " + a".repeat(1_000) + " $",
                        "$5 " + word + "$",
                        "`" + word + "`",
                        "<p title=\"" + word + "\">$x$",
                        "中".repeat(LENGTH))) {
            assertThat(MarkdownTrial.givenNote(line).body().html()).isNotEmpty();
        }
    }

    static Stream<Arguments> nested() {
        return Stream.of(
                Arguments.of("quotations", ">".repeat(2_000) + " a"),
                Arguments.of("lists", "1) ".repeat(2_000) + " a"),
                Arguments.of("images", "![".repeat(2_000) + "a" + "](u)".repeat(2_000)),
                Arguments.of("emphasis", "*a _b ".repeat(2_000) + "c" + "_ d*".repeat(2_000)),
                Arguments.of("runs", "*".repeat(4_000) + "a" + "*".repeat(4_000)),
                Arguments.of(
                        "shortcodes",
                        "{{% wrap %}}\n".repeat(2_000) + "{{% /wrap %}}\n".repeat(2_000)),
                Arguments.of(
                        "shortcodes in text",
                        "a {{% wrap %}}".repeat(100) + " {{% /wrap %}}".repeat(100)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nested")
    void reportsWhatIsNestedTooDeep(String what, String markdown) {
        assertThat(MarkdownTrial.givenNote(markdown).body().diagnostics())
                .extracting(Diagnostic::code)
                .contains("markdown-nesting");
    }

    @Test
    void namesThePlaceThatIsNestedTooDeep() {
        MarkdownTrial.givenNote("text", "", ">".repeat(150) + " a")
                .thenReported("3:100 error[markdown-nesting]");
    }

    @Test
    void allowsWhatPeopleWrite() {
        String list = "- a\n".indent(0).repeat(1);
        StringBuilder nested = new StringBuilder();
        for (int depth = 0; depth < 30; depth++) {
            nested.append("  ".repeat(depth)).append(list);
        }
        MarkdownTrial.givenNote(nested.toString()).thenNothingIsReported();
        MarkdownTrial.givenNote(">".repeat(50) + " $x$").thenNothingIsReported();
    }
}
