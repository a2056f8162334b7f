package dev.cahier.chart;

import dev.cahier.chart.ChartProblem.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of {@code activation:} addresses, and where each piece stands in one.
 *
 * <p>Built by {@link #parse}; for use by one thread.
 */
final class ActivationUri {

    private static final String SCHEME = "activation:";
    private static final Pattern NUMBER =
            Pattern.compile("[+\\-\u2212]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private final String uri;
    private final List<ChartProblem> problems = new ArrayList<>();
    private final Map<String, Integer> functions = new LinkedHashMap<>();
    private final Map<String, Double> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> nameOffsets = new HashMap<>();
    private final Map<String, Integer> valueOffsets = new HashMap<>();
    private boolean derivative = true;

    private ActivationUri(String uri) {
        this.uri = uri;
    }

    static ActivationUri parse(String uri) {
        ActivationUri result = new ActivationUri(uri);
        result.read();
        return result;
    }

    /** Returns what is wrong with the syntax. */
    List<ChartProblem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the pieces; meaningful if there are no {@link #problems}. */
    ChartRequest request() {
        Map<String, Double> parameters = new LinkedHashMap<>(numbers);
        OptionalDouble from = end(parameters.remove("from"));
        OptionalDouble to = end(parameters.remove("to"));
        return new ChartRequest(List.copyOf(functions.keySet()), parameters, from, to, derivative);
    }

    /** Returns where the piece stands that a problem is about. */
    int offsetOf(ChartProblem problem) {
        return switch (problem.piece()) {
            case FUNCTION -> functions.getOrDefault(problem.subject(), 0);
            case PARAMETER_NAME -> nameOffsets.getOrDefault(problem.subject(), 0);
            case PARAMETER_VALUE -> valueOffsets.getOrDefault(problem.subject(), 0);
            case FROM -> valueOffsets.getOrDefault("from", 0);
            case TO -> valueOffsets.getOrDefault("to", 0);
            case WHOLE -> problem.offset();
        };
    }

    private static OptionalDouble end(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private void read() {
        if (!uri.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            problems.add(ChartProblem.syntax("The address must start with '" + SCHEME + "'", 0));
            return;
        }
        int question = uri.indexOf('?');
        int namesEnd = question < 0 ? uri.length() : question;
        split(SCHEME.length(), namesEnd, ',', this::readFunction);
        if (question >= 0) {
            split(question + 1, uri.length(), '&', this::readOption);
        }
    }

    /** Reads a stretch of the address. */
    private interface StretchReader {
        void read(int start, int end);
    }

    private void split(int start, int end, char separator, StretchReader reader) {
        int at = start;
        while (at <= end) {
            int next = uri.indexOf(separator, at);
            int stop = next < 0 || next > end ? end : next;
            reader.read(at, stop);
            at = stop + 1;
        }
    }

    private void readFunction(int start, int end) {
        Optional<String> name = decode(start, end);
        if (name.isPresent() && name.get().isBlank()) {
            problems.add(ChartProblem.syntax("The name of a function is missing", start));
        } else if (name.isPresent()) {
            functions.putIfAbsent(name.get(), start);
        }
    }

    private void readOption(int start, int end) {
        int equals = uri.indexOf('=', start);
        if (equals < 0 || equals >= end || equals == start) {
            problems.add(ChartProblem.syntax("Expected name=value", start));
            return;
        }
        Optional<String> name = decode(start, equals);
        Optional<String> value = decode(equals + 1, end);
        if (name.isEmpty() || value.isEmpty()) {
            return;
        }
        if (nameOffsets.putIfAbsent(name.get(), start) != null) {
            problems.add(ChartProblem.syntax("'" + name.get() + "' is given twice", start));
            return;
        }
        valueOffsets.put(name.get(), equals + 1);
        if (name.get().equals("derivative")) {
            readDerivative(value.get(), equals + 1);
        } else {
            readNumber(name.get(), value.get(), equals + 1);
        }
    }

    private void readDerivative(String value, int offset) {
        if (value.equals("true") || value.equals("false")) {
            derivative = value.equals("true");
        } else {
            problems.add(
                    ChartProblem.syntax(
                            "derivative must be true or false, not '" + value + "'", offset));
        }
    }

    private void readNumber(String name, String value, int offset) {
        if (NUMBER.matcher(value).matches()) {
            numbers.put(name, Double.parseDouble(value.replace('\u2212', '-')));
        } else if (name.equals("from") || name.equals("to")) {
            problems.add(
                    problem(
                            "activation-domain",
                            name,
                            value,
                            name.equals("to") ? Piece.TO : Piece.FROM,
                            offset));
        } else {
            problems.add(
                    problem("activation-parameter", name, value, Piece.PARAMETER_VALUE, offset));
        }
    }

    private static ChartProblem problem(
            String code, String name, String value, Piece piece, int offset) {
        return ChartProblem.of(
                        code, name + " must be a finite number, not '" + value + "'", piece, name)
                .at(offset);
    }

    private Optional<String> decode(int start, int end) {
        PercentDecoding decoding = PercentDecoding.of(uri, start, end);
        decoding.flawOffset()
                .ifPresent(at -> problems.add(ChartProblem.syntax("Broken percent escape", at)));
        return decoding.flawOffset().isPresent() ? Optional.empty() : Optional.of(decoding.text());
    }
}
