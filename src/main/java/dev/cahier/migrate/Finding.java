package dev.cahier.migrate;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that an import did, or could not do.
 *
 * @param kind what became of it
 * @param subject what it is about, such as <code>{% raw %}</code>; findings of one subject are
 *     counted together
 * @param message what was done, or what is missing
 * @param place where: in a file of the target for what was translated, else in a file of the source
 */
public record Finding(Kind kind, String subject, String message, Optional<SourceLocation> place) {

    /** Sorts by kind, subject, message and place. */
    static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::kind)
                    .thenComparing(Finding::subject)
                    .thenComparing(Finding::message)
                    .thenComparing(
                            f -> f.place().orElse(null),
                            Comparator.nullsFirst(Comparator.naturalOrder()));

    /** What became of something in the source. */
    public enum Kind {
        /** It was written in another way that means the same. */
        TRANSLATED,
        /** The author has to look at it. */
        BY_HAND,
        /** It is not part of the new site. */
        LEFT_OUT;

        /** Returns the name in JSON: {@code by-hand}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
