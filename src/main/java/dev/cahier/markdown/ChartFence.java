package dev.cahier.markdown;

import dev.cahier.chart.ChartProblem;
import dev.cahier.chart.ChartRequest;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataList;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataNode;
import dev.cahier.data.DataScalar;
import dev.cahier.data.ScalarKind;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the keys of an {@code activation} fence into a wish for a chart. */
final class ChartFence {

    private static final List<String> KEYS =
            List.of(
                    "function",
                    "parameters",
                    "domain",
                    "derivative",
                    "properties",
                    "values",
                    "caption",
                    "claims");

    private final List<Diagnostic> problems = new ArrayList<>();
    private final Map<String, SourceLocation> places = new LinkedHashMap<>();
    private final List<String> functions = new ArrayList<>();
    private final Map<String, Double> parameters = new LinkedHashMap<>();
    private final SourceLocation start;
    private OptionalDouble from = OptionalDouble.empty();
    private OptionalDouble to = OptionalDouble.empty();
    private boolean derivative = true;
    private boolean properties = true;
    private Optional<Boolean> values = Optional.empty();
    private Optional<DataMap> claims = Optional.empty();
    private String caption = "";

    ChartFence(DataMap map) {
        start = map.location();
        map.entries().forEach(this::read);
        if (map.entry("function").isEmpty()) {
            problems.add(
                    Diagnostic.error("activation-syntax", start, "the fence names no function")
                            .withHint("add a line such as 'function: sigmoid'"));
        }
    }

    /** Returns what is wrong with the keys themselves. */
    List<Diagnostic> problems() {
        return problems;
    }

    ChartRequest request() {
        return new ChartRequest(functions, parameters, from, to, derivative);
    }

    /** Returns whether the properties of the functions are shown below the chart. */
    boolean properties() {
        return properties;
    }

    /** Returns whether there is a table of values, if the author said so. */
    Optional<Boolean> values() {
        return values;
    }

    /** Returns what the author claims of the functions. */
    Optional<DataMap> claims() {
        return claims;
    }

    /** Returns the caption as Markdown, or the empty string. */
    String caption() {
        return caption;
    }

    /** Returns where the caption stands, or the fence if it has none. */
    SourceLocation captionPlace() {
        return Objects.requireNonNullElse(places.get("caption"), start);
    }

    /** Returns where the piece stands that a problem is about. */
    SourceLocation placeOf(ChartProblem problem) {
        String key =
                switch (problem.piece()) {
                    case FUNCTION -> "function:" + problem.subject();
                    case PARAMETER_NAME -> "parameter:" + problem.subject();
                    case PARAMETER_VALUE -> "value:" + problem.subject();
                    case FROM, TO -> "domain";
                    case WHOLE -> "";
                };
        return Objects.requireNonNullElse(places.get(key), start);
    }

    private void read(DataEntry entry) {
        DataNode value = entry.value();
        switch (entry.key()) {
            case "function" -> readFunctions(value);
            case "parameters" -> readParameters(value);
            case "domain" -> readDomain(value);
            case "derivative" -> derivative = readBoolean(value, true);
            case "caption" -> readCaption(value);
            case "properties" -> properties = readBoolean(value, true);
            case "values" -> values = Optional.of(readBoolean(value, true));
            case "claims" -> readClaims(value);
            default -> unknown(entry);
        }
    }

    private void readCaption(DataNode value) {
        places.put("caption", value.location());
        if (value instanceof DataScalar text) {
            caption = text.text();
        } else {
            expected("a text", value);
        }
    }

    private void readFunctions(DataNode value) {
        List<DataNode> items = value instanceof DataList list ? list.items() : List.of(value);
        for (DataNode item : items) {
            if (item instanceof DataScalar name && name.kind() != ScalarKind.EMPTY) {
                functions.add(name.text());
                places.put("function:" + name.text(), name.location());
            } else {
                expected("the name of a function", item);
            }
        }
    }

    private void readParameters(DataNode value) {
        if (!(value instanceof DataMap map)) {
            expected("parameters such as {alpha: 0.2}", value);
            return;
        }
        for (DataEntry entry : map.entries()) {
            OptionalDouble number = readNumber(entry.value());
            number.ifPresent(n -> parameters.put(entry.key(), n));
            places.put("parameter:" + entry.key(), entry.keyLocation());
            places.put("value:" + entry.key(), entry.value().location());
        }
    }

    private void readDomain(DataNode value) {
        places.put("domain", value.location());
        if (value instanceof DataList list && list.items().size() == 2) {
            from = readNumber(list.items().get(0));
            to = readNumber(list.items().get(1));
        } else {
            expected("two ends such as [-6, 6]", value);
        }
    }

    private OptionalDouble readNumber(DataNode value) {
        if (value instanceof DataScalar scalar && scalar.plain() instanceof Number number) {
            return OptionalDouble.of(number.doubleValue());
        }
        expected("a number", value);
        return OptionalDouble.empty();
    }

    private boolean readBoolean(DataNode value, boolean otherwise) {
        if (value instanceof DataScalar scalar && scalar.kind() == ScalarKind.BOOLEAN) {
            return (Boolean) scalar.plain();
        }
        expected("true or false", value);
        return otherwise;
    }

    private void expected(String what, DataNode found) {
        problems.add(
                Diagnostic.error(
                        "activation-syntax",
                        found.location(),
                        "expected " + what + ", found " + found.description()));
    }

    private void readClaims(DataNode value) {
        if (value instanceof DataMap map) {
            claims = Optional.of(map);
        } else {
            expected("claims such as {range: \"(0, 1)\"}", value);
        }
    }

    private void unknown(DataEntry entry) {
        Diagnostic error =
                Diagnostic.error(
                        "activation-syntax",
                        entry.keyLocation(),
                        "an activation fence has no key '" + entry.key() + "'");
        problems.add(
                DidYouMean.among(KEYS, entry.key())
                        .map(near -> error.withHint("did you mean '" + near + "'?"))
                        .orElse(error.withHint("the keys are " + String.join(", ", KEYS))));
    }
}
