package dev.cahier.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sign of a number that is written as an expression without variables. */
final class ExactSign {

    private static final long STEPS = 3_000;

    private ExactSign() {}

    /** Returns the sign, if it can be told; a number without a value has none. */
    static Optional<Integer> of(Real number) {
        Optional<Integer> rough = only(EnclosureArithmetic.INSTANCE, number);
        if (rough.isPresent()) {
            return rough;
        }
        return isZero(number) ? Optional.of(0) : only(PreciseArithmetic.INSTANCE, number);
    }

    private static boolean isZero(Real number) {
        Enclosure value = Tape.of(number).evaluate(EnclosureArithmetic.INSTANCE, Map.of());
        if (value.isEmpty() || !value.whole() || !value.contains(0)) {
            return false;
        }
        Knowledge knowledge = new Knowledge(Domain.REALS, List.of());
        return new NormalForm(new Budget(STEPS), knowledge::signs).isZero(number);
    }

    private static <N> Optional<Integer> only(Arithmetic<N> numbers, Real number) {
        Arithmetic.Signs signs = numbers.signs(Tape.of(number).evaluate(numbers, Map.of()));
        if (signs.negative() && !signs.zero() && !signs.positive()) {
            return Optional.of(-1);
        }
        if (signs.positive() && !signs.zero() && !signs.negative()) {
            return Optional.of(1);
        }
        boolean zero = signs.zero() && !signs.negative() && !signs.positive();
        return zero ? Optional.of(0) : Optional.empty();
    }
}
