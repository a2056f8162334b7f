package dev.cahier.template;

import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Tail;
import java.util.Locale;

/**
 * The families of the gallery. Which one a function belongs to follows from what is true of it, so
 * that functions of a site's own find their place as well.
 */
enum FunctionFamily {
    /** Bounded and monotonic. */
    SIGMOID,
    /** Unbounded, monotonic, with a flat tail. */
    RECTIFIER,
    /** Unbounded, not monotonic, with a flat tail. */
    GATED,
    /** Unbounded, monotonic, without a flat tail. */
    LINEAR,
    /** Bounded, not monotonic. */
    WAVE,
    /** Unbounded, not monotonic, without a flat tail. */
    OTHER;

    static FunctionFamily of(FunctionProperties properties) {
        boolean monotonic = properties.monotonic().value().isMonotonic();
        if (FunctionTrait.BOUNDED.isOf(properties)) {
            return monotonic ? SIGMOID : WAVE;
        }
        boolean flat =
                properties.saturation().value().has(Tail.HARD)
                        || properties.saturation().value().has(Tail.SOFT);
        if (flat) {
            return monotonic ? RECTIFIER : GATED;
        }
        return monotonic ? LINEAR : OTHER;
    }

    /** Returns its name in markup and in the files of words. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
