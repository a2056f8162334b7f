package dev.cahier.template;

import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Symmetry;
import java.util.Locale;
import java.util.function.Predicate;

/** What the functions of the gallery can be filtered by. */
enum FunctionTrait {
    BOUNDED(
            p ->
                    Double.isFinite(p.range().value().lowest())
                            && Double.isFinite(p.range().value().highest())),
    MONOTONIC(p -> p.monotonic().value().isMonotonic()),
    SMOOTH(p -> p.continuity().value().order().isEmpty()),
    ODD(p -> p.symmetry().value() == Symmetry.ODD),
    IDENTITY_AT_ORIGIN(p -> p.identityAtOrigin().value()),
    NOT_VANISHING(p -> !p.vanishingGradient().value()),
    NOT_EXPLODING(p -> !p.explodingGradient().value()),
    NOT_DYING(p -> !p.deadNeurons().value());

    private final Predicate<FunctionProperties> test;

    FunctionTrait(Predicate<FunctionProperties> test) {
        this.test = test;
    }

    boolean isOf(FunctionProperties properties) {
        return test.test(properties);
    }

    /** Returns its name in markup and in the files of words, such as {@code not-dying}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
