package dev.cahier.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class SubstitutionTest {

    private static final Real X = Reals.X;
    private static final Map<String, Real> MIRRORED = Map.of("x", X.negated());

    @Test
    void replacesEachVariableOnce() {
        assertThat(Substitution.in(X.negated(), MIRRORED)).isEqualTo(X);
        assertThat(Substitution.in(Reals.exp(X.negated()), MIRRORED)).isEqualTo(Reals.exp(X));
    }

    @Test
    void replacesNothingInWhatItPutsIn() {
        Real next = Real.sum(X, Real.ONE);

        assertThat(Substitution.in(Real.sum(X, Real.of(-1)), Map.of("x", next))).isEqualTo(X);
    }
}
