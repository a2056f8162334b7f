package dev.cahier.cli;

import dev.cahier.build.Version;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong outside the site: a disk that is full, or a defect of Cahier. */
final class Failures implements IExecutionExceptionHandler {

    private final Surroundings surroundings;

    Failures(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = surroundings.err();
        if (e instanceof UncheckedIOException) {
            err.println("cahier: " + e.getMessage());
            return ExitCode.SITE_HAS_ERRORS;
        }
        err.println("cahier: this is a defect of Cahier, not of your site. Please report it with");
        err.println(
                "the following lines, the command and, if you can, the note that it happens with.");
        err.println(
                "Cahier "
                        + Version.current()
                        + ", Java "
                        + System.getProperty("java.version")
                        + ", "
                        + System.getProperty("os.name")
                        + " "
                        + System.getProperty("os.arch"));
        e.printStackTrace(err);
        return ExitCode.DEFECT;
    }
}
