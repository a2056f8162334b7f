package dev.cahier.activation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Asks the providers on a class path for their functions and tries each of them. */
final class ProvidedActivations {

    private ProvidedActivations() {}

    /**
     * Returns the functions of all providers, in the order in which the providers are found.
     *
     * @throws ActivationLoadingException if a provider or one of its functions fails
     */
    static List<Activation> from(ClassLoader loader) {
        List<Activation> all = new ArrayList<>();
        try {
            Iterator<ActivationProvider> providers =
                    ServiceLoader.load(ActivationProvider.class, loader).iterator();
            while (providers.hasNext()) {
                all.addAll(of(providers.next()));
            }
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new ActivationLoadingException(
                    "A provider of activation functions does not load: " + e.getMessage(), e);
        }
        return all;
    }

    private static Collection<? extends Activation> of(ActivationProvider provider) {
        // Foreign code may fail in any way; what it throws is the site's mistake, not a defect.
        try {
            Collection<? extends Activation> activations = List.copyOf(provider.activations());
            activations.forEach(ProvidedActivations::tryOut);
            return activations;
        } catch (RuntimeException | LinkageError e) {
            throw new ActivationLoadingException(
                    "The activation functions of " + provider.getClass().getName() + " fail: " + e,
                    e);
        }
    }

    /** Asks a function for everything once, so that a mistake shows before a site is built. */
    private static void tryOut(Activation activation) {
        RealFunction function = AppliedActivation.of(activation, Map.of()).function();
        Interval view = activation.definition().view();
        for (double x : new double[] {view.lo(), 0, view.hi()}) {
            function.value(x);
            function.derivative(x);
        }
        function.breakpoints();
        function.leftAsymptote();
        function.rightAsymptote();
    }
}
