package dev.cahier.cli;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.extension.Extensions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Says what is known and true of activation functions. */
@Command(
        name = "activations",
        description = "Lists the activation functions and what is true of them, or shows one.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ActivationsCommand implements Callable<Integer> {

    private static final int MOST_POINTS = 1_000_000;

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "A function, such as leaky-relu; without one, all.")
    private String name = "";

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Option(names = "--csv", description = "Print comma-separated values.")
    private boolean csv;

    @Option(
            names = "--at",
            paramLabel = "X,...",
            split = ",",
            converter = ExtendedNumber.class,
            description =
                    "Give values and derivatives at these points, as in --at=-1,0,2.5; inf and"
                            + " -inf give the limits.")
    private List<Double> at = List.of();

    @Option(names = "--from", paramLabel = "A", description = "Give values from here ...")
    private Double from;

    @Option(names = "--to", paramLabel = "B", description = "... to here ...")
    private Double to;

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "... at this many points, evenly spaced (default: 101).")
    private int points = 101;

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "Set a parameter, as in --param alpha=0.2.")
    private Map<String, Double> parameters = new LinkedHashMap<>();

    private final CommandContext context;

    ActivationsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Double> arguments = arguments();
        boolean values = !arguments.isEmpty();
        Extensions extensions = common.extensions();
        List<FunctionReport> reports =
                functions(extensions.activations()).stream()
                        .map(f -> FunctionReport.of(f, arguments))
                        .toList();
        if (json && csv) {
            throw usage("choose one of --json and --csv");
        }
        if (json) {
            writeJson(reports, values);
        } else if (csv) {
            FunctionText.csv(reports, values, context.out());
        } else if (name.isEmpty() && !values) {
            FunctionText.table(reports, context.out());
        } else {
            reports.forEach(report -> FunctionText.card(report, context.out()));
        }
        return common.report(extensions, context);
    }

    private List<AppliedActivation> functions(Activations activations) {
        if (name.isEmpty()) {
            if (!parameters.isEmpty()) {
                throw usage("--param needs the NAME of a function");
            }
            return activations.all().stream()
                    .map(activation -> AppliedActivation.of(activation, Map.of()))
                    .toList();
        }
        Activation activation = activations.find(name).orElseThrow(() -> unknown(activations));
        try {
            return List.of(AppliedActivation.of(activation, parameters));
        } catch (IllegalArgumentException e) {
            throw usage(activation.name() + ": " + e.getMessage());
        }
    }

    private ParameterException unknown(Activations activations) {
        String hint =
                activations.nearest(name).map(near -> "; did you mean '" + near + "'?").orElse("");
        return usage("there is no activation function '" + name + "'" + hint);
    }

    private List<Double> arguments() {
        if ((from == null) != (to == null)) {
            throw usage("--from and --to go together");
        }
        List<Double> arguments = new ArrayList<>(at);
        if (from != null) {
            boolean evenlySpaced =
                    Double.isFinite(from) && Double.isFinite(to) && from < to && points >= 2;
            if (!evenlySpaced || points > MOST_POINTS) {
                throw usage(
                        "--from must be less than --to, both finite, with 2 to "
                                + MOST_POINTS
                                + " --points");
            }
            for (int i = 0; i < points; i++) {
                double part = (double) i / (points - 1);
                arguments.add(between(from, to, part));
            }
        }
        return arguments;
    }

    /** Returns the point at a part of the way, both ends exactly; does not overflow. */
    private static double between(double from, double to, double part) {
        double width = to - from;
        if (part == 1) {
            return to;
        }
        return Double.isInfinite(width) ? from * (1 - part) + to * part : from + width * part;
    }

    private void writeJson(List<FunctionReport> reports, boolean values) {
        try (JsonGenerator generator = JsonOutput.to(context.out())) {
            if (!name.isEmpty()) {
                FunctionJson.write(reports.get(0), values, generator);
            } else {
                generator.writeStartArray();
                reports.forEach(report -> FunctionJson.write(report, values, generator));
                generator.writeEndArray();
            }
        }
        context.out().println();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
