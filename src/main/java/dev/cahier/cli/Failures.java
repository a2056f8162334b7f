package dev.cahier.cli;

import dev.cahier.activation.ProvidedActivationException;
import dev.cahier.build.Version;
import dev.cahier.math.MathEngineUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
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
        if (e instanceof UncheckedIOException failure) {
            err.println("cahier: " + failure.getMessage() + reason(failure.getCause()));
            return ExitCode.SITE_HAS_ERRORS;
        }
        boolean notOurs =
                e instanceof MathEngineUnavailableException
                        || e instanceof ProvidedActivationException;
        if (notOurs) {
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

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return ": there is no " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return ": no permission for " + denied.getFile();
        }
        if (e instanceof FileSystemException at && at.getReason() != null) {
            return ": " + at.getFile() + ": " + at.getReason();
        }
        return ": " + e.getMessage();
    }
}
