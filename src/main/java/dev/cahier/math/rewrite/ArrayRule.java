package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes out the columns of an array as KaTeX reads them. */
final class ArrayRule {

    private static final Set<String> LINES = Set.of("\\hline", "\\hdashline");

    private ArrayRule() {}

    static TexNode apply(Environment array, Rewriter rewriter) {
        NodeReader reader = new NodeReader(array.body());
        boolean positioned = reader.optional().isPresent();
        Optional<List<TexNode>> argument =
                reader.argument().filter(found -> reader.last() instanceof TexNode.Group);
        String written = argument.map(TexTreeWriter::tex).orElse("");
        int end = argument.isPresent() ? reader.last().end() : array.start();
        Optional<ColumnSpecification> columns =
                argument.flatMap(found -> ColumnSpecification.of(written));
        if (columns.isEmpty()) {
            return new Environment(
                    array.name(), rewriter.rewrite(array.body()), array.start(), array.end());
        }
        int start = array.body().get(0).start();
        List<TexNode> before = array.body().subList(0, reader.position());
        List<TexNode> cells = rewriter.rewrite(reader.rest());
        String needed = columns.get().columns();
        boolean same = needed.equals(written.replaceAll("\\s", "")) && !positioned;
        List<TexNode> body = new ArrayList<>();
        if (same) {
            body.addAll(before);
        } else {
            rewriter.changed(start, end, "{" + needed + "}");
            body.add(new Token("{" + needed + "}", start, start));
        }
        body.addAll(columns.get().hasCellTex() ? withCellTex(cells, columns.get()) : cells);
        return new Environment(array.name(), body, array.start(), array.end());
    }

    private static List<TexNode> withCellTex(List<TexNode> body, ColumnSpecification columns) {
        return TableRows.of(body)
                .map(
                        row -> {
                            List<TexNode> written = new ArrayList<>();
                            for (int i = 0; i < row.cells().size(); i++) {
                                if (i > 0) {
                                    written.add(row.separator(i - 1));
                                }
                                boolean known = i < columns.before().size();
                                written.addAll(
                                        known
                                                ? cell(
                                                        row.cell(i),
                                                        columns.before().get(i),
                                                        columns.behind().get(i))
                                                : row.cell(i));
                            }
                            return written;
                        });
    }

    private static List<TexNode> cell(List<TexNode> cell, String before, String behind) {
        int at = 0;
        while (at < cell.size() && cell.get(at) instanceof Token token && isBeforeContent(token)) {
            at++;
        }
        List<TexNode> written = new ArrayList<>(cell.subList(0, at));
        int place = cell.isEmpty() ? 0 : cell.get(0).start();
        written.add(new Token(before, place, place));
        written.addAll(cell.subList(at, cell.size()));
        written.add(new Token(behind, place, place));
        return written;
    }

    private static boolean isBeforeContent(Token token) {
        return token.isSpace() || LINES.contains(token.text());
    }
}
