package dev.cahier.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.proof.Budget;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StatementDeciderTest {

    private static final String SIGMOID = "\nwhere \\sigma(x) = \\frac{1}{1 + e^{-x}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x))" + SIGMOID,
                "\\tanh x = 2 \\sigma(2x) - 1" + SIGMOID,
                "\\frac{\\partial L}{\\partial w} = (\\sigma(z) - y) \\sigma'(z) x"
                        + "\nwhere L = \\frac{1}{2}(\\sigma(z) - y)^2\nwhere z = w x + b"
                        + SIGMOID,
                "\\det(AB) = \\det A \\det B\nfor A, B \\in \\mathbb{R}^{2 \\times 2}",
                "(AB)^T = B^T A^T\nfor A \\in \\mathbb{R}^{2 \\times 3}"
                        + "\nfor B \\in \\mathbb{R}^{3 \\times 2}",
                "A^{-1} A = I\nfor A \\in \\mathbb{R}^{2 \\times 2}",
                "u \\cdot v \\le \\|u\\| \\|v\\|\nfor u, v \\in \\mathbb{R}^2",
                "\\operatorname{softplus}'(x) = \\operatorname{sigmoid}(x)",
                "\\operatorname{elu}(x) \\ge -1",
                "-p \\ln p - (1-p) \\ln (1-p) \\le \\ln 2\nfor 0 < p < 1",
                "x e^{-x} \\le \\frac{1}{e}",
                "(1+x)^n \\ge 1 + n x\nfor x \\ge -1\nfor n \\in \\{1, \\ldots, 10\\}"
            })
    void proves(String text) {
        assertThat(decide(text)).allMatch(v -> v instanceof Verdict.Proved, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}\nfor n \\in \\{1, \\ldots, 20\\}",
                "\\binom{n}{k} = \\binom{n-1}{k-1} + \\binom{n-1}{k}"
                        + "\nfor n \\in \\{1, \\ldots, 8\\}\nfor k \\in \\{1, \\ldots, n\\}"
            })
    void provesForEachOfFinitelyManyValues(String text) {
        assertThat(decide(text)).containsExactly(new Verdict.Proved(Verdict.Method.ENUMERATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}\nfor n \\in \\mathbb{N}",
                "\\frac{n}{n+1} = \\sum_{k=1}^{n} \\frac{1}{k(k+1)}\nfor n \\in \\mathbb{N}",
                "\\sum_{k=0}^{n} x^k = \\frac{1 - x^{n+1}}{1 - x}\nfor n \\in \\mathbb{N}, x > 1"
            })
    void provesByInduction(String text) {
        assertThat(decide(text)).containsExactly(new Verdict.Proved(Verdict.Method.INDUCTION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\sum_{k=1}^{n} \\frac{n}{n} k = \\frac{n(n+1)}{2}\nfor n \\in \\mathbb{N}",
                "\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2} \\cdot \\frac{n - 20}{n - 20}"
                        + "\nfor n \\in \\mathbb{N}",
                "\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2} + \\prod_{j=1}^{12} (n - j)"
                        + "\nfor n \\in \\mathbb{N}"
            })
    void provesNoStepThatMayFail(String text) {
        assertThat(decide(text)).allMatch(v -> v instanceof Verdict.Sampled);
    }

    @Test
    void samplesWhatItCannotProve() {
        String text = "\\prod_{k=1}^{n} k = n!\nfor n \\in \\mathbb{N}";

        assertThat(decide(text))
                .containsExactly(
                        new Verdict.Sampled(
                                12, List.of(new Verdict.Region("n", "\\{1, 2, \\ldots, 12\\}"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\arcsin x + \\arccos x = \\frac{\\pi}{2}",
                "\\arctan x + \\arctan\\frac{1}{x} = \\frac{\\pi}{2}\nfor x > 0",
                "\\sqrt{x} \\le \\frac{1+x}{2}",
                "\\lfloor x + \\frac{5}{2} \\rfloor = \\lfloor x + \\frac{1}{2} \\rfloor + 2",
                "\\|u + v\\|^2 = \\|u\\|^2 + 2 u \\cdot v + \\|v\\|^2\nfor u, v \\in \\mathbb{R}^3",
                "\\|u+v\\| \\le \\|u\\| + \\|v\\|\nfor u, v \\in \\mathbb{R}^2"
            })
    void isAboutThePointsAtWhichBothSidesAreMeant(String text) {
        assertThat(decide(text)).allMatch(v -> v instanceof Verdict.Proved, text);
    }

    @Test
    void findsIrrationalPointsAtWhichAStrictInequalityFails() {
        assertThat(decide("(x^2 - 2)^2 > 0"))
                .containsExactly(
                        new Verdict.False(
                                List.of(new Verdict.Setting("x", "√2")),
                                Optional.of("0"),
                                Optional.of("0"),
                                Optional.empty()));
    }

    @Test
    void tellsWhereOneSideOnlyIsDefined() {
        assertThat(decide("\\ln x^2 = 2 \\ln x"))
                .containsExactly(
                        new Verdict.False(
                                List.of(new Verdict.Setting("x", "-0.6")),
                                Optional.of("-1.022"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void refutesWithTheValuesOfAllVariables() {
        assertThat(decide("\\sum_{k=1}^{n} k^2 = \\frac{n(n+1)}{2}\nfor n \\in \\mathbb{N}"))
                .containsExactly(
                        new Verdict.False(
                                List.of(new Verdict.Setting("n", "2")),
                                Optional.of("5"),
                                Optional.of("3"),
                                Optional.empty()));
        assertThat(decide("\\sqrt{a+b} = \\sqrt{a} + \\sqrt{b}\nfor a, b \\ge 0"))
                .containsExactly(
                        new Verdict.False(
                                List.of(
                                        new Verdict.Setting("a", "0.7"),
                                        new Verdict.Setting("b", "0.4")),
                                Optional.of("1.049"),
                                Optional.of("1.469"),
                                Optional.empty()));
    }

    @Test
    void namesTheEntryOfMatricesThatDiffers() {
        assertThat(decide("A^\\top = A\nfor A \\in \\mathbb{R}^{2 \\times 2}"))
                .singleElement()
                .extracting(v -> ((Verdict.False) v).entry())
                .isEqualTo(Optional.of("(1, 2)"));
        assertThat(decide("u + v = u\nfor u, v \\in \\mathbb{R}^2"))
                .singleElement()
                .extracting(v -> ((Verdict.False) v).entry())
                .isEqualTo(Optional.of("1"));
    }

    @Test
    void judgesEachStepOfAChain() {
        List<Verdict> verdicts = decide("(a+b)^2 = a^2 + 2ab + b^2 = a^2 + b^2");

        assertThat(verdicts.get(0)).isInstanceOf(Verdict.Proved.class);
        assertThat(verdicts.get(1)).isInstanceOf(Verdict.False.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ln(ab) = \\ln a + \\ln b \\quad\\text{for } a, b > 0",
                "\\ln(ab) = \\ln a + \\ln b, \\quad \\text{for all } a, b > 0.",
                "\\sqrt{x^2} = x \\qquad \\text{if } x \\ge 0",
                "\\sqrt{x^2} = x,\\ \\text{若 } x \\ge 0",
                "\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2} \\quad \\text{对所有 } n \\in \\mathbb{N}",
                "\\sigma'(x) = \\sigma(x)(1 - \\sigma(x)), \\quad \\text{where } \\sigma(x) ="
                        + " \\frac{1}{1 + e^{-x}}",
                "y^2 = x^2 \\text{, 其中 } y = |x|\n",
                "(AB)^T = B^T A^T \\quad \\text{for every } A, B \\in \\mathbb{R}^{2 \\times 2}",
            })
    void readsWordsBehindAStatement(String text) {
        assertThat(decide(text)).as(text).allMatch(v -> v instanceof Verdict.Proved);
    }

    @Test
    void saysWhichTermMeansNothing() {
        String text = "A + 1 = A\nfor A \\in \\mathbb{R}^{2 \\times 2}";
        Verdict verdict = decide(text).get(0);

        assertThat(verdict).isInstanceOf(Verdict.Meaningless.class);
        assertThat(((Verdict.Meaningless) verdict).problem().span().of(text)).isEqualTo("A + 1");
    }

    @Test
    void asksForTheSetOfTheBoundOfASum() {
        Verdict verdict = decide("\\sum_{k=1}^{n} k = \\frac{n(n+1)}{2}").get(0);

        assertThat(verdict).isInstanceOf(Verdict.Meaningless.class);
        assertThat(((Verdict.Meaningless) verdict).problem().hint())
                .contains("add a line: for n \\in \\mathbb{N}");
    }

    @Test
    void endsOnNestedSumsAtTheLimit() {
        String text =
                "\\sum_{i=1}^{900}\\sum_{j=1}^{900} \\frac{x^i}{j} = \\sum_{j=1}^{900}"
                        + "\\sum_{i=1}^{900} \\frac{x^i}{j}";

        assertThat(decide(text).get(0)).isInstanceOf(Verdict.Meaningless.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h(h(x)) = x\nwhere f(t) = t + t^2\nwhere g(t) = f(f(f(f(t))))"
                        + "\nwhere h(t) = g(g(g(g(t))))",
                "h(h(3)) = 1\nwhere f(t) = t \\cdot t\nwhere g(t) = f(f(f(f(t))))"
                        + "\nwhere h(t) = g(g(g(g(t))))",
                "h(h(x)) = x\nwhere f(t) = t + t\nwhere g(t) = f(f(f(f(t))))"
                        + "\nwhere h(t) = g(g(g(g(t))))",
                "A^{12} = A^{11} A\nfor A \\in \\mathbb{R}^{4 \\times 4}",
                "\\det(AB) = \\det A \\det B\nfor A, B \\in \\mathbb{R}^{4 \\times 4}",
                "(a+b+c+d+x+y+z)^{20} = (z+y+x+d+c+b+a)^{20}",
                "\\sin(x)\\sin(y)\\sin(z)\\sin(w) \\le x^2 + y^2 + z^2 + w^2 + 1",
                "i + j + k + \\sin(i j k x) = k + j + i + \\sin(k j i x)"
                        + "\nfor i, j, k \\in \\{1, \\ldots, 40\\}",
                "\\frac{\\partial^6}{\\partial x^6} \\left[\\frac{\\sin(x y)}{x^2 + e^{x}}\\right]"
                        + " = 0"
            })
    void stopsAtItsBudget(String text) {
        Budget budget = new Budget(StatementDecider.STEPS);
        List<Verdict> verdicts =
                new StatementDecider(Activations.standard()).decide(statement(text), budget);

        assertThat(verdicts).isNotEmpty();
        // The last step may be a large one.
        assertThat(budget.used()).isLessThan(StatementDecider.STEPS * 5 / 4);
    }

    @Test
    void saysSoWhenEarlierRelationsUsedTheBudgetUp() {
        Budget spent = new Budget(0);
        spent.take(1);

        assertThat(new StatementDecider(Activations.standard()).decide(statement("x = x"), spent))
                .singleElement()
                .isInstanceOf(Verdict.Undecided.class);
    }

    private static List<Verdict> decide(String text) {
        return new StatementDecider(Activations.standard()).decide(statement(text));
    }

    private static Statement statement(String text) {
        Activations activations = Activations.standard();
        StatementReading reading = new TexParser(activations).statement(text);
        assertThat(reading).as(text).isInstanceOf(StatementReading.Understood.class);
        return ((StatementReading.Understood) reading).statement();
    }
}
