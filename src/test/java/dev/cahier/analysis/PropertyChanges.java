package dev.cahier.analysis;

import java.util.stream.Stream;

/** Property cards with one property changed. */
final class PropertyChanges {

    private PropertyChanges() {}

    static FunctionProperties range(FunctionProperties p, RangeSet range) {
        return new FunctionProperties(
                PropertyValue.proved(range, Reason.shown("typed in")),
                p.monotonic(),
                p.continuity(),
                p.identityAtOrigin(),
                p.symmetry(),
                p.derivative(),
                p.vanishingGradient(),
                p.explodingGradient(),
                p.saturation(),
                p.deadNeurons(),
                p.exactNumbers());
    }

    static FunctionProperties monotonic(FunctionProperties p, Monotonicity kind) {
        return new FunctionProperties(
                p.range(),
                PropertyValue.proved(kind, Reason.shown("typed in")),
                p.continuity(),
                p.identityAtOrigin(),
                p.symmetry(),
                p.derivative(),
                p.vanishingGradient(),
                p.explodingGradient(),
                p.saturation(),
                p.deadNeurons(),
                p.exactNumbers());
    }

    static FunctionProperties continuity(FunctionProperties p, Continuity continuity) {
        return new FunctionProperties(
                p.range(),
                p.monotonic(),
                PropertyValue.proved(continuity, Reason.shown("typed in")),
                p.identityAtOrigin(),
                p.symmetry(),
                p.derivative(),
                p.vanishingGradient(),
                p.explodingGradient(),
                p.saturation(),
                p.deadNeurons(),
                p.exactNumbers());
    }

    static FunctionProperties symmetry(FunctionProperties p, Symmetry symmetry) {
        return new FunctionProperties(
                p.range(),
                p.monotonic(),
                p.continuity(),
                p.identityAtOrigin(),
                PropertyValue.proved(symmetry, Reason.shown("typed in")),
                p.derivative(),
                p.vanishingGradient(),
                p.explodingGradient(),
                p.saturation(),
                p.deadNeurons(),
                p.exactNumbers());
    }

    static FunctionProperties saturation(FunctionProperties p, Saturation saturation) {
        return new FunctionProperties(
                p.range(),
                p.monotonic(),
                p.continuity(),
                p.identityAtOrigin(),
                p.symmetry(),
                p.derivative(),
                PropertyValue.proved(saturation.has(Tail.SOFT), Reason.shown("typed in")),
                p.explodingGradient(),
                PropertyValue.proved(saturation, Reason.shown("typed in")),
                PropertyValue.proved(saturation.has(Tail.HARD), Reason.shown("typed in")),
                p.exactNumbers());
    }

    /** Returns one card for each property that is true or false, with that one turned round. */
    static Stream<FunctionProperties> flippedFlags(FunctionProperties p) {
        return Stream.of(0, 1, 2, 3)
                .map(
                        i ->
                                new FunctionProperties(
                                        p.range(),
                                        p.monotonic(),
                                        p.continuity(),
                                        flipped(p.identityAtOrigin(), i == 0),
                                        p.symmetry(),
                                        p.derivative(),
                                        flipped(p.vanishingGradient(), i == 1),
                                        flipped(p.explodingGradient(), i == 2),
                                        p.saturation(),
                                        flipped(p.deadNeurons(), i == 3),
                                        p.exactNumbers()));
    }

    private static PropertyValue<Boolean> flipped(PropertyValue<Boolean> property, boolean flip) {
        return new PropertyValue<>(property.value() != flip, property.evidence());
    }
}
