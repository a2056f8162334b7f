package dev.cahier.chart;

import dev.cahier.activation.Activations;
import java.util.List;
import java.util.Objects;

/**
 * Reads what authors write into chart specifications.
 *
 * <p>Immutable. Whatever is wrong is returned as data, all of it at once.
 */
public final class ChartSpecParser {

    private final Activations activations;

    /**
     * Makes a parser.
     *
     * @param activations the functions that authors can name
     */
    public ChartSpecParser(Activations activations) {
        this.activations = Objects.requireNonNull(activations, "activations");
    }

    /**
     * Reads the address of an image, such as {@code activation:leaky-relu?alpha=0.1&from=-4&to=4}.
     *
     * <p>After the colon stand one or more names, separated by commas; after the question mark
     * {@code from}, {@code to}, {@code derivative} ({@code true} unless given) and parameters.
     * Percent escapes are decoded.
     */
    public ChartReading parseUri(String uri) {
        ActivationUri parsed = ActivationUri.parse(uri);
        if (!parsed.problems().isEmpty()) {
            return new ChartReading.Refused(parsed.problems());
        }
        ChartReading reading = parse(parsed.request());
        if (reading instanceof ChartReading.Refused refused) {
            List<ChartProblem> located =
                    refused.problems().stream().map(p -> p.at(parsed.offsetOf(p))).toList();
            return new ChartReading.Refused(located);
        }
        return reading;
    }

    /** Reads a wish that already comes in pieces, as from a fenced block. */
    public ChartReading parse(ChartRequest request) {
        return new RequestReader(activations, request).read();
    }
}
