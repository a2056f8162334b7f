package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;
import dev.cahier.data.DataNode;
import java.util.Optional;
import java.util.function.Function;

/**
 * Compares claims with what is true of a function.
 *
 * @param f the function
 * @param truth what is true of it
 */
record ClaimCheck(RealFunction f, FunctionProperties truth) {

    Verdict range(DataNode value) {
        return range(value, new RangeWitness("f", f::value, truth.range().value()));
    }

    Verdict derivativeRange(DataNode value) {
        return range(
                value, new RangeWitness("f'", f::derivative, truth.derivative().range().value()));
    }

    private Verdict range(DataNode value, RangeWitness curve) {
        Optional<ClaimedRange> claimed = RangeReader.read(value);
        if (claimed.isEmpty()) {
            return Unreadable.range(value);
        }
        RangeSet set = claimed.get().roundedLike(curve.range());
        return set.equals(curve.range())
                ? Verdict.holds()
                : Verdict.refuted(curve.difference(set, f));
    }

    Verdict monotonic(DataNode value) {
        return monotonic(value, truth.monotonic(), new Ways("f", f::value));
    }

    Verdict derivativeMonotonic(DataNode value) {
        return monotonic(value, truth.derivative().monotonic(), new Ways("f'", f::derivative));
    }

    private static Verdict monotonic(
            DataNode value, PropertyValue<Monotonicity> property, Ways ways) {
        Monotonicity actual = property.value();
        if (ClaimValues.isMonotonic(value)) {
            return actual.isMonotonic()
                    ? Verdict.holds()
                    : Verdict.refuted(property.evidence().how());
        }
        Optional<Monotonicity> claimed = ClaimValues.monotonicity(value);
        if (claimed.isEmpty()) {
            return Unreadable.monotonicity();
        }
        return actual.implies(claimed.get())
                ? Verdict.holds()
                : Verdict.refuted(ways.against(claimed.get(), actual));
    }

    Verdict continuity(DataNode value) {
        return ClaimValues.continuity(value)
                .map(claimed -> compared(claimed, truth.continuity()))
                .orElseGet(Unreadable::continuity);
    }

    Verdict symmetry(DataNode value) {
        Optional<Symmetry> claimed = ClaimValues.symmetry(value);
        if (claimed.isEmpty()) {
            return Unreadable.symmetry();
        }
        if (claimed.get() == truth.symmetry().value()) {
            return Verdict.holds();
        }
        return Verdict.refuted(
                new Mirror(f, grid()).against(claimed.get().text(), truth.symmetry()));
    }

    private SampleGrid grid() {
        return SampleGrid.around(f.breakpoints().stream().mapToDouble(b -> b.x()).toArray());
    }

    Verdict flag(DataNode value, PropertyValue<Boolean> property) {
        return ClaimValues.flag(value)
                .map(claimed -> compared(claimed, property))
                .orElseGet(Unreadable::flag);
    }

    Verdict tail(DataNode value, Function<Saturation, Tail> side) {
        PropertyValue<Tail> actual =
                new PropertyValue<>(
                        side.apply(truth.saturation().value()), truth.saturation().evidence());
        return ClaimValues.tail(value)
                .map(claimed -> compared(claimed, actual))
                .orElseGet(Unreadable::tail);
    }

    Verdict saturation(DataNode value) {
        return ClaimValues.saturation(value)
                .map(claimed -> compared(claimed, truth.saturation()))
                .orElseGet(Unreadable::saturation);
    }

    private static <T> Verdict compared(T claimed, PropertyValue<T> property) {
        return claimed.equals(property.value())
                ? Verdict.holds()
                : Verdict.refuted(property.evidence().how());
    }
}
