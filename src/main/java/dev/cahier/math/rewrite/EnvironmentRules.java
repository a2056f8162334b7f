package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Sequence;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules for environments. */
final class EnvironmentRules {

    /** Environments and those that show the same in KaTeX. */
    private static final Map<String, String> SAME =
            Map.of(
                    "flalign", "align",
                    "flalign*", "align*",
                    "xalignat", "alignat",
                    "xalignat*", "alignat*",
                    "xxalignat", "alignat*",
                    "multlined", "aligned",
                    "crampedsubarray", "subarray");

    /** Environments of displays and those for a part of a formula. */
    private static final Map<String, String> PARTS =
            Map.of(
                    "align", "aligned",
                    "align*", "aligned",
                    "gather", "gathered",
                    "gather*", "gathered",
                    "alignat", "alignedat",
                    "alignat*", "alignedat",
                    "split", "aligned");

    private static final List<String> ARRAYS =
            List.of("array", "darray", "subarray", "crampedsubarray");

    private EnvironmentRules() {}

    static TexNode rewrite(Environment environment, Rewriter rewriter) {
        String name = environment.name();
        if (ARRAYS.contains(name)) {
            TexNode array = ArrayRule.apply(environment, rewriter);
            return renamed((Environment) array, SAME.getOrDefault(name, name), rewriter);
        }
        Optional<TexNode> cases = CasesRule.apply(environment, rewriter);
        if (cases.isPresent()) {
            return cases.get();
        }
        boolean top = rewriter.isTopOfDisplay();
        Environment inner =
                new Environment(
                        name,
                        rewriter.rewrite(environment.body()),
                        environment.start(),
                        environment.end());
        return switch (name) {
            case "eqnarray", "eqnarray*" -> equations(inner, top, rewriter);
            case "multline", "multline*" -> MultilineRule.apply(inner, top, rewriter);
            case "multlined" -> MultilineRule.apply(inner, false, rewriter);
            case "lgathered", "rgathered" -> gathered(inner, rewriter);
            case "math", "displaymath" -> content(inner, rewriter);
            case "equation", "equation*" -> rewriter.isDisplay() ? inner : content(inner, rewriter);
            case "psmallmatrix" -> fenced(inner, "(", ")", rewriter);
            case "bsmallmatrix" -> fenced(inner, "[", "]", rewriter);
            case "Bsmallmatrix" -> fenced(inner, "\\{", "\\}", rewriter);
            case "vsmallmatrix" -> fenced(inner, "|", "|", rewriter);
            case "Vsmallmatrix" -> fenced(inner, "\\|", "\\|", rewriter);
            default -> renamed(inner, alias(name, rewriter), rewriter);
        };
    }

    private static String alias(String name, Rewriter rewriter) {
        String same = SAME.getOrDefault(name, name);
        return rewriter.isDisplay() ? same : PARTS.getOrDefault(same, same);
    }

    /** Returns the environment for a part of a formula that shows what one of a display shows. */
    static Optional<String> part(String name) {
        return Optional.ofNullable(PARTS.get(name));
    }

    static Environment renamed(Environment environment, String name, Rewriter rewriter) {
        if (name.equals(environment.name())) {
            return environment;
        }
        note(environment, "\\begin{" + name + "}", rewriter);
        return new Environment(name, environment.body(), environment.start(), environment.end());
    }

    /** Notes down that the beginning of an environment was replaced. */
    static void note(Environment environment, String rendered, Rewriter rewriter) {
        int end = rewriter.source().indexOf('}', environment.start()) + 1;
        rewriter.changed(environment.start(), end, rendered);
    }

    /** The relation in the second of three columns joins what follows it. */
    private static TexNode equations(Environment array, boolean top, Rewriter rewriter) {
        List<TexNode> body =
                TableRows.of(array.body())
                        .map(
                                row -> {
                                    List<TexNode> cells = new ArrayList<>(row.cell(0));
                                    for (int i = 1; i < row.cells().size(); i++) {
                                        if (i != 2) {
                                            cells.add(row.separator(i - 1));
                                        }
                                        cells.addAll(row.cell(i));
                                    }
                                    return cells;
                                });
        String star = array.name().endsWith("*") ? "*" : "";
        return renamed(
                new Environment(array.name(), body, array.start(), array.end()),
                top ? "align" + star : "aligned",
                rewriter);
    }

    private static TexNode gathered(Environment rows, Rewriter rewriter) {
        boolean left = rows.name().startsWith("l");
        List<TexNode> body =
                TableRows.of(rows.body())
                        .map(
                                row -> {
                                    Token sign = new Token("&", row.start(), row.start());
                                    List<TexNode> cells = new ArrayList<>(row.cell(0));
                                    cells.add(left ? 0 : cells.size(), sign);
                                    return cells;
                                });
        return renamed(
                new Environment(rows.name(), body, rows.start(), rows.end()), "aligned", rewriter);
    }

    private static TexNode content(Environment environment, Rewriter rewriter) {
        note(environment, "", rewriter);
        return new Sequence(environment.body(), environment.start(), environment.end());
    }

    private static TexNode fenced(
            Environment matrix, String left, String right, Rewriter rewriter) {
        int start = matrix.start();
        int end = matrix.end();
        return new Sequence(
                List.of(
                        new Token("\\left" + left, start, start),
                        renamed(matrix, "smallmatrix", rewriter),
                        new Token("\\right" + right, end, end)),
                start,
                end);
    }
}
