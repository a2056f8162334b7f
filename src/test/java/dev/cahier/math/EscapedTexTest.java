package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapedTexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a \\\\\\\\ b → a \\\\ b",
                "a \\\\\\\\[2pt] b → a \\\\[2pt] b",
                "\\begin{align} a &= b \\\\\\\\ c &= d \\\\\\\\ \\end{align}"
                        + " → \\begin{align} a &= b \\\\ c &= d \\\\ \\end{align}",
                "a \\\\\\\\\\alpha → a \\\\\\alpha",
                "a \\\\\\\\\\\\{1\\\\} → a \\\\\\{1\\}",
                "\\begin{cases} \\\\{1\\\\} \\\\\\\\ 0 \\end{cases}"
                        + " → \\begin{cases} \\{1\\} \\\\ 0 \\end{cases}",
                "x\\_1 \\\\\\\\ y\\_1 → x_1 \\\\ y_1",
            })
    void halvesFourBackslashesThatEndARow(String written, String meant) {
        assertThat(firstReading(written)).isEqualTo(meant);
    }

    @Test
    void repairsTheFormulaOfAForwardPass() {
        assertThat(
                        firstReading(
                                "h_1 = w_{11}^1 * x_1 + b_1^1 \\\\\\\\\n"
                                        + "h_2 = w_{12}^1 * x_1 + b_2^1"))
                .isEqualTo("h_1 = w_{11}^1 * x_1 + b_1^1 \\\\\n" + "h_2 = w_{12}^1 * x_1 + b_2^1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "a\\_1 → a_1",
                "x\\_{ij} → x_{ij}",
                "w\\_i^2 → w_i^2",
                "w\\_ix\\_i → w_ix_i",
                "\\theta\\_j → \\theta_j",
                "\\sum\\_{i=1}^n → \\sum_{i=1}^n",
                "\\mathbf{w}\\_\\alpha → \\mathbf{w}_\\alpha",
                "f(x)\\_0' → f(x)_0'",
                "x^*\\_i → x^*_i",
                "权\\_i → 权_i",
                "\\text{a\\_1} x\\_1 → \\text{a\\_1} x_1",
                "\\|x\\|\\_2 → \\|x\\|_2",
                "|x|\\_1 → |x|_1",
                "\\mathit{p\\_{insert}^{c}} → \\mathit{p_{insert}^{c}}",
                "\\mathrm{x\\_{in}} + \\mathrm{batch\\_size}"
                        + " → \\mathrm{x_{in}} + \\mathrm{batch\\_size}",
                "r <\\_{L\\_G} s → r <_{L_G} s",
                "a =\\_{x} b\\_1 → a =_{x} b_1",
                "W\\_\\text{in} → W_\\text{in}",
                "\\mathbf{x}\\_\\mathrm{max} → \\mathbf{x}_\\mathrm{max}",
                "\\theta\\_* → \\theta_*",
                "x\\^2 + \\sigma\\^{2} → x^2 + \\sigma^{2}",
                "\\mathbb{R}\\_+ → \\mathbb{R}_+",
                "\\colorbox{red}{a\\_1} x\\_1 → \\colorbox{red}{a\\_1} x_1",
            })
    void takesAnEscapedUnderscoreOrHatBetweenSymbolsForAScript(String written, String meant) {
        assertThat(firstReading(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "S = \\\\{1, 2\\\\} → S = \\{1, 2\\}",
                "\\\\{x \\mid \\\\{y\\\\}\\\\} → \\{x \\mid \\{y\\}\\}",
                "\\\\{ x \\in X \\\\}, y = 1 → \\{ x \\in X \\}, y = 1",
                "\\int f\\\\,dx → \\int f\\,dx",
                "a\\\\;b\\\\!c → a\\;b\\!c",
                "\\\\|x\\\\|_2 → \\|x\\|_2",
                "95\\\\% → 95\\%",
                "f\\\\:X → f\\:X",
                "\\left\\\\{ a \\right\\\\} → \\left\\{ a \\right\\}",
                "\\\\{ a } b \\\\{ c \\\\} → \\\\{ a } b \\{ c \\}",
                "\\text{a\\\\,b}\\\\,c → \\text{a\\\\,b}\\,c",
            })
    void takesADoubledBackslashOutsideRowsForASingleOne(String written, String meant) {
        assertThat(firstReading(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "10\\\\;log(\\\\sum_i 10^{\\\\frac{L_i}{10}}) → 10\\;log(\\sum_i 10^{\\frac{L_i}{10}})",
                "\\\\begin{array}{l} a \\\\\\\\ \\\\hline b \\\\end{array}"
                        + " → \\begin{array}{l} a \\\\ \\hline b \\end{array}",
                "\\\\begin{array}{l} a \\\\ \\\\hline b \\\\end{array}"
                        + " → \\begin{array}{l} a \\\\ \\hline b \\end{array}",
                "\\\\alpha + \\\\beta → \\alpha + \\beta",
                "\\\\sum\\_{i=1}^n x\\_i → \\sum_{i=1}^n x_i",
                "\\\\alpha \\* \\\\beta\\_1 \\+ 1 → \\alpha * \\beta_1 + 1",
                "\\\\text{a\\_b} \\\\le c → \\text{a\\_b} \\le c",
                "\\\\mathrm{x\\_{in}} \\\\le y\\_1 → \\mathrm{x_{in}} \\le y_1",
                "\\\\frac{a}{\\\\mathrm{b\\\\_c}} → \\frac{a}{\\mathrm{b\\_c}}",
                "\\\\left\\\\{ \\\\frac{1}{2} \\\\right\\\\} → \\left\\{ \\frac{1}{2} \\right\\}",
            })
    void takesCommandsThatAreDoubledThroughoutForSingleOnes(String written, String meant) {
        assertThat(firstReading(written)).isEqualTo(meant);
    }

    @Test
    void showsNoEnvironmentAsLetters() {
        assertThat(EscapedTex.readings("\\\\begin{nope} x \\\\end{nope}", RowEnds.UNKNOWN))
                .containsExactly("\\begin{nope} x \\end{nope}");
        assertThat(EscapedTex.offsetInWritten("a \\\\b \\\\c", "a \\b \\c", 6)).isEqualTo(8);
    }

    @Test
    void takesFourBackslashesForABlankRowWhereOtherFormulasEndRowsInTwo() {
        String blank = "\\begin{cases} a \\\\\\\\ b \\end{cases}";
        String plain = "\\begin{matrix} a \\\\ b \\end{matrix}";

        assertThat(EscapedTex.readings(blank, RowEnds.of(List.of(plain, blank))).get(0))
                .isEqualTo(blank);
        assertThat(EscapedTex.readings(blank, RowEnds.of(List.of(plain, blank, blank))).get(0))
                .isEqualTo("\\begin{cases} a \\\\ b \\end{cases}");
        assertThat(RowEnds.of(List.of("x \\\\ y", blank))).isEqualTo(RowEnds.UNKNOWN);
    }

    /** No row of TeX begins with a closing brace or within a group. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "\\begin{aligned} S &= \\\\{1\\\\} \\end{aligned}"
                        + " → \\begin{aligned} S &= \\{1\\} \\end{aligned}",
                "\\begin{aligned} \\\\{1\\\\} \\\\ \\\\{2\\\\} \\end{aligned}"
                        + " → \\begin{aligned} \\{1\\} \\\\ \\{2\\} \\end{aligned}",
                "\\begin{cases} \\left\\\\{ a \\right\\\\} \\end{cases}"
                        + " → \\begin{cases} \\left\\{ a \\right\\} \\end{cases}",
                "\\begin{aligned} \\frac{f\\\\,dx}{2} \\end{aligned}"
                        + " → \\begin{aligned} \\frac{f\\,dx}{2} \\end{aligned}",
            })
    void takesADoubledBackslashForASingleOneWhereNoRowCanEnd(String written, String meant) {
        assertThat(firstReading(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "S = \\\\\\{1, 2\\\\\\} → S = \\{1, 2\\}",
                "\\\\\\{1\\\\\\} \\\\\\\\ 2 → \\{1\\} \\\\ 2",
            })
    void takesThreeBackslashesBeforeMatchingBracesForOne(String written, String meant) {
        assertThat(firstReading(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "\\begin{matrix} a & b \\\\ c & d \\end{matrix}",
                "\\begin{matrix} a \\\\ b \\\\\\\\ c \\end{matrix}",
                "\\begin{array}{c} a \\\\\\hline b \\\\\\\\ c \\end{array}",
                "a \\\\ b",
                "a \\\\[2pt] b",
                "\\begin{cases} a \\\\{b} \\end{cases}",
                "\\begin{aligned} a \\\\, b \\\\|c| \\end{aligned}",
                "\\substack{i \\\\{j}}",
                "a \\\\ b \\\\, c",
                "a \\\\|b| = c",
                "a \\\\% a comment\n b",
                "\\\\} a \\\\{",
                "\\{a\\}\\,\\;\\!\\|",
                "\\begin{aligned} a &= 1 \\\\{} b &= 2 \\end{aligned}",
                "\\begin{aligned} {a} \\\\{b} \\\\{c} \\end{aligned}",
                "\\begin{gathered} a \\\\: b \\end{gathered}",
                "\\begin{matrix} \\\\\\{a\\} \\end{matrix}",
                "a \\\\\\{b\\}",
                "\\begin{array}{c} \\{ \\\\\\} \\end{array}",
                "a \\\\\\alpha \\\\\\beta",
                "\\substack{i \\\\{j} \\\\{k}}",
                "{\\begin{matrix} a \\\\, b \\end{matrix}}",
                "P(A \\\\| B)",
                "\\colorbox{red}{a\\\\,b}",
                "\\raisebox{1em}{$x\\_1$}",
                "a \\> b",
                "loss\\_*",
                "\\^{y}",
                "\\text{r\\^ole}",
                "batch\\_size",
                "\\textrm{NOT}\\_\\textrm{FOUND}",
                "\\mathrm{a}\\_\\text{b{c}} + x",
                "\\text{a{b}}\\_\\mathtt{c}",
                "a \\\\b \\\\c",
                "\\frac{1}{2} \\\\sum x",
                "x\\_max",
                "conv\\_1",
                "\\_x",
                "a\\_",
                "a \\_b",
                "\\text{a\\\\\\\\b}",
                "\\text{{a} x\\_1}",
                "\\operatorname*{arg\\_max}",
                "\\mathrm {loss\\_f}",
                "\\tag{x\\_1}",
                "\\href{http://a/x\\_1}{b}",
                "\\verb|x\\_1|",
                "x % y\\_1",
                "\\",
                "\\text{",
                "}}}{\\\\",
                "\\begin{",
                "\\end{matrix}",
            })
    void leavesTexAloneThatMeansSomethingAsItStands(String tex) {
        assertThat(firstReading(tex)).isEqualTo(tex);
    }

    @Test
    void triesRiskyRepairsOnlyAfterTheTexAsItStands() {
        assertThat(EscapedTex.readings("a \\* b", RowEnds.UNKNOWN))
                .containsExactly("a \\* b", "a * b");
        String rows = "\\begin{cases} \\left\\\\{ a \\right. \\end{cases}";
        assertThat(EscapedTex.readings(rows, RowEnds.UNKNOWN))
                .containsExactly(rows, "\\begin{cases} \\left\\{ a \\right. \\end{cases}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {"a \\< b → a < b", "x\\[1\\] → x[1]", "a \\+ b \\- c → a + b - c"})
    void triesSignsWithoutTheirBackslashAtLast(String written, String meant) {
        assertThat(EscapedTex.readings(written, RowEnds.UNKNOWN)).containsExactly(written, meant);
    }

    @Test
    void neverTouchesAStarInText() {
        assertThat(EscapedTex.readings("\\text{\\*}", RowEnds.UNKNOWN))
                .containsExactly("\\text{\\*}");
    }

    @Test
    void readsLongFormulasInOneGo() {
        String tex = "\\\\\\\\ {\\text{".repeat(20_000);
        assertThat(EscapedTex.readings(tex, RowEnds.UNKNOWN)).contains(tex);
    }

    private static String firstReading(String tex) {
        return EscapedTex.readings(tex, RowEnds.UNKNOWN).get(0);
    }
}
