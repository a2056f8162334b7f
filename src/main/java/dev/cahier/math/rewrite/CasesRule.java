package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for cases whose second column is text, with a left side of their own or without. */
final class CasesRule {

    private static final Map<String, String> ENVIRONMENTS =
            Map.of(
                    "numcases", "cases",
                    "subnumcases", "cases",
                    "cases*", "cases",
                    "dcases*", "dcases",
                    "rcases*", "rcases",
                    "drcases*", "drcases");

    private CasesRule() {}

    static Optional<TexNode> apply(Environment cases, Rewriter rewriter) {
        String name = ENVIRONMENTS.get(cases.name());
        boolean twoLabels =
                cases.body().stream()
                                .filter(n -> TexNode.is(n, "\\label") || TexNode.is(n, "\\tag"))
                                .count()
                        > 1;
        if (name == null || twoLabels) {
            return Optional.empty();
        }
        NodeReader reader = new NodeReader(cases.body());
        List<TexNode> parts = new ArrayList<>();
        if (cases.name().endsWith("numcases")) {
            Optional<List<TexNode>> left = reader.argument();
            if (left.isEmpty()) {
                return Optional.empty();
            }
            parts.addAll(rewriter.rewrite(left.get()));
        }
        EnvironmentRules.note(cases, "\\begin{" + name + "}", rewriter);
        List<TexNode> number = new ArrayList<>();
        TableRows rows = TableRows.of(MultilineRule.withoutNumber(reader.rest(), number));
        List<TexNode> body = rows.map(row -> row(row, rewriter));
        parts.add(new Environment(name, body, cases.start(), cases.end()));
        parts.addAll(number);
        return Optional.of(new Sequence(parts, cases.start(), cases.end()));
    }

    private static List<TexNode> row(TableRows.Row row, Rewriter rewriter) {
        List<TexNode> cells = new ArrayList<>(rewriter.rewrite(row.cell(0)));
        for (int i = 1; i < row.cells().size(); i++) {
            cells.add(row.separator(i - 1));
            cells.addAll(i == 1 ? text(row.cell(1), rewriter) : rewriter.rewrite(row.cell(i)));
        }
        return cells;
    }

    /** Reads a cell again, as text. */
    private static List<TexNode> text(List<TexNode> cell, Rewriter rewriter) {
        List<TexNode> shown =
                cell.stream().filter(n -> !(n instanceof Token t && t.isSpace())).toList();
        if (shown.isEmpty()) {
            return cell;
        }
        int start = shown.get(0).start();
        int end = shown.get(shown.size() - 1).end();
        Optional<List<TexNode>> text = TexTree.ofText(rewriter.source(), start, end);
        if (text.isEmpty()) {
            return rewriter.rewrite(cell);
        }
        List<TexNode> written = new ArrayList<>();
        written.add(new Token("\\text{", start, start));
        written.addAll(rewriter.text(text.get()));
        written.add(new Token("}", end, end));
        return written;
    }
}
