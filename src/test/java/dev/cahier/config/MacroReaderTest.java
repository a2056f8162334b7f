package dev.cahier.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MacroReaderTest {

    @Test
    void readsTheShapesOfKatexAndMathjax() {
        LoadedConfig loaded =
                read(
                        """
                        R: \\mathbb{R}
                        "\\\\N": '\\mathbb{N}'
                        norm: "\\\\lVert #1 \\\\rVert"
                        pair: ['(#1, #2)', 2]
                        first: ['#1', 3]
                        part: ['\\partial_{#1} #2', 2, t]
                        one: 1
                        """);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.config().math().macros())
                .extracting(MathMacro::name, MathMacro::arguments, MathMacro::body)
                .containsExactly(
                        tuple("\\R", 0, "\\mathbb{R}"),
                        tuple("\\N", 0, "\\mathbb{N}"),
                        tuple("\\norm", 1, "\\lVert #1 \\rVert"),
                        tuple("\\pair", 2, "(#1, #2)"),
                        tuple("\\first", 3, "#1"),
                        tuple("\\part", 2, "\\partial_{#1} #2"),
                        tuple("\\one", 0, "1"));
        assertThat(loaded.config().math().macros().get(5).optional()).isEqualTo(Optional.of("t"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "a: '#2'! 3:8! the macro \\a uses #2 and not #1",
                "a: ['#2', 1]! 3:9! the macro \\a uses #2 and has one argument",
                "a: ['#1', 0]! 3:9! the macro \\a uses #1 and has no arguments",
                "a: ['x', two]! 3:14! "
                        + "the number of arguments of \\a must be 0 to 9, not the text \"two\"",
                "a: ['x', 0, y]! 3:9! \\a has no optional argument",
                "a: '\\frac{1}{'! 3:8! the macro \\a has a { without its }",
                "a: '}{'! 3:8! the macro \\a has a } without its {",
                "a: 'x\\'! 3:8! the macro \\a has a backslash at its end",
                "a1: x! 3:5! 'a1' cannot be the name of a macro",
                "a: \"\\ne\"! 3:9! this text lost a backslash: "
                        + "\\n in double quotes is a line end",
                "a: {b: c}! 3:8! 'a' must be TeX, or [TeX, number of arguments], "
                        + "not keys with values",
                "a:! 3:7! 'a' must be TeX, or [TeX, number of arguments], not nothing",
            })
    void reportsAWrongMacroWhereItStands(String line, String place, String message) {
        LoadedConfig loaded = read(line);

        assertThat(loaded.diagnostics()).hasSize(1);
        Diagnostic problem = loaded.diagnostics().get(0);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.location().map(at -> at.line() + ":" + at.column())).contains(place);
        assertThat(loaded.config().math().macros()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {"`a: '\\ x\\ '`! `\\ x\\ `", "`a: 'x\\\\ '`! `x\\\\`", "`a: ' x '`! x"})
    void keepsTheControlSpaceAtTheEnd(String line, String body) {
        LoadedConfig loaded = read(line);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.config().math().macros())
                .extracting(MathMacro::body)
                .containsExactly(body);
    }

    @Test
    void refusesANameWithAndWithoutItsBackslash() {
        LoadedConfig loaded = read("R: x\n\\R: y");

        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the macro \\R is defined twice");
        assertThat(loaded.config().math().macros())
                .extracting(MathMacro::body)
                .isEqualTo(List.of("x"));
    }

    private static LoadedConfig read(String macros) {
        String indented = macros.strip().indent(4);
        return SiteConfigLoader.read(
                new SourceText("cahier.yaml", "math:\n  macros:\n" + indented));
    }
}
