package dev.cahier.chart;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.activation.Parameter;
import dev.cahier.chart.ChartProblem.Piece;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads one request, collecting problems; for one use by one thread. */
final class RequestReader {

    private final Activations activations;
    private final ChartRequest request;
    private final List<ChartProblem> problems = new ArrayList<>();

    RequestReader(Activations activations, ChartRequest request) {
        this.activations = activations;
        this.request = request;
    }

    ChartReading read() {
        List<Activation> functions = functions();
        if (problems.isEmpty()) {
            checkParameters(functions);
        }
        List<AppliedActivation> curves =
                problems.isEmpty()
                        ? functions.stream().map(this::apply).distinct().toList()
                        : List.of();
        Optional<ChartDomain> domain = domain(curves);
        return problems.isEmpty() && domain.isPresent()
                ? new ChartReading.Understood(
                        new ChartSpec(curves, domain.get(), request.derivative()))
                : new ChartReading.Refused(problems);
    }

    private List<Activation> functions() {
        Map<String, Activation> found = new LinkedHashMap<>();
        for (String name : request.functions()) {
            Optional<Activation> activation = activations.find(name);
            activation.ifPresent(a -> found.put(a.name(), a));
            if (activation.isEmpty()) {
                problems.add(unknown(name));
            }
        }
        if (request.functions().isEmpty()) {
            problems.add(ChartProblem.syntax("No activation function is named", 0));
        }
        if (found.size() > ChartSpec.MOST_CURVES) {
            problems.add(
                    ChartProblem.syntax(
                            found.size()
                                    + " functions in one chart, at most "
                                    + ChartSpec.MOST_CURVES
                                    + " can be told apart",
                            0));
        }
        return List.copyOf(found.values());
    }

    private ChartProblem unknown(String name) {
        if (name.isBlank()) {
            return ChartProblem.of(
                    "activation-syntax", "The name of a function is missing", Piece.FUNCTION, name);
        }
        Optional<String> hint =
                activations
                        .nearest(name)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .or(() -> Optional.of("'cahier activations' lists the functions"));
        return ChartProblem.of(
                        "activation-unknown",
                        "Unknown activation function '" + name + "'",
                        Piece.FUNCTION,
                        name)
                .hinting(hint);
    }

    private void checkParameters(List<Activation> functions) {
        request.parameters()
                .forEach(
                        (name, value) -> {
                            List<Parameter> meant = parametersCalled(name, functions);
                            if (meant.isEmpty()) {
                                problems.add(unknownParameter(name, functions));
                            }
                            meant.stream()
                                    .filter(p -> !p.permitted().contains(value))
                                    .findFirst()
                                    .ifPresent(p -> problems.add(forbidden(name, p, value)));
                        });
    }

    private static ChartProblem unknownParameter(String name, List<Activation> functions) {
        TreeSet<String> known =
                functions.stream()
                        .flatMap(f -> f.definition().parameters().stream())
                        .map(Parameter::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        String who =
                functions.stream()
                        .map(f -> f.definition().title())
                        .collect(Collectors.joining(", "));
        String verb = functions.size() == 1 ? " has " : " have ";
        String has =
                known.isEmpty() ? "no parameters" : "the parameter " + String.join(", ", known);
        Optional<String> hint =
                DidYouMean.among(known, name)
                        .map(nearest -> "did you mean '" + nearest + "'?")
                        .or(() -> Optional.of(who + verb + has));
        return ChartProblem.of(
                        "activation-parameter",
                        who + verb + "no parameter '" + name + "'",
                        Piece.PARAMETER_NAME,
                        name)
                .hinting(hint);
    }

    private static ChartProblem forbidden(String name, Parameter parameter, double value) {
        return ChartProblem.of(
                "activation-parameter",
                name + " must be " + parameter.permittedText() + ", not " + Numbers.plain(value),
                Piece.PARAMETER_VALUE,
                name);
    }

    private AppliedActivation apply(Activation activation) {
        Map<String, Double> values = new LinkedHashMap<>();
        request.parameters()
                .forEach(
                        (name, value) ->
                                parametersCalled(name, List.of(activation))
                                        .forEach(p -> values.put(p.name(), value)));
        return AppliedActivation.of(activation, values);
    }

    private static List<Parameter> parametersCalled(String name, List<Activation> functions) {
        return functions.stream()
                .flatMap(f -> f.definition().parameters().stream())
                .filter(p -> p.name().equalsIgnoreCase(name) || p.symbol().equals(name))
                .toList();
    }

    /** Returns the domain; what it usually is depends on the curves, which may be in doubt. */
    private Optional<ChartDomain> domain(List<AppliedActivation> curves) {
        boolean given = request.from().isPresent() && request.to().isPresent();
        if (curves.isEmpty() && !given) {
            return Optional.empty();
        }
        double from = request.from().orElseGet(() -> ChartSpec.usualDomain(curves).from());
        double to = request.to().orElseGet(() -> ChartSpec.usualDomain(curves).to());
        Optional<String> flaw = ChartDomain.flaw(from, to);
        if (flaw.isEmpty()) {
            return Optional.of(new ChartDomain(from, to));
        }
        Piece piece = request.from().isPresent() ? Piece.FROM : Piece.TO;
        problems.add(
                ChartProblem.of("activation-domain", flaw.get(), piece, "")
                        .hinting(Optional.of("write for example from=-4 and to=4")));
        return Optional.empty();
    }
}
