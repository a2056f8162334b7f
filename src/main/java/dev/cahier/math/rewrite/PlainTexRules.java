package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Group;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules for commands of plain TeX: tables in braces, roots and relations with {@code \over}.
 */
final class PlainTexRules {

    /** Commands whose argument is a table, and the environments that show the same. */
    private static final Map<String, String> TABLES =
            Map.of(
                    "\\matrix", "matrix",
                    "\\pmatrix", "pmatrix",
                    "\\cases", "cases",
                    "\\array", "matrix",
                    "\\eqalign", "aligned",
                    "\\displaylines", "gathered");

    private PlainTexRules() {}

    static Map<String, Rule> all() {
        Map<String, Rule> rules = new HashMap<>();
        TABLES.forEach((name, environment) -> rules.put(name, call -> table(call, environment)));
        rules.put("\\eqalignno", PlainTexRules::numberedTable);
        rules.put("\\leqalignno", PlainTexRules::numberedTable);
        rules.put("\\root", PlainTexRules::root);
        rules.put("\\buildrel", PlainTexRules::relation);
        rules.put("\\hdotsfor", PlainTexRules::dots);
        rules.put("\\cr", PlainTexRules::rowEnd);
        rules.put("\\toggle", PlainTexRules::toggle);
        return rules;
    }

    private static Optional<TexNode> table(Call call, String environment) {
        return body(call).map(body -> inEnvironment(call, environment, body));
    }

    /** Reads a table; only braces can hold one. */
    private static Optional<List<TexNode>> body(Call call) {
        call.reader().skipSpaces();
        return call.reader().peek().filter(Group.class::isInstance).flatMap(g -> call.argument());
    }

    private static TexNode inEnvironment(Call call, String environment, List<TexNode> body) {
        int start = call.token().start();
        return new Environment(environment, body, start, call.reader().last().end());
    }

    /** The third column holds the number of each row. */
    private static Optional<TexNode> numberedTable(Call call) {
        Optional<List<TexNode>> body = body(call);
        if (body.isEmpty() || !call.rewriter().isTopOfDisplay()) {
            return Optional.empty();
        }
        TableRows rows = TableRows.of(body.get());
        if (rows.width() > 3) {
            return Optional.empty();
        }
        List<TexNode> numbered =
                rows.map(
                        row -> {
                            List<TexNode> cells = new ArrayList<>(row.cell(0));
                            if (row.cells().size() > 1) {
                                cells.add(row.separator(0));
                                cells.addAll(row.cell(1));
                            }
                            cells.addAll(
                                    row.cells().size() > 2
                                            ? tag(row.cell(2))
                                            : List.of(made("\\notag ", row)));
                            return cells;
                        });
        return Optional.of(inEnvironment(call, "align", numbered));
    }

    private static List<TexNode> tag(List<TexNode> number) {
        int at = number.isEmpty() ? 0 : number.get(0).start();
        List<TexNode> tag = new ArrayList<>();
        tag.add(new Token("\\tag*{$", at, at));
        tag.addAll(number);
        tag.add(new Token("$}", at, at));
        return tag;
    }

    private static Token made(String text, TableRows.Row row) {
        return new Token(text, row.start(), row.start());
    }

    /** {@code \root n \of x} */
    private static Optional<TexNode> root(Call call) {
        Optional<List<TexNode>> degree = call.reader().until("\\of").map(call.rewriter()::rewrite);
        Optional<List<TexNode>> radicand = degree.flatMap(found -> call.argument());
        return radicand.map(
                found -> call.fill("\\sqrt[{#1}]{#2}", List.of(trimmed(degree.get()), found)));
    }

    /** {@code \buildrel above \over relation} */
    private static Optional<TexNode> relation(Call call) {
        Optional<List<TexNode>> above = call.reader().until("\\over").map(call.rewriter()::rewrite);
        Optional<List<TexNode>> relation = above.flatMap(found -> call.argument());
        return relation.map(
                found ->
                        call.fill(
                                "\\mathrel{\\overset{#1}{#2}}",
                                List.of(trimmed(above.get()), found)));
    }

    private static List<TexNode> trimmed(List<TexNode> nodes) {
        int start = 0;
        int end = nodes.size();
        while (start < end && nodes.get(start) instanceof Token token && token.isSpace()) {
            start++;
        }
        while (end > start && nodes.get(end - 1) instanceof Token token && token.isSpace()) {
            end--;
        }
        return nodes.subList(start, end);
    }

    /** KaTeX knows {@code \cr} within tables only. */
    private static Optional<TexNode> rowEnd(Call call) {
        return call.rewriter().isTop()
                ? Optional.of(new Token("\\\\", call.token().start(), call.token().end()))
                : Optional.empty();
    }

    private static Optional<TexNode> dots(Call call) {
        if (call.reader().peek().filter(n -> TexNode.is(n, "[")).isPresent()) {
            call.reader().optional();
        }
        while (call.reader().peek().filter(PlainTexRules::isBracketed).isPresent()) {
            call.reader().next();
        }
        return call.raw()
                .filter(count -> count.matches("[1-9][0-9]?"))
                .map(Integer::parseInt)
                .map(count -> call.fill(String.join(" & ", Collections.nCopies(count, "\\cdots"))));
    }

    private static boolean isBracketed(TexNode node) {
        return node instanceof Token token && token.text().startsWith("[");
    }

    /** {@code \toggle{first}{second}\endtoggle}: shows the first. */
    private static Optional<TexNode> toggle(Call call) {
        return call.reader()
                .until("\\endtoggle")
                .map(call.rewriter()::rewrite)
                .map(PlainTexRules::trimmed)
                .filter(states -> !states.isEmpty())
                .map(
                        states ->
                                new Sequence(
                                        List.of(states.get(0)),
                                        call.token().start(),
                                        call.reader().last().end()));
    }
}
