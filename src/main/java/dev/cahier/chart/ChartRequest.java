package dev.cahier.chart;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * An author's wish for a chart, in pieces and unchecked.
 *
 * @param functions names of functions as written
 * @param parameters values by name of the parameter as written, in the author's order; each holds
 *     for every function that has such a parameter
 * @param from the left end of the domain, absent for the usual one
 * @param to the right end of the domain, absent for the usual one
 * @param derivative whether the derivatives are to be drawn
 */
public record ChartRequest(
        List<String> functions,
        Map<String, Double> parameters,
        OptionalDouble from,
        OptionalDouble to,
        boolean derivative) {

    public ChartRequest {
        functions = List.copyOf(functions);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }
}
