package dev.cahier.cli;

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
}
