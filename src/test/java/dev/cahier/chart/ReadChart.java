package dev.cahier.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values of a chart as its readers read them from the file beside its image. */
record ReadChart(JsonNode json, int bytes) {

    private static final ChartRenderer RENDERER = new ChartRenderer();

    static ReadChart of(ChartSpec spec) {
        byte[] file = RENDERER.drawing(spec).values();
        return new ReadChart(JsonMapper.shared().readTree(file), file.length);
    }

    List<String> names() {
        return StreamSupport.stream(json.get("curves").spliterator(), false)
                .map(curve -> curve.get(0).asString())
                .toList();
    }

    int decimals() {
        return json.get("x").get(2).asInt();
    }

    /**
     * Returns what is read of a curve, such as {@code 0.668}, {@code none} or {@code unreadable}.
     */
    String at(int curve, double x) {
        Optional<Reading> found = reading(curve, x);
        if (found.isEmpty()) {
            return "none";
        }
        return found.get().height().isEmpty()
                ? "unreadable"
                : String.format(
                        Locale.ROOT,
                        "%." + Math.max(0, found.get().decimals()) + "f",
                        found.get().height().getAsDouble());
    }

    /**
     * What is read at a place.
     *
     * @param height the height, empty where no digit of it can be read
     * @param decimals how many decimals of it are printed; negative where tens are
     */
    record Reading(OptionalDouble height, int decimals) {}

    /** Returns what is read of a curve at a place; empty where it has no value. */
    Optional<Reading> reading(int curve, double x) {
        JsonNode read = json.get("curves").get(curve);
        double from = json.get("x").get(0).asDouble();
        double part = (x - from) / (json.get("x").get(1).asDouble() - from) * 1e6;
        int most = json.get("panels").get(read.get(3).asInt()).get(2).asInt();
        JsonNode points = read.get(5);
        for (int i = 0; i < points.size(); i += 2) {
            if (Math.abs(points.get(i).asDouble() - part) < 0.5) {
                return points.get(i + 1).isNull()
                        ? Optional.empty()
                        : Optional.of(reading(points.get(i + 1).asDouble(), 1, most));
            }
        }
        for (JsonNode piece : read.get(6)) {
            double[] numbers = JsonMapper.shared().convertValue(piece, double[].class);
            int lost = (int) numbers[0];
            double right = numbers[1];
            boolean begun = part > right - 0.5;
            if (lost == 0 && begun && part < right + numbers[2] + 0.5) {
                return Optional.of(new Reading(OptionalDouble.empty(), 0));
            }
            double y = lost == 0 ? 0 : numbers[2];
            for (int i = 3; lost > 0 && begun && i < numbers.length; i += 2) {
                right += numbers[i];
                y += numbers[i + 1];
                if (part < right + 0.5) {
                    double back = Math.max(0, right - part) / numbers[i];
                    return Optional.of(reading(y - numbers[i + 1] * back, lost, most));
                }
            }
        }
        return Optional.empty();
    }

    private static Reading reading(double tenths, int lost, int most) {
        return new Reading(OptionalDouble.of(tenths / Math.pow(10, most + 1)), most + 1 - lost);
    }

    /** Returns the numbers of digits that mean nothing, over all pieces of a curve. */
    List<Integer> lost(int curve) {
        return StreamSupport.stream(json.get("curves").get(curve).get(6).spliterator(), false)
                .map(piece -> piece.get(0).asInt())
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the numbers of one of the sizes: the whole chart, and a plot for each panel. */
    List<double[]> size(int index) {
        JsonNode size = json.get("sizes").get(index);
        double[] whole = {size.get(0).asDouble(), size.get(1).asDouble()};
        List<double[]> all = new ArrayList<>(List.of(whole));
        for (int i = 2; i < size.size(); i++) {
            all.add(JsonMapper.shared().convertValue(size.get(i), double[].class));
        }
        return all;
    }
}
