package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.DoubleDollars;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MathScannerTest {

    private static MathScanner scanner(String text) {
        return new MathScanner(text, MathHabits.unknown(DoubleDollars.DISPLAY));
    }

    /** Returns the formulas of a text, each as its TeX; display math is marked. */
    private static List<String> formulas(String text) {
        MathScanner scanner = scanner(text);
        List<String> found = new ArrayList<>();
        int index = 0;
        while (index < text.length()) {
            Optional<MathScanner.Span> span = scanner.at(index);
            span.ifPresent(
                    s ->
                            found.add(
                                    (s.display() ? "display " : "")
                                            + text.substring(s.texStart(), s.texEnd())));
            int other = text.charAt(index) == '\\' ? 2 : Math.max(1, scanner.literalDollars(index));
            index = span.map(MathScanner.Span::end).orElse(index + other);
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$5 and $10",
                "$40-50",
                "90-100$ for 500",
                "90-100$ for 500$ a year",
                "$125K -> $108K",
                "$125K -> $108K; 90-100$ for 500",
                "from $5 to $10, or $20 at most$",
                "\\$x\\$",
                "costs $5，再加 $",
                "从$5元到$10元",
                "$ 5 apples and $ 6 pears $",
                "\\[WC2019\\]",
                "\\[see the note\\]",
                "$$",
                "$$ $$",
                "$$$x$$$",
                "$$$$",
                "$ $",
                "$x",
                "x$",
                "$x $y",
                "\\(x",
                "http://a.b/?q=$x$y",
                "\\\\(see below\\\\)"
            })
    void takesNoMoneyOrProseForFormulas(String text) {
        assertThat(formulas(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a $x$ b | x",
                "函数$f(x)$的值 | f(x)",
                "（$x$） | x",
                "$x$、 | x",
                "ここで$x$は | x",
                "$3x + 5$ | 3x + 5",
                "$3 = x$ | 3 = x",
                "$-5$ | -5",
                "$50\\%$ | 50\\%",
                "$a\\$b$ | a\\$b",
                "$\\text{if $x$}$ | \\text{if $x$}",
                "$\\{x\\}$ | \\{x\\}",
                "$\\text{速度} = v$ | \\text{速度} = v",
                "$`x^2`$ | x^2",
                "\\(x\\) | x",
                "$$x$$ | display x",
                "$$\\text{if $$}$$ | display \\text{if $$}",
                "\\[x^2\\] | display x^2",
                "\\\\(x_1\\\\) | x_1",
                "\\\\[a = b\\\\] | display a = b",
                "\\begin{align*}x\\end{align*} | display \\begin{align*}x\\end{align*}",
                "$x $$y$$ | display y",
                "$5 or $x$ | x",
                "用 http://a.b，$x$ | x",
                "[a](http://a.b)$x$ | x"
            })
    void findsTheFormula(String text, String formula) {
        assertThat(formulas(text)).containsExactly(formula);
    }

    /** Authors of Chinese type commas and parentheses of full width within formulas, too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1，2，3", "0，1", "2（x+1）", "1～n", "3！", "1，2，…，n", "5／6", "2；3", "1＋1", "2（a，b）"
            })
    void takesNoFullWidthPunctuationForMoney(String tex) {
        assertThat(formulas("取$" + tex + "$。")).containsExactly(tex);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "价格$5，还有$x$个 | x",
                "（$5），（$x$） | x",
                "$5～6；$x$ | x",
                "US$5，A$6，而$x$ | x",
                "花$5（约￥35）和$x$ | x",
                "单价$3，数量$n$ | n"
            })
    void leavesPricesBeforeFullWidthPunctuationAlone(String text, String formula) {
        assertThat(formulas(text)).containsExactly(formula);
    }

    /** Sizes of layers, degrees and bounds: a digit often follows without a space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3$\\times$3 卷积 | \\times",
                "$\\sim$5% of it | \\sim",
                "$\\pm$2 | \\pm",
                "$\\approx$1.5 | \\approx",
                "$x_1$2 | x_1",
                "$10$ and $\\ge$10 | 10;\\ge",
                "224$\\times$224$\\times$3 | \\times;\\times"
            })
    void readsTexBeforeADigit(String text, String formulas) {
        assertThat(formulas(text)).containsExactly(formulas.split(";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$x$2",
                "It costs $5 \\times $6",
                "between $\\alpha and $5",
                "from $10^3 to $20",
                "cost $C_1=$500",
                "成本$C_1为$500",
                "设置$JAVA_HOME变量和$PATH变量",
                "$PATH和$HOME",
                "变量$i和$j",
                "变量 $a 与 $b 相加，$this->x",
                "执行$ls命令和$cd命令"
            })
    void leavesPricesAndVariablesOfProgramsAlone(String text) {
        assertThat(formulas(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$x轴$与$y轴$ | x轴;y轴",
                "$损失 = 预测 - 真实$的 | 损失 = 预测 - 真实",
                "$概率P$和 | 概率P",
                "$x_i为样本$，$\\alpha$ | x_i为样本;\\alpha",
                "设$x为整数，则$x+1$ | x+1"
            })
    void readsWordsInAFormula(String text, String formulas) {
        assertThat(formulas(text)).contains(formulas.split(";"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\[ a \\]", "so\n\\[E\\]\nand", "  \\[ x \\] \nis"})
    void readsAVariableAloneOnItsLineAsADisplay(String text) {
        assertThat(formulas(text)).hasSize(1).allMatch(tex -> tex.startsWith("display "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\[ x \\] done", "see \\[a\\]", "\\[1\\]", "\\[ \\]"})
    void leavesEscapedBracketsInALineAlone(String text) {
        assertThat(formulas(text)).isEmpty();
    }

    @Test
    void findsFormulasThatTouchEachOther() {
        assertThat(formulas("$a$$b$")).containsExactly("a", "b");
        assertThat(formulas("$a$,$b$")).containsExactly("a", "b");
    }

    @Test
    void readsAFormulaOverSeveralLines() {
        assertThat(formulas("$a\n= b$")).containsExactly("a\n= b");
        assertThat(formulas("$$a\n= b$$")).containsExactly("display a\n= b");
    }

    @Test
    void readsNoCodeIntoAFormula() {
        assertThat(formulas("costs $x `code $y` z$")).doesNotContain("x `code $y` z");
    }

    @Test
    void endsAnEnvironmentAtItsOwnEnd() {
        String nested = "\\begin{cases}\\begin{cases}a\\end{cases}\\end{cases}";

        assertThat(formulas(nested + "\\end{cases}")).containsExactly("display " + nested);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ x $", "$ n - 1 $", "$ \\alpha $", "$ a = b $"})
    void readsPaddedTexAsAFormula(String text) {
        assertThat(scanner(text).at(0).orElseThrow().spelling())
                .isEqualTo(MathScanner.Spelling.PADDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$x^2 + y", "$\\alpha", "$$", "$$  \n", "$$x = y", "\\begin{align} x"})
    void noticesAFormulaThatIsNeverClosed(String text) {
        assertThat(scanner(text).unclosedAt(0, "")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$5 = five", "$HOME", "$ x", "$$ x", "$", "\\begin{verse}", "$$$x^2"})
    void takesNoOtherTextForAnUnclosedFormula(String text) {
        assertThat(scanner(text).unclosedAt(0, "")).isEmpty();
    }

    @Test
    void countsDollarsThatDelimitNothing() {
        MathScanner scanner = scanner("$$$ $$");

        assertThat(scanner.literalDollars(0)).isEqualTo(3);
        assertThat(scanner.literalDollars(4)).isZero();
    }

    @Test
    void looksNoFurtherThanItsReach() {
        assertThat(formulas("$" + "x".repeat(MathScanner.REACH) + "$")).isEmpty();
        assertThat(formulas("$" + "x".repeat(MathScanner.REACH - 2) + "$")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$$%s$$", "\\[%s\\]", "\\(%s\\)", "\\begin{align}%s\\end{align}"})
    void findsTheEndOfOtherFormulasHoweverFarItIs(String delimited) {
        String tex = "x_1 + ".repeat(2_000) + "y";
        assertThat(formulas("a " + delimited.formatted(tex) + " b"))
                .singleElement()
                .satisfies(found -> assertThat(found).contains(tex));
    }
}
