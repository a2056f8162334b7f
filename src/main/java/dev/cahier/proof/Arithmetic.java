package dev.cahier.proof;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Numbers of some kind with which expressions are evaluated.
 *
 * @param <N> encloses a real number, or several
 */
interface Arithmetic<N> {

    N constant(BigFraction value);

    N pi();

    N plus(N left, N right);

    N times(N left, N right);

    N dividedBy(N left, N right);

    N power(N base, int exponent);

    /** Returns a power whose exponent is not an integer, of a base that is not negative. */
    N power(N base, N exponent);

    N sqrt(N radicand);

    N oddRoot(N radicand, int degree);

    N apply(Elementary function, N argument);

    N extreme(boolean largest, N first, N second);

    /** Returns a number that is not defined. */
    N undefined();

    /** Returns the signs that a number may have. */
    Signs signs(N value);

    /** Returns what may be one of several numbers. */
    N oneOf(List<N> values);

    /** Returns a number that is defined only where another one, which decided on it, is, too. */
    N onlyWhere(N value, N condition);

    /** Which signs a number may have; none if it is not defined. */
    record Signs(boolean negative, boolean zero, boolean positive) {

        boolean isUndefined() {
            return !negative && !zero && !positive;
        }

        boolean mayHold(Comparison.Order order) {
            return negative && order.holds(-1)
                    || zero && order.holds(0)
                    || positive && order.holds(1);
        }

        boolean mustHold(Comparison.Order order) {
            return !isUndefined() && !mayHold(order.negated());
        }
    }
}
