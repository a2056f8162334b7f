package dev.cahier.serve;

import dev.cahier.build.BuildReport;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Notes that are shown as they were, because their newest text has errors. A note that depends on
 * the newest text of another one has errors if that is not used, so it may have to follow.
 */
final class HeldNotes {

    private static final String NOTES = "content/";

    private static final int MOST_ROUNDS = 4;

    private final Set<String> paths = new TreeSet<>();
    private int rounds;

    /**
     * Adds the notes that have errors.
     *
     * @return whether another build without their newest text may have no errors
     */
    boolean add(BuildReport report) {
        List<Optional<String>> wrong =
                report.diagnostics().stream()
                        .filter(Diagnostic::isError)
                        .map(error -> error.location().map(SourceLocation::path))
                        .toList();
        boolean onlyNotes =
                wrong.stream().allMatch(path -> path.filter(p -> p.startsWith(NOTES)).isPresent());
        rounds++;
        return onlyNotes
                && rounds <= MOST_ROUNDS
                && paths.addAll(wrong.stream().flatMap(Optional::stream).toList());
    }

    Set<String> paths() {
        return Set.copyOf(paths);
    }
}
