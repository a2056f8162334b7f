package dev.cahier.activation;

import dev.cahier.diagnostic.DidYouMean;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A value for each parameter of an activation function.
 *
 * @param values the values by name of the parameter; an unmodifiable copy in alphabetical order, in
 *     which zero is never negative
 */
public record Arguments(SortedMap<String, Double> values) {

    public Arguments {
        SortedMap<String, Double> copy = new TreeMap<>();
        // Adding +0.0 turns -0.0 into 0.0 and changes nothing else.
        values.forEach((name, value) -> copy.put(name, value + 0.0));
        values = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * Returns the given values, completed by the defaults of the other parameters.
     *
     * @throws IllegalArgumentException if a value has no parameter or is not permitted
     */
    public static Arguments of(List<Parameter> parameters, Map<String, Double> given) {
        for (String name : given.keySet()) {
            if (parameters.stream().noneMatch(p -> p.name().equals(name))) {
                throw new IllegalArgumentException(unknown(name, parameters));
            }
        }
        SortedMap<String, Double> values = new TreeMap<>(given);
        for (Parameter parameter : parameters) {
            double value = values.computeIfAbsent(parameter.name(), n -> parameter.defaultValue());
            if (!parameter.permitted().contains(value)) {
                throw new IllegalArgumentException(
                        parameter.name()
                                + " must be "
                                + parameter.permittedText()
                                + ", not "
                                + value);
            }
        }
        return new Arguments(values);
    }

    private static String unknown(String name, List<Parameter> parameters) {
        List<String> known = parameters.stream().map(Parameter::name).toList();
        String what = "there is no parameter '" + name + "'";
        if (known.isEmpty()) {
            return what + "; the function has no parameters";
        }
        String all = (known.size() == 1 ? "the parameter is " : "the parameters are ");
        return what
                + DidYouMean.among(known, name)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("; " + all + String.join(", ", known));
    }

    /**
     * Returns the value of a parameter.
     *
     * @throws IllegalArgumentException if there is none
     */
    public double of(Parameter parameter) {
        Double value = values.get(parameter.name());
        if (value == null) {
            throw new IllegalArgumentException("No value for " + parameter.name());
        }
        return value;
    }
}
