package dev.cahier.activation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All functions with their defaults and some other arguments, to be tested one by one. */
final class SomeFunctions {

    private static final double[] ARGUMENTS = {-1.5, 0, 0.3, 1, 2.5};

    private SomeFunctions() {}

    static Stream<AppliedActivation> all() {
        return Activations.standard().all().stream().flatMap(SomeFunctions::applied);
    }

    private static Stream<AppliedActivation> applied(Activation activation) {
        List<Parameter> parameters = activation.definition().parameters();
        Stream<AppliedActivation> usual = Stream.of(AppliedActivation.of(activation, Map.of()));
        Stream<AppliedActivation> others =
                parameters.stream()
                        .flatMap(
                                p ->
                                        Arrays.stream(ARGUMENTS)
                                                .filter(p.permitted()::contains)
                                                .mapToObj(v -> Map.of(p.name(), v)))
                        .map(arguments -> AppliedActivation.of(activation, arguments));
        return Stream.concat(usual, others);
    }
}
