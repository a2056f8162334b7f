package dev.cahier.extension;

import dev.cahier.activation.Activation;
import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.ActivationProvider;
import dev.cahier.activation.Activations;
import dev.cahier.activation.ProvidedActivation;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Takes in the functions of providers, one by one, and keeps those that can be used. */
final class FunctionIntake {

    private final FunctionTrial trial;
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Activations activations = Activations.standard();

    /**
     * Starts with the functions of Cahier.
     *
     * @param texFlaw says what is wrong with a formula, if anything is
     */
    FunctionIntake(Function<String, Optional<String>> texFlaw) {
        trial = new FunctionTrial(texFlaw);
    }

    Activations activations() {
        return activations;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** Reports that the providers on the class path cannot be found out. */
    void reportClassPath(String message) {
        report(
                Severity.ERROR,
                "extension-provider",
                message,
                new Origin("the class path", Optional.empty(), ""));
    }

    /** Takes in the functions of a provider. */
    void add(ProviderClass providerClass, Origin origin) {
        List<Activation> provided = new ArrayList<>();
        // Foreign code may fail in any way; what it throws is the site's mistake, not a defect.
        try {
            ActivationProvider provider = providerClass.provider();
            for (Activation activation : provider.activations()) {
                provided.add(Objects.requireNonNull(activation, "a function is null"));
            }
        } catch (ReflectiveOperationException
                | RuntimeException
                | LinkageError
                | StackOverflowError e) {
            report(
                    Severity.ERROR,
                    "extension-provider",
                    "the provider " + providerClass.name() + " fails: " + words(e),
                    origin);
        }
        provided.forEach(activation -> add(activation, origin));
    }

    private static String words(Throwable e) {
        boolean wrapped = e instanceof InvocationTargetException && e.getCause() != null;
        return (wrapped ? e.getCause() : e).toString();
    }

    private void add(Activation activation, Origin origin) {
        ActivationDefinition definition;
        try {
            definition = Objects.requireNonNull(activation.definition(), "no definition");
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            report(
                    Severity.ERROR,
                    "extension-function",
                    activation.getClass().getName() + " fails when asked for its definition: " + e,
                    origin);
            return;
        }
        ProvidedActivation provided =
                new ProvidedActivation(activation, definition, origin.version(), origin.words());
        Optional<String> flaw = trial.flaw(provided);
        if (flaw.isPresent()) {
            report(Severity.ERROR, "extension-function", flaw.get(), origin);
            return;
        }
        trial.contradiction(provided)
                .ifPresent(
                        message ->
                                report(Severity.WARNING, "extension-declaration", message, origin));
        try {
            activations = activations.with(provided);
        } catch (IllegalArgumentException e) {
            report(Severity.ERROR, "extension-name", e.getMessage(), origin);
        }
    }

    private void report(Severity severity, String code, String message, Origin origin) {
        diagnostics.add(new Diagnostic(severity, code, origin.place(), message, Optional.empty()));
    }
}
