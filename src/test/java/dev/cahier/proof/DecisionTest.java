package dev.cahier.proof;

import static dev.cahier.proof.Comparison.Order.AT_LEAST;
import static dev.cahier.proof.Comparison.Order.AT_MOST;
import static dev.cahier.proof.Comparison.Order.EQUAL;
import static dev.cahier.proof.Comparison.Order.GREATER;
import static dev.cahier.proof.Comparison.Order.LESS;
import static dev.cahier.proof.Comparison.Order.UNEQUAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DecisionTest {

    private static final Real X = Reals.X;
    private static final Real Y = Reals.Y;
    private static final Real ONE = Real.ONE;

    @Test
    void provesInequalitiesWithContact() {
        assertProved(Reals.exp(X), AT_LEAST, Real.sum(ONE, X), Domain.REALS);
        assertProved(Reals.ln(X), AT_MOST, X.minus(ONE), Reals.positive(X));
        assertProved(Reals.size(Reals.sin(X)), AT_MOST, Reals.size(X), Domain.REALS);
        assertProved(Reals.cos(X), AT_LEAST, ONE.minus(X.to(2).over(Real.of(2))), Domain.REALS);
        assertProved(
                Real.product(X, Reals.exp(X.negated())),
                AT_MOST,
                Reals.exp(Real.of(-1)),
                Domain.REALS);
    }

    @Test
    void provesStrictInequalities() {
        assertProved(Real.ZERO, LESS, Reals.sigmoid(X), Domain.REALS);
        assertProved(Reals.sigmoid(X), LESS, ONE, Domain.REALS);
        assertProved(Reals.sin(X), LESS, X, Reals.positive(X));
        assertProved(Reals.exp(X), UNEQUAL, Real.ZERO, Domain.REALS);
    }

    @Test
    void provesBySumsOfSquares() {
        assertProved(
                Real.product(X, Y).root(),
                AT_MOST,
                Real.sum(X, Y).over(Real.of(2)),
                Reals.positive(X, Y));
        assertProved(
                Real.product(X, Y),
                AT_MOST,
                Real.sum(X.to(2), Y.to(2)).over(Real.of(2)),
                Domain.REALS);
        assertProved(
                Reals.size(Real.sum(X, Y)),
                AT_MOST,
                Real.sum(Reals.size(X), Reals.size(Y)),
                Domain.REALS);
    }

    @Test
    void refutesWithSimpleNumbers() {
        Ruling ruling =
                decide(Real.sum(X, Y).to(2), EQUAL, Real.sum(X.to(2), Y.to(2)), Domain.REALS);

        assertThat(ruling).isInstanceOf(Ruling.Refuted.class);
        Ruling.Refuted refuted = (Ruling.Refuted) ruling;
        assertThat(refuted.point()).containsEntry("x", "0.7").containsEntry("y", "1.3");
        assertThat(refuted.left()).contains("4");
        assertThat(refuted.right()).contains("2.18");
    }

    @Test
    void seesTinyDifferences() {
        assertRefuted(X, EQUAL, Real.sum(X, Reals.number("1e-12")));
        assertRefuted(Reals.sin(X), EQUAL, Real.sum(Reals.sin(X), Reals.number("1e-25")));
        assertRefuted(X, LESS, X);
        assertRefuted(Real.sum(X, Reals.number("1e16")).minus(Reals.number("1e16")), GREATER, X);
    }

    @Test
    void roundingNeverMakesATrueOneFalse() {
        Real far = Reals.number("1e16");
        assertProved(Real.sum(X, far).minus(far), EQUAL, X, Domain.REALS);
        assertTrue(
                Real.sum(Reals.exp(X), ONE).to(2).minus(Reals.exp(X).to(2)),
                EQUAL,
                Real.sum(Real.product(Real.of(2), Reals.exp(X)), ONE));
        assertTrue(X.through(Elementary.ATAN), LESS, new Real.Pi().over(Real.of(2)));
    }

    @Test
    void findsTheOnePointAtWhichAStatementIsFalse() {
        assertRefuted(X.to(2), GREATER, Real.ZERO);
        assertRefuted(X.minus(Real.of(3)).to(2), GREATER, Real.ZERO);
        assertRefuted(Real.product(Real.of(2), X).minus(Real.of(5)).to(4), GREATER, Real.ZERO);
        assertRefuted(X.minus(ONE).to(100), GREATER, Real.ZERO);
    }

    @Test
    void aPointWithoutAValueRefutesNothing() {
        assertProved(X.to(2).minus(ONE).over(X.minus(ONE)), EQUAL, Real.sum(X, ONE), Domain.REALS);
        assertProved(X.over(X), EQUAL, ONE, Domain.REALS);
        assertProved(X.to(-2), GREATER, Real.ZERO, Domain.REALS);
    }

    @Test
    void anIntervalWithoutValuesIsTold() {
        Ruling ruling =
                decide(
                        Reals.ln(X.to(2)),
                        EQUAL,
                        Real.product(Real.of(2), Reals.ln(X)),
                        Domain.REALS);

        assertThat(ruling).isInstanceOf(Ruling.Refuted.class);
        assertThat(((Ruling.Refuted) ruling).right()).isEqualTo(Optional.empty());
        assertProved(
                Reals.ln(X.to(2)), EQUAL, Real.product(Real.of(2), Reals.ln(X)), Reals.positive(X));
    }

    @Test
    void usesEquationsBetweenVariables() {
        Domain line = Domain.REALS.where(new Comparison(Real.sum(X, Y), EQUAL, ONE));

        assertProved(Real.sum(X.to(2), Y.to(2)), AT_LEAST, Reals.number("0.5"), line);
        assertThat(decide(Real.sum(X.to(2), Y.to(2)), AT_LEAST, Reals.number("0.6"), line))
                .isInstanceOf(Ruling.Refuted.class);
    }

    @Test
    void hugeExponentsEnd() {
        Real huge = X.to(1_000_000_007);

        assertThat(decide(huge, EQUAL, huge, Domain.REALS)).isInstanceOf(Ruling.Proved.class);
        assertThat(decide(X.to(1000), EQUAL, X.to(1001), Domain.REALS))
                .isInstanceOf(Ruling.Refuted.class);
    }

    private static Ruling decide(Real left, Comparison.Order order, Real right, Domain domain) {
        return Decision.of(new Comparison(left, order, right), domain);
    }

    private static void assertProved(Real left, Comparison.Order order, Real right, Domain domain) {
        assertThat(decide(left, order, right, domain))
                .as("%s %s %s", left, order, right)
                .isInstanceOf(Ruling.Proved.class);
    }

    private static void assertTrue(Real left, Comparison.Order order, Real right) {
        assertThat(decide(left, order, right, Domain.REALS))
                .as("%s %s %s", left, order, right)
                .isInstanceOfAny(Ruling.Proved.class, Ruling.Sampled.class);
    }

    private static void assertRefuted(Real left, Comparison.Order order, Real right) {
        assertThat(decide(left, order, right, Domain.REALS))
                .as("%s %s %s", left, order, right)
                .isInstanceOf(Ruling.Refuted.class);
    }
}
