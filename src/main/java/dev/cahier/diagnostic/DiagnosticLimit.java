package dev.cahier.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds how many problems of one kind a report lists for one file: a slip that is repeated ten
 * thousand times is told often enough, and then counted.
 *
 * <p>Notes (the severity) are not bounded: commands show them once for each file unless they are
 * asked for all of them.
 */
public final class DiagnosticLimit {

    /** How many errors, and how many warnings, of one code are listed for one file. */
    public static final int MOST_OF_ONE_KIND = 200;

    private static final String CODE = "diagnostics-omitted";

    private record Kind(String path, String code, Severity severity) {}

    private DiagnosticLimit() {}

    /**
     * Returns the diagnostics without those beyond the limit. The first that is left out of each
     * kind gives its place to one that says how many are left out. Applying the limit again changes
     * nothing.
     *
     * @param sorted diagnostics in the order in which they are listed
     */
    public static List<Diagnostic> apply(Collection<Diagnostic> sorted) {
        Map<Kind, Integer> counts = new HashMap<>();
        sorted.forEach(d -> kind(d).ifPresent(kind -> counts.merge(kind, 1, Integer::sum)));
        if (counts.values().stream().noneMatch(count -> count > MOST_OF_ONE_KIND)) {
            return List.copyOf(sorted);
        }
        Map<Kind, Integer> listed = new HashMap<>();
        List<Diagnostic> kept = new ArrayList<>();
        for (Diagnostic diagnostic : sorted) {
            Optional<Kind> kind = kind(diagnostic);
            int number = kind.map(k -> listed.merge(k, 1, Integer::sum)).orElse(0);
            if (number <= MOST_OF_ONE_KIND) {
                kept.add(diagnostic);
            } else if (number == MOST_OF_ONE_KIND + 1) {
                kept.add(omitted(diagnostic, counts.get(kind.orElseThrow()) - MOST_OF_ONE_KIND));
            }
        }
        return List.copyOf(kept);
    }

    private static Optional<Kind> kind(Diagnostic diagnostic) {
        boolean counted = diagnostic.severity() != Severity.NOTE && !diagnostic.code().equals(CODE);
        return diagnostic
                .location()
                .filter(place -> counted)
                .map(place -> new Kind(place.path(), diagnostic.code(), diagnostic.severity()));
    }

    private static Diagnostic omitted(Diagnostic first, int count) {
        SourceLocation place = first.location().orElseThrow();
        String message =
                "not listed: from here on, "
                        + count
                        + " more of "
                        + first.severity().word()
                        + "["
                        + first.code()
                        + "] in this file";
        Diagnostic omitted =
                first.isError()
                        ? Diagnostic.error(CODE, place, message)
                        : Diagnostic.warning(CODE, place, message);
        return omitted.withHint("correct those above and run the command again");
    }
}
