package dev.cahier.cli;

import dev.cahier.activation.ProvidedActivationException;
import dev.cahier.build.Version;
import dev.cahier.diagnostic.Defect;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.script.EngineUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Says what went wrong outside the site: a disk that is full, or a defect of Cahier. */
final class Failures {

    private final CommandContext context;
    private final boolean json;

    /**
     * Creates a reporter.
     *
     * @param json whether standard output has to be a JSON object even so
     */
    Failures(CommandContext context, boolean json) {
        this.context = context;
        this.json = json;
    }

    /** Reports a failure and returns the exit code. */
    int report(Throwable e) {
        PrintWriter err = context.err();
        boolean notOurs =
                e instanceof EngineUnavailableException || e instanceof ProvidedActivationException;
        if (e instanceof UncheckedIOException || notOurs) {
            String message =
                    e instanceof UncheckedIOException failure
                            ? failure.getMessage() + reason(failure.getCause())
                            : String.valueOf(e.getMessage());
            err.println("cahier: " + message);
            writeJson(problem(notOurs ? "engine" : "io", message));
            return ExitCode.SITE_HAS_ERRORS;
        }
        Diagnostic defect = Defect.of(e);
        boolean resources = e instanceof OutOfMemoryError || e instanceof StackOverflowError;
        if (resources) {
            err.println("cahier: " + defect.message());
            defect.hint().ifPresent(hint -> err.println("  hint: " + hint));
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
        writeJson(defect);
        return ExitCode.DEFECT;
    }

    /**
     * Reports that code which is not Cahier's has ended the program.
     *
     * @param caller the method that did
     */
    int reportEnd(String caller) {
        String message = caller + " ended the program, so the command did not finish";
        context.err().println("cahier: " + message);
        context.err().println("  hint: remove the jar with this class from the folder extensions");
        writeJson(problem("extension-function", message));
        context.out().flush();
        return ExitCode.SITE_HAS_ERRORS;
    }

    private static Diagnostic problem(String code, String message) {
        return new Diagnostic(Severity.ERROR, code, Optional.empty(), message, Optional.empty());
    }

    private void writeJson(Diagnostic problem) {
        if (!json) {
            return;
        }
        try (JsonGenerator generator = JsonOutput.to(context.out())) {
            generator.writeStartObject();
            generator.writeName("diagnostics");
            DiagnosticJson.write(List.of(problem), generator);
            generator.writeEndObject();
        }
        context.out().println();
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
