package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Notes full of opening delimiters that nothing closes. Each of them once had thousands of
 * characters read for it.
 *
 * <p>The memory that a thread allocates is a measure of its work that depends neither on the
 * machine nor on what else it does.
 */
final class HostileFormulasInNotesTest {

    private static final int LENGTH = 16_000;

    /** What rendering may allocate for each character of a note, in bytes. */
    private static final int BYTES_PER_CHARACTER = 8_000;

    private static final List<String> OPENERS =
            List.of(
                    "$",
                    "$$",
                    "\\(",
                    "\\[",
                    "\\\\(",
                    "\\\\[",
                    "\\begin{align}",
                    "\\begin{x}",
                    "$`",
                    "`",
                    "``",
                    "[",
                    "|",
                    "%%",
                    "{{<",
                    "{{% a ",
                    "<b>",
                    "<a ",
                    "<!--",
                    "$\\text{",
                    "$${",
                    "＄",
                    "￥￥");

    static Stream<String> repeated() {
        Stream<String> places =
                OPENERS.stream()
                        .flatMap(
                                opener ->
                                        Stream.of(
                                                opener + " ",
                                                opener + "x_1\n",
                                                "- " + opener + "\n"));
        Stream<String> mixtures =
                Stream.of(
                        "- \n$%%{",
                        "<b>x_1 \\\\[\n\\\\({![{",
                        "``\n$`\n",
                        "\\begin{x}x_1 $${**{{<\n＄{",
                        "==\n\\[ ",
                        "${![x_1 \\begin{x}\n``{`{",
                        "{$ ",
                        "$}",
                        "$`a` ",
                        "\\( $\n￥￥",
                        "$$\nx\n",
                        "a $$\nb\n",
                        "\\[\n\n");
        return Stream.concat(places, mixtures);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("repeated")
    void takeLinearWork(String piece) {
        long half = work(piece.repeat(LENGTH / 2 / piece.length()));
        long whole = work(piece.repeat(LENGTH / piece.length()));

        assertThat(whole).isLessThan(3 * half + LENGTH);
        assertThat(whole / LENGTH).isLessThan(BYTES_PER_CHARACTER);
    }

    /** Returns how many bytes are allocated for a note. */
    private static long work(String markdown) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(MarkdownTrial.givenNote(markdown).body().html()).isNotNull();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void keepTheirFormulas() {
        String opener = "a \\(b\n";
        String html = MarkdownTrial.givenNote(opener.repeat(2_000) + "$x_1$").html();

        assertThat(html).contains(FormulaShorthand.of("x_1", false));
    }
}
