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

    ClaimVerdict range(DataNode value) {
        return range(value, new RangeWitness("f", f::value, truth.range().value()));
    }

    ClaimVerdict derivativeRange(DataNode value) {
        return range(
                value, new RangeWitness("f'", f::derivative, truth.derivative().range().value()));
    }

    private ClaimVerdict range(DataNode value, RangeWitness curve) {
        Optional<ClaimedRange> claimed = RangeReader.read(value);
        if (claimed.isEmpty()) {
            return Unreadable.range(value);
        }
        RangeSet set = claimed.get().roundedLike(curve.range());
        return set.equals(curve.range())
                ? ClaimVerdict.holds()
                : ClaimVerdict.refuted(curve.difference(set, f));
    }

    ClaimVerdict monotonic(DataNode value) {
        return monotonic(value, truth.monotonic(), new Ways("f", f::value));
    }

    ClaimVerdict derivativeMonotonic(DataNode value) {
        return monotonic(value, truth.derivative().monotonic(), new Ways("f'", f::derivative));
    }

    private static ClaimVerdict monotonic(
            DataNode value, PropertyValue<Monotonicity> property, Ways ways) {
        Monotonicity actual = property.value();
        if (ClaimValues.isMonotonic(value)) {
            return actual.isMonotonic()
                    ? ClaimVerdict.holds()
                    : ClaimVerdict.refuted(property.evidence().how());
        }
        Optional<Monotonicity> claimed = ClaimValues.monotonicity(value);
        if (claimed.isEmpty()) {
            return Unreadable.monotonicity();
        }
        return actual.implies(claimed.get())
                ? ClaimVerdict.holds()
                : ClaimVerdict.refuted(ways.against(claimed.get(), actual));
    }

    ClaimVerdict continuity(DataNode value) {
        return ClaimValues.continuity(value)
                .map(claimed -> compared(claimed, truth.continuity()))
                .orElseGet(Unreadable::continuity);
    }

    ClaimVerdict symmetry(DataNode value) {
        Optional<Symmetry> claimed = ClaimValues.symmetry(value);
        if (claimed.isEmpty()) {
            return Unreadable.symmetry();
        }
        if (claimed.get() == truth.symmetry().value()) {
            return ClaimVerdict.holds();
        }
        return ClaimVerdict.refuted(
                new Mirror(f, grid()).against(claimed.get().text(), truth.symmetry()));
    }

    private SampleGrid grid() {
        return SampleGrid.around(f.breakpoints().stream().mapToDouble(b -> b.x()).toArray());
    }

    ClaimVerdict flag(DataNode value, PropertyValue<Boolean> property) {
        return ClaimValues.flag(value)
                .map(claimed -> compared(claimed, property))
                .orElseGet(Unreadable::flag);
    }

    ClaimVerdict tail(DataNode value, Function<Saturation, Tail> side) {
        PropertyValue<Tail> actual =
                new PropertyValue<>(
                        side.apply(truth.saturation().value()), truth.saturation().evidence());
        return ClaimValues.tail(value)
                .map(claimed -> compared(claimed, actual))
                .orElseGet(Unreadable::tail);
    }

    ClaimVerdict saturation(DataNode value) {
        return ClaimValues.saturation(value)
                .map(claimed -> compared(claimed, truth.saturation()))
                .orElseGet(Unreadable::saturation);
    }

    private static <T> ClaimVerdict compared(T claimed, PropertyValue<T> property) {
        return claimed.equals(property.value())
                ? ClaimVerdict.holds()
                : ClaimVerdict.refuted(property.evidence().how());
    }
}
