package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The rows of a table.
 *
 * @param rows at least one; an empty last row, which TeX does not show, is among them
 */
record TableRows(List<Row> rows) {

    private static final Set<String> ROW_ENDS = Set.of("\\\\", "\\cr", "\\newline");

    /**
     * A row of a table.
     *
     * @param cells at least one
     * @param separators the signs between the cells, one fewer
     * @param end the token that ends the row, with what belongs to it; empty in the last row
     * @param index its place among the rows, 0-based
     * @param start where the row begins in the source
     */
    record Row(
            List<List<TexNode>> cells,
            List<TexNode> separators,
            List<TexNode> end,
            int index,
            int start) {

        List<TexNode> cell(int index) {
            return cells.get(index);
        }

        TexNode separator(int index) {
            return separators.get(index);
        }

        /** Returns whether the row shows nothing. */
        boolean isBlank() {
            return cells.stream()
                    .flatMap(List::stream)
                    .allMatch(node -> node instanceof Token token && token.isSpace());
        }
    }

    static TableRows of(List<TexNode> body) {
        List<Row> rows = new ArrayList<>();
        List<List<TexNode>> cells = new ArrayList<>(List.of(new ArrayList<>()));
        List<TexNode> separators = new ArrayList<>();
        int start = body.isEmpty() ? 0 : body.get(0).start();
        for (int i = 0; i < body.size(); i++) {
            TexNode node = body.get(i);
            if (TexNode.is(node, "&")) {
                separators.add(node);
                cells.add(new ArrayList<>());
            } else if (node instanceof Token token && ROW_ENDS.contains(token.text())) {
                int behind = endOfRowEnd(body, i + 1);
                rows.add(new Row(cells, separators, body.subList(i, behind), rows.size(), start));
                cells = new ArrayList<>(List.of(new ArrayList<>()));
                separators = new ArrayList<>();
                start = node.end();
                i = behind - 1;
            } else {
                cells.get(cells.size() - 1).add(node);
            }
        }
        rows.add(new Row(cells, separators, List.of(), rows.size(), start));
        return new TableRows(rows);
    }

    /** A row's end may go on with a star and a length in brackets. */
    private static int endOfRowEnd(List<TexNode> body, int from) {
        int at = from;
        if (at < body.size() && TexNode.is(body.get(at), "*")) {
            at++;
        }
        if (at < body.size() && TexNode.is(body.get(at), "[")) {
            for (int i = at; i < body.size(); i++) {
                if (TexNode.is(body.get(i), "]")) {
                    return i + 1;
                }
            }
        }
        return at;
    }

    /** Returns the number of cells of the longest row. */
    int width() {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElseThrow();
    }

    /** Returns the rows without a last one that shows nothing. */
    List<Row> shown() {
        Row last = rows.get(rows.size() - 1);
        return last.isBlank() && rows.size() > 1 ? rows.subList(0, rows.size() - 1) : rows;
    }

    /** Returns the table's body with each row's content replaced. */
    List<TexNode> map(Function<Row, List<TexNode>> content) {
        List<TexNode> body = new ArrayList<>();
        int shown = shown().size();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            body.addAll(i < shown ? content.apply(row) : row.cell(0));
            body.addAll(row.end());
        }
        return body;
    }
}
