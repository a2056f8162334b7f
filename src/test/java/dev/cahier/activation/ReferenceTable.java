package dev.cahier.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers that {@code src/test/scripts/reference_values.py} computed for a function. */
final class ReferenceTable {

    /**
     * One line.
     *
     * @param parameters as written in the table, {@code alpha=1.0} or nothing
     * @param df empty where there is no derivative
     */
    record Row(String parameters, double x, BigDecimal f, Optional<BigDecimal> df) {

        Map<String, Double> arguments() {
            SortedMap<String, Double> arguments = new TreeMap<>();
            for (String argument : parameters.isEmpty() ? new String[0] : parameters.split(";")) {
                String[] parts = argument.split("=");
                arguments.put(parts[0], Double.valueOf(parts[1]));
            }
            return arguments;
        }
    }

    private ReferenceTable() {}

    static List<Row> of(String name) {
        return lines(name + ".csv").stream().skip(1).map(ReferenceTable::row).toList();
    }

    static List<String> lines(String file) {
        try (InputStream in = ReferenceTable.class.getResourceAsStream("/activation/" + file)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",");
        Optional<BigDecimal> df =
                cells[3].equals("none") ? Optional.empty() : Optional.of(new BigDecimal(cells[3]));
        return new Row(cells[0], Double.parseDouble(cells[1]), new BigDecimal(cells[2]), df);
    }
}
