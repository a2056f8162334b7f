package dev.cahier.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LostBackslashTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\rho",
                "\\rightarrow",
                "\\theta",
                "\\times",
                "\\frac12",
                "\\forall",
                "\\beta",
                "\\nabla",
                "\\nu",
                "\\neq",
                "\\ne",
                "\\to",
                "\\bar x",
                "\\text{a}",
                "\\not=",
                "\\ni"
            })
    void isFoundInEachFormatThatHasTheEscape(String command) {
        for (DataFormat format : DataFormat.values()) {
            DataRead read = read(format, "x $" + command + "$");

            assertThat(read.diagnostics()).as("%s in %s", command, format).hasSize(1);
            Diagnostic problem = read.diagnostics().get(0);
            assertThat(problem.code()).isEqualTo("lost-backslash");
            assertThat(problem.message()).startsWith("this text lost a backslash: \\");
            assertThat(problem.location().orElseThrow().sourceLine().substring(column(problem)))
                    .startsWith(command);
            assertThat(text(read)).isEqualTo("x $" + command + "$");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$\\vec a$",
                "$\\epsilon$",
                "$\\alpha$",
                "$a\\_b$",
                "snake\\_case",
                "$\\N$",
                "$\\0$",
                "$a\\ b$",
                "$\\xcancel{x}$",
                "$$\\nexists x$$",
                "the \\theta function",
                "a \\rightarrow b",
                "$ \\nu $",
                "$3 \\times 4$",
                "costs $5 and $6, $\\tan x$"
            })
    void isFoundWhereOnlyYamlHasTheEscape(String text) {
        DataRead read = read(DataFormat.YAML, text);

        assertThat(read.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("lost-backslash");
        assertThat(text(read)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void isFoundWhereTheFormatHasNoSuchEscape(DataFormat format) {
        for (String command :
                List.of("\\xi", "\\sigma", "\\(", "\\mathbb R", "\\underline a", "\\L", "\\P")) {
            DataRead read = read(format, "x $" + command + "$");

            assertThat(read.root()).isEmpty();
            assertThat(read.diagnostics()).hasSize(1);
            Diagnostic problem = read.diagnostics().get(0);
            assertThat(problem.message())
                    .isEqualTo(
                            "this text lost a backslash: "
                                    + command.substring(0, 2)
                                    + " in double quotes has no meaning");
            assertThat(problem.location().orElseThrow().sourceLine().substring(column(problem)))
                    .startsWith(command);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one\\ntwo",
                "one\\r\\ntwo",
                "one\\n\\n$x$\\n",
                "a\\tb",
                "say \\\"yes\\\"",
                "$\\\\rho$ and \\\\(\\\\nu\\\\)",
                "$$\\na = b\\n$$",
                "costs $5\\nand $6",
                "costs $5\\nor US$ less",
                "$x$\\nthen $y$",
                "é \\u00e9",
                "\\\\$5\\nand $6 more",
                "one\\nexists, two\\tan",
                ""
            })
    void isNotFoundInEscapesThatAreMeant(String text) {
        for (DataFormat format : DataFormat.values()) {
            assertThat(read(format, text).diagnostics()).as("%s in %s", text, format).isEmpty();
        }
    }

    @Test
    void isNotFoundOutsideDoubleQuotes() {
        assertThat(readAll(DataFormat.YAML, "a: $\\rho$\nb: '$\\theta$'\nc: |\n  $\\nu$ \"\\r\"\n"))
                .isEmpty();
        assertThat(readAll(DataFormat.TOML, "a = '$\\rho$'\nb = '''$\\nu$'''")).isEmpty();
    }

    @Test
    void isFoundInKeysAndListsAndMapsAtAnyDepth() {
        assertThat(
                        places(
                                DataFormat.YAML,
                                "a: [x, \"$\\rho$\"]\nb: {c: {d: \"$\\tau$\"}}\n\"\\fd\": !!str \"\\bar\"\n"))
                .containsExactly("1:10", "2:14", "3:2", "3:15");
        assertThat(
                        places(
                                DataFormat.TOML,
                                "a = ['x', \"$\\rho$\"]\nb.c.d = \"$\\tau$\"\n[[e]]\nf = {g = \"\\frac\"}"
                                        + "\n[h]\ni = \"\"\"\nx\n$\\nu$\"\"\"\n"))
                .containsExactlyInAnyOrder("1:13", "2:11", "4:11", "8:2");
        assertThat(
                        places(
                                DataFormat.JSON,
                                "{\"a\": [\"$\\rho$\"], \"\\fb\": {\"c\": \"$\\tau$\"}}"))
                .containsExactlyInAnyOrder("1:10", "1:20", "1:34");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            quoteCharacter = '`',
            value = {
                "YAML! $\\rho$! put the text in single quotes, which keep each backslash,"
                        + " or write \\\\rho",
                "TOML! $\\rho$! put the text in single quotes, which keep each backslash,"
                        + " or write \\\\rho",
                "JSON! $\\rho$! write each backslash twice: \\\\rho",
                "YAML! Green's $\\rho$! write each backslash twice: \\\\rho",
                "YAML! one\\n$\\rho$! write each backslash twice: \\\\rho",
                "YAML! $\\\\pi\\rho$! write each backslash twice: \\\\rho",
            })
    void hintsAtWhatWorks(DataFormat format, String text, String hint) {
        assertThat(read(format, text).diagnostics())
                .extracting(Diagnostic::hint)
                .containsExactly(Optional.of(hint));
    }

    @Test
    void reportsControlCharactersWrittenByNumber() {
        DataRead read = read(DataFormat.YAML, "a\\x07b");

        assertThat(read.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("the control character U+0007 does not belong in a text");
    }

    private static DataRead read(DataFormat format, String text) {
        String file =
                switch (format) {
                    case YAML -> "k: \"" + text + "\"";
                    case TOML -> "k = \"" + text + "\"";
                    case JSON -> "{\"k\": \"" + text + "\"}";
                };
        return new DataReader("syntax")
                .readMap(format, new SourceText("x", file), 0, file.length());
    }

    private static List<Diagnostic> readAll(DataFormat format, String file) {
        return new DataReader("syntax")
                .readMap(format, new SourceText("x", file), 0, file.length())
                .diagnostics();
    }

    private static List<String> places(DataFormat format, String file) {
        return readAll(format, file).stream()
                .map(Diagnostic::location)
                .map(Optional::orElseThrow)
                .map(place -> place.line() + ":" + place.column())
                .toList();
    }

    private static int column(Diagnostic problem) {
        return problem.location().orElseThrow().column() - 1;
    }

    private static Object text(DataRead read) {
        Map<String, Object> map = read.map().orElseThrow().plain();
        return map.get("k");
    }
}
