package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shows {@code multline} as rows that are indented more and more: the first stands at the left, as
 * in LaTeX, and all of them have one number.
 */
final class MultilineRule {

    private static final String INDENT = "\\qquad ";

    /** Commands that concern the number of the whole, and so stand behind all rows. */
    private static final Set<String> OF_NUMBER =
            Set.of("\\tag", "\\label", "\\notag", "\\nonumber");

    private MultilineRule() {}

    static TexNode apply(Environment lines, boolean top, Rewriter rewriter) {
        List<TexNode> number = new ArrayList<>();
        TableRows rows = TableRows.of(withoutNumber(lines.body(), number));
        int count = rows.shown().size();
        List<TexNode> body =
                rows.map(
                        row -> {
                            int index = row.index();
                            int place = row.start();
                            List<TexNode> cells = new ArrayList<>();
                            cells.add(new Token("&" + indent(row, index, count), place, place));
                            cells.addAll(withoutShove(row.cell(0)));
                            return cells;
                        });
        boolean numbered = top && !lines.name().endsWith("*");
        String name = numbered ? "equation" : top ? "split" : "aligned";
        EnvironmentRules.note(lines, "\\begin{" + name + "}", rewriter);
        Environment inner =
                new Environment(top ? "split" : "aligned", body, lines.start(), lines.end());
        List<TexNode> whole = new ArrayList<>(List.of(inner));
        whole.addAll(number);
        return numbered
                ? new Environment("equation", whole, lines.start(), lines.end())
                : new TexNode.Sequence(whole, lines.start(), lines.end());
    }

    private static String indent(TableRows.Row row, int index, int count) {
        if (row.cell(0).stream().anyMatch(node -> TexNode.is(node, "\\shoveright"))) {
            return INDENT.repeat(3);
        }
        boolean left = row.cell(0).stream().anyMatch(node -> TexNode.is(node, "\\shoveleft"));
        if (left || index == 0) {
            return "";
        }
        return INDENT.repeat(index == count - 1 && count > 2 ? 2 : 1);
    }

    private static List<TexNode> withoutShove(List<TexNode> cell) {
        return cell.stream()
                .filter(n -> !TexNode.is(n, "\\shoveleft") && !TexNode.is(n, "\\shoveright"))
                .toList();
    }

    static List<TexNode> withoutNumber(List<TexNode> body, List<TexNode> number) {
        List<TexNode> kept = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            if (!(body.get(i) instanceof Token token) || !OF_NUMBER.contains(token.text())) {
                kept.add(body.get(i));
                continue;
            }
            number.add(token);
            while (i + 1 < body.size() && isArgument(body.get(i + 1), token)) {
                number.add(body.get(++i));
            }
        }
        return kept;
    }

    private static boolean isArgument(TexNode node, Token command) {
        boolean takesOne = command.text().equals("\\tag") || command.text().equals("\\label");
        return takesOne
                && (node instanceof Group
                        || TexNode.is(node, "*")
                        || node instanceof Token token && token.text().startsWith("{"));
    }
}
