package dev.cahier.cli;

import dev.cahier.diagnostic.Defect;
import dev.cahier.diagnostic.Diagnostic;
import java.util.Collection;

/** What the program returns to the shell. */
final class ExitCode {

    /** Done. */
    static final int OK = 0;

    /** The site has errors. */
    static final int SITE_HAS_ERRORS = 1;

    /** The command line is wrong. */
    static final int USAGE = 2;

    /** A defect of Cahier itself. */
    static final int DEFECT = 70;

    private ExitCode() {}

    /** Returns the code of a command that has done what it could. */
    static int of(Collection<Diagnostic> diagnostics, boolean failed) {
        if (Defect.isAmong(diagnostics)) {
            return DEFECT;
        }
        return failed ? SITE_HAS_ERRORS : OK;
    }
}
