package dev.cahier.chart;

import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * The curves of a chart, sampled; the same whatever its size and its colours are.
 *
 * @param curves the functions, in the order of the specification
 * @param functions their traces in the same order
 * @param derivatives the traces of their derivatives in the same order, or none
 */
record Traces(List<RealFunction> curves, List<Trace> functions, List<Trace> derivatives) {

    Traces {
        curves = List.copyOf(curves);
        functions = List.copyOf(functions);
        derivatives = List.copyOf(derivatives);
    }

    static Traces of(ChartSpec spec) {
        ChartDomain domain = spec.domain();
        List<RealFunction> curves =
                spec.curves().stream().map(curve -> curve.function(domain)).toList();
        List<Trace> functions = new ArrayList<>();
        List<Trace> derivatives = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            boolean declared = spec.curves().get(i) instanceof Curve.OfActivation;
            functions.add(Tracer.function(curves.get(i), domain, declared));
            if (spec.derivative()) {
                derivatives.add(Tracer.derivative(curves.get(i), domain, declared));
            }
        }
        return new Traces(curves, functions, derivatives);
    }
}
