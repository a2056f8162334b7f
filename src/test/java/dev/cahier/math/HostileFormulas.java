package dev.cahier.math;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** TeX that is meant to hang a renderer or to exhaust it. */
final class HostileFormulas {

    /** Leaves nothing behind, or the memory would be full before the time is over. */
    static final String SLOW =
            "\\def\\b#1{}\\def\\c#1{\\b{"
                    + "#1".repeat(25)
                    + "}}\\def\\a{\\c{"
                    + "x".repeat(4000)
                    + "}}"
                    + "\\a".repeat(330);

    private HostileFormulas() {}

    static Stream<String> all() {
        return Stream.of(
                SLOW,
                laughs("\\def\\%s{%s}", 30),
                laughs("\\newcommand{\\%s}{%s}", 30),
                laughs("\\edef\\%s{%s}", 30),
                "\\def\\a{\\a\\a}\\a",
                "\\def\\a{x\\a}\\a",
                "\\newcommand{\\a}[1]{\\a{#1#1}}\\a{x}",
                "\\newcommand{\\a}[2][\\a{x}]{\\a[#1]{#2}}\\a{x}",
                "\\let\\a\\b\\def\\b{\\a}\\let\\a\\b\\a",
                "{".repeat(20_000) + "}".repeat(20_000),
                "{".repeat(45_000),
                "\\left(".repeat(5_000) + "\\right)".repeat(5_000),
                "\\frac{".repeat(3_000) + "1}{2}".repeat(3_000),
                "x^{".repeat(10_000) + "}".repeat(10_000),
                "\\sqrt{".repeat(5_000) + "x" + "}".repeat(5_000),
                "\\begin{matrix}".repeat(1_500) + "\\end{matrix}".repeat(1_500),
                "\\text{$".repeat(5_000) + "$}".repeat(5_000),
                "\\rule{99999999em}{99999999em}",
                "x \\kern 99999999em y",
                "\\hspace{-99999999em} x",
                "\\begin{matrix} a \\\\[99999999em] b \\end{matrix}",
                "\\raisebox{99999999em}{x}",
                "\\" + "rule{" + "9".repeat(40_000) + "em}{1em}",
                "x".repeat(50_001),
                "\\verb|" + "x".repeat(49_000),
                "%".repeat(49_000),
                "\\ce{" + "A".repeat(20_000) + "}",
                "\\ce{" + "->[".repeat(5_000) + "}");
    }

    /** Each of the macros is ten times the one before it. */
    private static String laughs(String definition, int depth) {
        StringBuilder tex = new StringBuilder(String.format(definition, "xa", "ha"));
        IntStream.range(1, depth)
                .forEach(
                        i ->
                                tex.append(
                                        String.format(
                                                definition,
                                                "x" + (char) ('a' + i % 26) + "y".repeat(i / 26),
                                                ("\\x"
                                                                + (char) ('a' + (i - 1) % 26)
                                                                + "y".repeat((i - 1) / 26))
                                                        .repeat(10))));
        return tex + "\\x" + (char) ('a' + (depth - 1) % 26) + "y".repeat((depth - 1) / 26);
    }
}
