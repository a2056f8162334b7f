package dev.cahier.cli;

import dev.cahier.activation.Activations;
import dev.cahier.chart.ChartProblem;
import dev.cahier.chart.ChartReading;
import dev.cahier.chart.ChartRenderer;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartSpecParser;
import dev.cahier.chart.ChartTheme;
import dev.cahier.extension.Extensions;
import dev.cahier.template.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Draws one chart to a file. */
@Command(
        name = "chart",
        description = "Draws a chart to a PNG file.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class)
final class ChartCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;
    @Mixin private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "SPEC",
            description = "What to draw, such as 'activation:elu?alpha=0.5&from=-4&to=4'.")
    private String chart;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The PNG file.")
    private Path output;

    @Option(names = "--dark", description = "Draw it for a dark page.")
    private boolean dark;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The language of its words, such as zh-CN (default: ${DEFAULT-VALUE}).")
    private String language;

    private final CommandContext context;

    ChartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Extensions extensions = common.extensions();
        Theme theme = Theme.load(common.source().resolve("templates"));
        ChartSpec understood = parse(extensions.activations()).worded(theme.labels(language));
        byte[] png =
                new ChartRenderer().render(understood, dark ? ChartTheme.DARK : ChartTheme.LIGHT);
        try {
            Path file = output.toAbsolutePath();
            Files.createDirectories(file.getParent());
            Files.write(file, png);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + output + ": " + e, e);
        }
        if (!common.quiet()) {
            context.err().println("Drew " + output);
        }
        return common.report(extensions, context);
    }

    private ChartSpec parse(Activations activations) {
        String uri = chart.startsWith("activation:") ? chart : "activation:" + chart;
        ChartReading reading = new ChartSpecParser(activations).parseUri(uri);
        if (reading instanceof ChartReading.Understood known) {
            return known.spec();
        }
        String problems =
                ((ChartReading.Refused) reading)
                        .problems().stream()
                                .map(ChartCommand::words)
                                .collect(Collectors.joining("; "));
        throw new ParameterException(spec.commandLine(), problems);
    }

    private static String words(ChartProblem problem) {
        return problem.message() + problem.hint().map(hint -> " (" + hint + ")").orElse("");
    }
}
