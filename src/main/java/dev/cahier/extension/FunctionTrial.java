package dev.cahier.extension;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Interval;
import dev.cahier.activation.Parameter;
import dev.cahier.activation.ProvidedActivation;
import dev.cahier.activation.ProvidedActivationException;
import dev.cahier.activation.RealFunction;
import dev.cahier.analysis.Declarations;
import dev.cahier.analysis.Properties;
import dev.cahier.source.PublishedPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tries out functions before they are used, so that a mistake shows at once and not in the middle
 * of a page.
 *
 * @param texFlaw says what is wrong with a formula, if anything is
 */
record FunctionTrial(Function<String, Optional<String>> texFlaw) {

    /** Names stand in addresses and file names. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final double[] EXTREMES = {
        0,
        1e-300,
        -1e-300,
        1e300,
        -1e300,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    /** Returns why a function cannot be used; empty if it can. */
    Optional<String> flaw(ProvidedActivation activation) {
        ActivationDefinition definition = activation.definition();
        for (String name :
                Stream.concat(Stream.of(definition.name()), definition.aliases().stream())
                        .toList()) {
            if (!NAME.matcher(name).matches()) {
                return Optional.of(
                        "'"
                                + name
                                + "' cannot be the name of a function: use lower-case letters, digits and single hyphens");
            }
        }
        Optional<String> reserved = PublishedPath.pageObjection(definition.name());
        if (reserved.isPresent()) {
            return Optional.of("no page can be named after this function: " + reserved.get());
        }
        for (String tex : List.of(definition.formula(), definition.derivativeFormula())) {
            Optional<String> flaw = texFlaw.apply(tex);
            if (flaw.isPresent()) {
                return Optional.of(
                        "a formula of '" + definition.name() + "' is wrong: " + flaw.get());
            }
        }
        return failure(activation);
    }

    private static Optional<String> failure(ProvidedActivation activation) {
        try {
            for (AppliedActivation function : examples(activation)) {
                for (double x : EXTREMES) {
                    function.function().value(x);
                    function.function().derivative(x);
                }
                Properties.of(function);
            }
            return viewFlaw(activation);
        } catch (ProvidedActivationException e) {
            return Optional.of(e.getMessage());
        } catch (IllegalStateException | IllegalArgumentException e) {
            // Of what a function says of itself, properties are made.
            return Optional.of(
                    "what the function '"
                            + activation.name()
                            + "' says of itself contradicts itself: "
                            + e.getMessage());
        }
    }

    private static Optional<String> viewFlaw(ProvidedActivation activation) {
        Interval view = activation.definition().view();
        boolean usable =
                Double.isFinite(view.lo()) && Double.isFinite(view.hi()) && view.lo() < view.hi();
        return usable
                ? Optional.empty()
                : Optional.of("the view of '" + activation.name() + "' is not an interval to draw");
    }

    /** Returns the functions with their defaults and with each example of each parameter. */
    private static List<AppliedActivation> examples(ProvidedActivation activation) {
        List<AppliedActivation> all = new ArrayList<>();
        all.add(AppliedActivation.of(activation, Map.of()));
        for (Parameter parameter : activation.definition().parameters()) {
            for (double value : parameter.examples()) {
                all.add(AppliedActivation.of(activation, Map.of(parameter.name(), value)));
            }
        }
        return all;
    }

    /** Returns in what a function, with its defaults, contradicts its own values. */
    Optional<String> contradiction(ProvidedActivation activation) {
        RealFunction f = AppliedActivation.of(activation, Map.of()).function();
        return Declarations.contradiction(f)
                .map(
                        what ->
                                "the function '"
                                        + activation.name()
                                        + "' contradicts itself: "
                                        + what);
    }
}
