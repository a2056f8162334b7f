package dev.cahier.cli;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Diagnostics in which each kind of repair is told once for each note, at its first place and with
 * a count: a note may hold hundreds of formulas that were all repaired in the same way.
 */
final class RepairDigest {

    /** A warning that also tells of a repair: spaces just inside dollars. */
    private static final String PADDED = "math-padded";

    private record Kind(String code, String path) {}

    private RepairDigest() {}

    /** Returns the diagnostics in the order given, without the repeated ones. */
    static List<Diagnostic> of(Collection<Diagnostic> diagnostics) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (tellsOfRepair(diagnostic)) {
                counts.merge(kind(diagnostic), 1, Integer::sum);
            }
        }
        List<Diagnostic> told = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            if (!tellsOfRepair(diagnostic)) {
                told.add(diagnostic);
            } else if (counts.containsKey(kind(diagnostic))) {
                told.add(counted(diagnostic, counts.remove(kind(diagnostic))));
            }
        }
        return told;
    }

    private static boolean tellsOfRepair(Diagnostic diagnostic) {
        return diagnostic.location().isPresent()
                && (diagnostic.severity() == Severity.NOTE || diagnostic.code().equals(PADDED));
    }

    private static Kind kind(Diagnostic diagnostic) {
        return new Kind(diagnostic.code(), diagnostic.location().orElseThrow().path());
    }

    private static Diagnostic counted(Diagnostic first, int count) {
        return count == 1
                ? first
                : new Diagnostic(
                        first.severity(),
                        first.code(),
                        first.location(),
                        first.message()
                                + " (the first of "
                                + count
                                + " in this file; --verbose shows all)",
                        first.hint());
    }
}
