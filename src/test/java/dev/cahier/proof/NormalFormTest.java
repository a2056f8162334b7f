package dev.cahier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NormalFormTest {

    private static final Real X = Reals.X;
    private static final Real Y = Reals.Y;

    @Test
    void multipliesPowersOut() {
        Real sum = Real.sum(X, Y);

        assertZero(
                sum.to(3)
                        .minus(
                                Real.sum(
                                        X.to(3),
                                        Real.product(Real.of(3), X.to(2), Y),
                                        Real.product(Real.of(3), X, Y.to(2)),
                                        Y.to(3))));
        assertZero(X.minus(Real.ONE).to(100).minus(Real.ONE.minus(X).to(100)));
        assertOther(X.minus(Real.ONE).to(100).minus(Real.ONE.minus(X).to(99)));
    }

    @Test
    void joinsExponentialsAndLogarithms() {
        assertZero(Reals.exp(Real.sum(X, Y)).minus(Real.product(Reals.exp(X), Reals.exp(Y))));
        assertZero(Reals.exp(X).root().minus(Reals.exp(X.over(Real.of(2)))));
        assertZero(
                Reals.ln(Real.sum(Real.ONE, Reals.exp(X)))
                        .minus(Reals.ln(Real.sum(Real.ONE, Reals.exp(X.negated()))))
                        .minus(X));
        assertZero(
                Reals.ln(Real.of(12))
                        .minus(Reals.ln(Real.of(3)))
                        .minus(Real.product(Real.of(2), Reals.ln(Real.of(2)))));
        assertOther(Reals.ln(Real.sum(X, Y)).minus(Real.sum(Reals.ln(X), Reals.ln(Y))));
    }

    @Test
    void knowsTheAngleSumFormulas() {
        Real twice = Real.product(Real.of(2), X);

        assertZero(Reals.sin(X).to(2).minus(Real.ONE.minus(Reals.cos(X).to(2))));
        assertZero(
                Reals.cos(twice)
                        .minus(Real.ONE.minus(Real.product(Real.of(2), Reals.sin(X).to(2)))));
        assertZero(
                Reals.sin(X.minus(Y))
                        .minus(
                                Real.product(Reals.sin(X), Reals.cos(Y))
                                        .minus(Real.product(Reals.cos(X), Reals.sin(Y)))));
        assertZero(
                Reals.cos(new Real.Pi().over(Real.of(6)))
                        .minus(Real.of(3).root().over(Real.of(2))));
        assertZero(Reals.sin(Real.sum(X, new Real.Pi())).minus(Reals.sin(X).negated()));
        assertZero(Reals.cos(X.through(Elementary.ASIN)).minus(Real.ONE.minus(X.to(2)).root()));
        assertOther(Reals.sin(twice).minus(Real.product(Real.of(2), Reals.sin(X))));
    }

    @Test
    void keepsTheSizeOfWhatMayBeNegative() {
        assertZero(X.to(2).root().minus(Reals.size(X)));
        assertOther(X.to(2).root().minus(X));
        assertZero(
                Reals.size(Real.product(X, Y)).minus(Real.product(Reals.size(X), Reals.size(Y))));
        assertZero(Real.sum(X, Y).to(2).root().minus(Reals.size(Real.sum(X, Y))));
        assertZero(new Real.OddRoot(3, X.to(3)).minus(X));
        assertOther(new Real.OddRoot(3, X).to(2).minus(X));
    }

    @Test
    void reducesRootsOfNumbers() {
        assertZero(Real.of(12).root().minus(Real.product(Real.of(2), Real.of(3).root())));
        assertZero(
                Real.ONE
                        .over(Real.of(2).root().minus(Real.ONE))
                        .minus(Real.sum(Real.of(2).root(), Real.ONE))
                        .over(Real.ONE));
        assertOther(Real.of(2).root().minus(Reals.number("1.414213562")));
    }

    @Test
    void givesUpWithinItsBudget() {
        Real many = Real.sum(List.of(X, Y, new Real.Variable("z"), new Real.Variable("w")));
        Real sum = Real.sum(many, Reals.exp(X), Reals.ln(Y), Real.ONE);

        assertThat(zero(sum.to(200).minus(sum.to(201)), 20_000)).isFalse();
    }

    private static void assertZero(Real expression) {
        assertThat(zero(expression, 100_000)).as("%s", expression).isTrue();
    }

    private static void assertOther(Real expression) {
        assertThat(zero(expression, 100_000)).as("%s", expression).isFalse();
    }

    private static boolean zero(Real expression, long steps) {
        return new NormalForm(new Budget(steps), u -> new Arithmetic.Signs(true, true, true))
                .isZero(expression);
    }
}
