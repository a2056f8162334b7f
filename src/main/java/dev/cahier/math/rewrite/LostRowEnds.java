package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Environment;
import dev.cahier.math.rewrite.TexNode.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Restores row ends {@code \\} that lost a backslash when another program saved the note. What is
 * left is a control space at the end of a line, or between cells that make rows of equal length.
 *
 * <p>Only an environment without any row end is changed: in another one a control space is what its
 * author wrote.
 */
final class LostRowEnds {

    /** Without this, a formula has no row end that could be lost. */
    static final Pattern MARK = Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\\\s");

    private static final Set<String> ENVIRONMENTS =
            Set.of(
                    "matrix",
                    "pmatrix",
                    "bmatrix",
                    "Bmatrix",
                    "vmatrix",
                    "Vmatrix",
                    "smallmatrix",
                    "array",
                    "cases",
                    "dcases",
                    "rcases",
                    "aligned",
                    "align",
                    "align*",
                    "alignat",
                    "alignat*",
                    "alignedat",
                    "split",
                    "gathered",
                    "gather",
                    "gather*",
                    "eqnarray",
                    "eqnarray*");

    private LostRowEnds() {}

    /** Returns an environment with its row ends. */
    static Environment restored(Environment environment, Rewriter rewriter) {
        List<TexNode> body = environment.body();
        if (!ENVIRONMENTS.contains(environment.name())
                || TableRows.of(body).rows().size() > 1
                || !(endsLines(body) || makesEqualRows(body))) {
            return environment;
        }
        boolean atLineEnds = endsLines(body);
        List<TexNode> restored = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            TexNode node = body.get(i);
            if (isControlSpace(node) && (!atLineEnds || isAtLineEnd(body, i))) {
                rewriter.changed(node.start(), node.start() + 1, "\\\\");
                restored.add(new Token("\\\\", node.start(), node.end()));
                restored.add(new Token(((Token) node).text().substring(1), node.end(), node.end()));
            } else {
                restored.add(node);
            }
        }
        return new Environment(
                environment.name(), restored, environment.start(), environment.end());
    }

    /** Returns whether a line of several ends with a control space. */
    private static boolean endsLines(List<TexNode> body) {
        for (int i = 0; i < body.size(); i++) {
            if (isControlSpace(body.get(i))
                    && isAtLineEnd(body, i)
                    && body.subList(i + 1, body.size()).stream().anyMatch(n -> !isBlank(n))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the control spaces divide the cells into rows of one length. */
    private static boolean makesEqualRows(List<TexNode> body) {
        List<Integer> separators = new ArrayList<>(List.of(0));
        for (TexNode node : body) {
            int last = separators.size() - 1;
            if (isControlSpace(node)) {
                separators.add(0);
            } else if (TexNode.is(node, "&")) {
                separators.set(last, separators.get(last) + 1);
            }
        }
        return separators.size() > 1
                && separators.get(0) > 0
                && separators.stream().allMatch(separators.get(0)::equals);
    }

    private static boolean isControlSpace(TexNode node) {
        return node instanceof Token token
                && token.text().length() == 2
                && token.text().charAt(0) == '\\'
                && Character.isWhitespace(token.text().charAt(1));
    }

    private static boolean isAtLineEnd(List<TexNode> body, int index) {
        String written = ((Token) body.get(index)).text();
        return written.endsWith("\n")
                || index + 1 < body.size()
                        && body.get(index + 1) instanceof Token next
                        && isBlank(next)
                        && next.text().contains("\n");
    }

    private static boolean isBlank(TexNode node) {
        return node instanceof Token token && token.text().isBlank();
    }
}
