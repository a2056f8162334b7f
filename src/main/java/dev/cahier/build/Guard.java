package dev.cahier.build;

import dev.cahier.activation.ProvidedActivationException;
import dev.cahier.diagnostic.Defect;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.script.EngineUnavailableException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes a diagnostic of what fails while a command works on one note or on the whole site, so that
 * everything else is still reported.
 */
final class Guard {

    private static final List<Class<? extends RuntimeException>> NOT_DEFECTS =
            List.of(
                    EngineUnavailableException.class,
                    ProvidedActivationException.class,
                    UncheckedIOException.class);

    private Guard() {}

    /**
     * Does work that may fail through a defect of Cahier or of a function of a jar.
     *
     * @param path the note that is worked on, empty if it is not one note
     * @param otherwise makes the result out of the diagnostic of a failure
     */
    static <R> R work(Optional<String> path, Supplier<R> work, Function<Diagnostic, R> otherwise) {
        try {
            return Defect.guard(path, NOT_DEFECTS, work, otherwise);
        } catch (ProvidedActivationException e) {
            return otherwise.apply(
                    new Diagnostic(
                            Severity.ERROR,
                            "extension-function",
                            path.map(SourceLocation::startOf),
                            String.valueOf(e.getMessage()),
                            Optional.empty()));
        }
    }
}
