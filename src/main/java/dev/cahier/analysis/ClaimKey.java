package dev.cahier.analysis;

import dev.cahier.data.DataNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** A property that can be claimed, with how a claim of it is checked. */
enum ClaimKey {
    RANGE(ClaimCheck::range, check -> check.truth().range().value().text()),
    MONOTONIC(ClaimCheck::monotonic, check -> check.truth().monotonic().value().text()),
    CONTINUITY(ClaimCheck::continuity, check -> check.truth().continuity().value().text()),
    IDENTITY_AT_ORIGIN(FunctionProperties::identityAtOrigin),
    SYMMETRY(ClaimCheck::symmetry, check -> check.truth().symmetry().value().text()),
    DERIVATIVE_RANGE(
            ClaimCheck::derivativeRange,
            check -> check.truth().derivative().range().value().text()),
    DERIVATIVE_MONOTONIC(
            ClaimCheck::derivativeMonotonic,
            check -> check.truth().derivative().monotonic().value().text()),
    DERIVATIVE_CONTINUOUS(truth -> truth.derivative().continuous()),
    VANISHING_GRADIENT(FunctionProperties::vanishingGradient),
    EXPLODING_GRADIENT(FunctionProperties::explodingGradient),
    SATURATION(ClaimCheck::saturation, check -> check.truth().saturation().value().text()),
    SATURATION_LEFT(
            (check, value) -> check.tail(value, Saturation::left),
            check -> check.truth().saturation().value().left().text()),
    SATURATION_RIGHT(
            (check, value) -> check.tail(value, Saturation::right),
            check -> check.truth().saturation().value().right().text()),
    DEAD_NEURONS(FunctionProperties::deadNeurons),
    ZEROS((check, value) -> Unreadable.zerosOfKnownFunction(), check -> "");

    private final BiFunction<ClaimCheck, DataNode, ClaimVerdict> judge;
    private final Function<ClaimCheck, String> truth;

    ClaimKey(
            BiFunction<ClaimCheck, DataNode, ClaimVerdict> judge,
            Function<ClaimCheck, String> truth) {
        this.judge = judge;
        this.truth = truth;
    }

    /** A property that is true or false. */
    ClaimKey(Function<FunctionProperties, PropertyValue<Boolean>> property) {
        this(
                (check, value) -> check.flag(value, property.apply(check.truth())),
                check -> property.apply(check.truth()).value().toString());
    }

    /** Returns the property of a name, without regard to case, hyphens, blanks and underscores. */
    static Optional<ClaimKey> find(String name) {
        String typed = bare(name);
        return Arrays.stream(values()).filter(key -> bare(key.name()).equals(typed)).findFirst();
    }

    private static String bare(String name) {
        return name.replaceAll("[\\s_-]+", "").toLowerCase(Locale.ROOT);
    }

    /** Returns a name in kebab case, one in camel case too. */
    static String kebab(String name) {
        return name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1-$2").replaceAll("[\\s_-]+", "-");
    }

    /** Returns the name in kebab case. */
    String text() {
        return kebab(name()).toLowerCase(Locale.ROOT);
    }

    ClaimVerdict judge(ClaimCheck check, DataNode value) {
        return judge.apply(check, value);
    }

    /** Judges a claim about a function that is known at single points only. */
    ClaimVerdict judge(SampledCheck check, DataNode value) {
        return switch (this) {
            case RANGE -> check.range(value);
            case MONOTONIC -> check.monotonic(value);
            case CONTINUITY -> check.continuity(value);
            case IDENTITY_AT_ORIGIN -> check.identityAtOrigin(value);
            case SYMMETRY -> check.symmetry(value);
            case DERIVATIVE_RANGE -> check.derivativeRange(value);
            case DERIVATIVE_MONOTONIC -> check.derivativeMonotonic(value);
            case DERIVATIVE_CONTINUOUS -> check.derivativeContinuous(value);
            case VANISHING_GRADIENT -> check.tailAnywhere(value, Tail.SOFT);
            case EXPLODING_GRADIENT -> check.explodingGradient(value);
            case SATURATION -> check.saturation(value);
            case SATURATION_LEFT -> check.tail(value, -1);
            case SATURATION_RIGHT -> check.tail(value, 1);
            case DEAD_NEURONS -> check.tailAnywhere(value, Tail.HARD);
            case ZEROS -> check.zeros(value);
        };
    }

    /** Returns what is true of the function instead. */
    String truth(ClaimCheck check) {
        return truth.apply(check);
    }
}
