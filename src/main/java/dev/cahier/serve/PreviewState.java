package dev.cahier.serve;

import dev.cahier.diagnostic.Diagnostic;
import java.util.List;

/**
 * What browsers are shown. Immutable.
 *
 * @param build the number of the build, 1 for the first
 * @param basePath the path that all addresses of the site begin with, decoded
 * @param errors what keeps the newest sources from being shown; empty if they are shown
 */
record PreviewState(int build, String basePath, List<Diagnostic> errors) {

    PreviewState {
        errors = List.copyOf(errors);
    }
}
