package dev.cahier.math;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes matrices and aligned formulas in one line: {@code 1, 2; 3, 4}. */
final class MathTable {

    private MathTable() {}

    /**
     * Returns the cells of a table.
     *
     * @param cell writes the content of a cell
     */
    static String text(MathmlElement table, Function<List<MathmlElement>, String> cell) {
        // Only the columns of aligned formulas stand together without a gap.
        boolean aligned =
                table.attribute("columnspacing").startsWith("0em")
                        || table.attribute("width").equals("100%");
        return table.children().stream()
                .map(
                        row ->
                                row.children().stream()
                                        .map(column -> cell.apply(column.children()).strip())
                                        .filter(text -> !text.isEmpty())
                                        .collect(Collectors.joining(aligned ? " " : ", ")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }
}
