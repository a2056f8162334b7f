package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DiagnosticPrinterTest {

    @Test
    void printsPlaceSourceLineCaretAndHint() {
        Diagnostic error =
                Diagnostic.error("math-unclosed", at(4, "so $x^2"), "this formula has no end")
                        .withHint("close it with $");

        assertThat(printed(error))
                .isEqualTo(
                        """
                        content/a.md:12:4: error[math-unclosed]: this formula has no end
                          so $x^2
                             ^
                          hint: close it with $
                        """);
    }

    @Test
    void printsADiagnosticWithoutAPlaceInOneLine() {
        Diagnostic diagnostic =
                new Diagnostic(
                        Severity.WARNING, "x", Optional.empty(), "no place", Optional.empty());

        assertThat(printed(diagnostic)).isEqualTo("warning[x]: no place\n");
    }

    @Test
    void leavesOutALineThatIsUnknownOrBlank() {
        assertThat(printed(Diagnostic.note("x", at(1, "  "), "m")))
                .isEqualTo("content/a.md:12:1: note[x]: m\n");
    }

    @Test
    void putsTheCaretUnderWideCharacters() {
        assertThat(caretLine(at(4, "神经网络"))).isEqualTo("  " + " ".repeat(6) + "^");
        assertThat(caretLine(at(3, "：ｱb"))).isEqualTo("  " + " ".repeat(3) + "^");
        assertThat(caretLine(at(3, "😀x"))).isEqualTo("  " + " ".repeat(2) + "^");
    }

    @Test
    void countsCombiningMarksAsNoColumn() {
        assertThat(caretLine(at(3, "e\u0301x"))).isEqualTo("   ^");
    }

    @Test
    void showsATabAsOneBlank() {
        String printed = printed(Diagnostic.error("x", at(3, "\t\tab"), "m"));

        assertThat(printed).endsWith("m\n    ab\n    ^\n");
    }

    @Test
    void putsTheCaretBehindALineThatEndsBeforeIt() {
        assertThat(caretLine(at(99, "abc"))).isEqualTo("     ^");
    }

    @Test
    void cutsALongLineAroundTheColumn() {
        String line = "a".repeat(500) + "X" + "b".repeat(500);
        String[] lines = printed(Diagnostic.error("x", at(501, line), "m")).split("\n");

        assertThat(lines[1]).isEqualTo("  …" + "a".repeat(60) + "X" + "b".repeat(59) + "…");
        assertThat(lines[2]).isEqualTo("  " + " ".repeat(61) + "^");
    }

    /** A line that wraps would put the caret below something else. */
    @ParameterizedTest
    @ValueSource(ints = {24, 40, 80, 500})
    void fitsOnTheTerminal(int columns) {
        String line = "激活函数".repeat(50) + "\tX" + "e\u0301導関数".repeat(60);
        StringWriter text = new StringWriter();
        Diagnostic error = Diagnostic.error("x", at(202, line), "m");
        new DiagnosticPrinter(new PrintWriter(text), false, columns).print(List.of(error));
        String[] lines = text.toString().split("\\R");

        assertThat(Columns.of(lines[1])).isBetween(Math.min(columns, 100) - 5, columns);
        int x = lines[1].indexOf('X');
        assertThat(lines[2]).isEqualTo(" ".repeat(Columns.of(lines[1].substring(0, x))) + "^");
        assertThat(lines[1]).doesNotContain("…\u0301");
    }

    @Test
    void putsTheCaretUnderScriptsOfAllWidths() {
        assertThat(caretLine(at(3, "각x"))).isEqualTo("  " + " ".repeat(3) + "^");
        assertThat(caretLine(at(4, "\u1100\u1161\u11A8x"))).isEqualTo("  " + " ".repeat(2) + "^");
        assertThat(caretLine(at(3, "ｶﾞx"))).isEqualTo("  " + " ".repeat(2) + "^");
        assertThat(caretLine(at(3, "か\u3099x"))).isEqualTo("  " + " ".repeat(2) + "^");
        assertThat(caretLine(at(2, "⌚x"))).isEqualTo("  " + " ".repeat(2) + "^");
        assertThat(caretLine(at(3, "𠮷x"))).isEqualTo("  " + " ".repeat(2) + "^");
        assertThat(caretLine(at(2, "￥x"))).isEqualTo("  " + " ".repeat(2) + "^");
        assertThat(caretLine(at(3, "a\u200Bx"))).isEqualTo("  " + " ".repeat(1) + "^");
        assertThat(caretLine(at(4, "\tσ\tx"))).isEqualTo("  " + " ".repeat(3) + "^");
    }

    @Test
    void cutsNoCharacterInTwo() {
        String line = "a" + "😀".repeat(500);
        for (int column = 1; column < line.length(); column++) {
            String shown = printed(Diagnostic.error("x", at(column, line), "m")).split("\n")[1];

            assertThat(shown).matches("  …?a?(😀)+…?");
        }
    }

    @Test
    void letsNothingActOnTheTerminal() {
        SourceLocation location = new SourceLocation("content/\u001B[2Ja.md", 1, 1, "a\u009B31m");
        Diagnostic diagnostic =
                Diagnostic.error("x", location, "bell \u0007\nerror: forged")
                        .withHint("\u202Egnp.exe");

        assertThat(printed(diagnostic).replace("\n", ""))
                .doesNotContainPattern("[\\p{Cc}\\u202E]")
                .contains("content/\uFFFD[2Ja.md", "a\uFFFD31m", "\uFFFD\uFFFDerror", "\uFFFDgnp");
    }

    @Test
    void paintsEachSeverityOnRequest() {
        Diagnostic warning = Diagnostic.warning("w", at(1, "x"), "m");

        assertThat(print(warning, true))
                .isEqualTo(
                        "\u001B[1mcontent/a.md:12:1: \u001B[0m\u001B[1;33mwarning[w]\u001B[0m: m\n"
                                + "  x\n  \u001B[1;33m^\u001B[0m\n");
        assertThat(print(Diagnostic.error("e", at(1, ""), "m"), true)).contains("\u001B[1;31m");
        assertThat(print(Diagnostic.note("n", at(1, ""), "m"), true)).contains("\u001B[1;36m");
    }

    private static SourceLocation at(int column, String line) {
        return new SourceLocation("content/a.md", 12, column, line);
    }

    private static String caretLine(SourceLocation location) {
        return printed(Diagnostic.error("x", location, "m")).split("\n")[2];
    }

    private static String printed(Diagnostic diagnostic) {
        return print(diagnostic, false);
    }

    private static String print(Diagnostic diagnostic, boolean color) {
        StringWriter text = new StringWriter();
        new DiagnosticPrinter(new PrintWriter(text), color).print(List.of(diagnostic));
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
