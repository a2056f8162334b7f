package dev.cahier.analysis;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All functions, with their defaults and with some other values of their parameters. */
final class AppliedFunctions {

    private static final double[] VALUES = {-2, -1, -0.3, 0, 0.25, 1, 1.5, 6};

    private AppliedFunctions() {}

    static Stream<AppliedActivation> all() {
        return Activations.standard().all().stream().flatMap(AppliedFunctions::of);
    }

    private static Stream<AppliedActivation> of(Activation activation) {
        List<Parameter> parameters = activation.definition().parameters();
        Stream<Map<String, Double>> others =
                parameters.stream()
                        .flatMap(
                                p ->
                                        Arrays.stream(VALUES)
                                                .filter(p.permitted()::contains)
                                                .mapToObj(v -> Map.of(p.name(), v)));
        return Stream.concat(Stream.of(Map.<String, Double>of()), others)
                .map(arguments -> AppliedActivation.of(activation, arguments));
    }

    static AppliedActivation usual(String name) {
        return AppliedActivation.of(Activations.standard().find(name).orElseThrow(), Map.of());
    }
}
