package dev.cahier.proof;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;

/** A point at which a comparison is tried. */
record SamplePoint(SortedMap<String, BigFraction> values) {

    /** How far a side must be undefined around a point, for its size. */
    private static final double NEIGHBOURHOOD = 1.0 / 1024;

    <N> Map<String, N> in(Arithmetic<N> numbers) {
        Map<String, N> inputs = new HashMap<>();
        values.forEach((name, value) -> inputs.put(name, numbers.constant(value)));
        return inputs;
    }

    /** Returns a small box around the point; integers stay what they are. */
    Map<String, Enclosure> around(Domain domain) {
        Map<String, Enclosure> box = new HashMap<>();
        values.forEach(
                (name, value) -> {
                    double at = value.doubleValue();
                    double aside = NEIGHBOURHOOD * Math.max(Math.abs(at), 1.0 / 16);
                    Domain.Range range = domain.range(name);
                    Enclosure near =
                            range.integer()
                                    ? EnclosureArithmetic.INSTANCE.constant(value)
                                    : Enclosure.closed(at - aside, at + aside)
                                            .meet(range.interval());
                    box.put(name, near);
                });
        return box;
    }

    Map<String, Real> exact() {
        Map<String, Real> exact = new HashMap<>();
        values.forEach((name, value) -> exact.put(name, Real.of(value)));
        return exact;
    }

    SortedMap<String, String> text() {
        SortedMap<String, String> text = new TreeMap<>();
        values.forEach((name, value) -> text.put(name, ShownNumber.of(value)));
        return text;
    }

    Ruling.Refuted refuting(PreciseNumber left, PreciseNumber right) {
        if (!left.defined() || !right.defined()) {
            return new Ruling.Refuted(text(), value(left), value(right));
        }
        BigDecimal first = middle(left);
        BigDecimal second = middle(right);
        String[] both = ShownNumber.of(first, second);
        return new Ruling.Refuted(text(), Optional.of(both[0]), Optional.of(both[1]));
    }

    private static Optional<String> value(PreciseNumber number) {
        return number.isUsable() ? Optional.of(ShownNumber.of(middle(number))) : Optional.empty();
    }

    /** Returns the value; 0 for what is 0 as far as all digits show, such as 1e-99. */
    private static BigDecimal middle(PreciseNumber number) {
        boolean zero = PreciseArithmetic.INSTANCE.signs(number).zero();
        return zero ? BigDecimal.ZERO : number.middle();
    }
}
