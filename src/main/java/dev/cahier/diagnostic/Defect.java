package dev.cahier.diagnostic;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * A failure of Cahier itself while it works on one note. It becomes a diagnostic that names the
 * note, so that the other notes go on.
 */
public final class Defect {

    private static final String CODE = "defect";

    /** So many calls tell a developer where to look. */
    private static final int CALLS = 12;

    private Defect() {}

    /**
     * Does work on one note.
     *
     * @param path the note
     * @param passing the exceptions that are not defects, and concern more than the note
     * @param otherwise makes the result out of the diagnostic of a defect
     */
    public static <R> R guard(
            String path,
            Collection<Class<? extends RuntimeException>> passing,
            Supplier<R> work,
            Function<Diagnostic, R> otherwise) {
        return guard(Optional.of(path), passing, work, otherwise);
    }

    /**
     * Does work on one note or, if the path is empty, on more than that.
     *
     * @see #guard(String, Collection, Supplier, Function)
     */
    public static <R> R guard(
            Optional<String> path,
            Collection<Class<? extends RuntimeException>> passing,
            Supplier<R> work,
            Function<Diagnostic, R> otherwise) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (passing.stream().anyMatch(type -> type.isInstance(e))) {
                throw e;
            }
            return otherwise.apply(of(path, e));
        } catch (OutOfMemoryError | StackOverflowError | AssertionError e) {
            return otherwise.apply(of(path, e));
        }
    }

    /** Returns whether one of the diagnostics is about a defect. */
    public static boolean isAmong(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(d -> d.code().equals(CODE));
    }

    /** Returns what to say about a failure that no note is known for. */
    public static Diagnostic of(Throwable cause) {
        return new Diagnostic(
                Severity.ERROR,
                CODE,
                Optional.empty(),
                message(cause, "this command"),
                Optional.of(hint(cause)));
    }

    private static Diagnostic of(Optional<String> path, Throwable cause) {
        return path.map(SourceLocation::startOf)
                .map(at -> Diagnostic.error(CODE, at, message(cause, "this note")))
                .map(defect -> defect.withHint(hint(cause)))
                .orElseGet(() -> of(cause));
    }

    private static String message(Throwable cause, String subject) {
        if (cause instanceof OutOfMemoryError) {
            return "Cahier ran out of memory on " + subject;
        }
        if (cause instanceof StackOverflowError) {
            return "Cahier ran out of stack on " + subject;
        }
        return "Cahier failed on " + subject + ": " + cause;
    }

    private static String hint(Throwable cause) {
        if (cause instanceof OutOfMemoryError) {
            return "give it more memory, such as CAHIER_JAVA_OPTS=-Xmx4g, or split the note";
        }
        if (cause instanceof StackOverflowError) {
            return "give it more stack, such as CAHIER_JAVA_OPTS=-Xss16m, or nest the note less";
        }
        return Arrays.stream(cause.getStackTrace())
                .limit(CALLS)
                .map(StackTraceElement::toString)
                .collect(
                        Collectors.joining(
                                ", ",
                                "report it, with the note if you can, and these calls: ",
                                ""));
    }
}
