package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import dev.cahier.math.MathText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the title of a callout defines.
 *
 * @param signs the formulas that the title begins with, else its first one
 * @param meaningHtml the rest of the title as markup
 * @param name the title as plain text, without formulas at its end
 * @param nameHtml the same as markup
 */
record TitleSigns(List<Sign> signs, String meaningHtml, String name, String nameHtml) {

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*[,;，、；]?\\s*(?:and|or|und|oder|et|ou|和|与|或|及)?\\s*");

    private static final Pattern BEFORE_MEANING =
            Pattern.compile("^(?:\\s|[,;:，、；：—–-]|<span class=\"math-gap\"></span>)+");

    /**
     * A sign in a title.
     *
     * @param html the typeset formula
     * @param text the formula as people read it
     */
    record Sign(String html, String text) {}

    /**
     * Reads a title.
     *
     * @param all its nodes
     * @param allPieces the markup of each node
     */
    static TitleSigns of(
            List<Node> all, List<String> allPieces, FormulaHtml formulas, NoteContext note) {
        int blank = !all.isEmpty() && all.get(0).getChars().isBlank() ? 1 : 0;
        List<Node> nodes = all.subList(blank, all.size());
        List<String> pieces = allPieces.subList(blank, all.size());
        List<Node> signs = signs(nodes);
        Set<Node> left = new HashSet<>(signs);
        StringBuilder meaning = new StringBuilder();
        int begin =
                signs.isEmpty() || signs.get(0) != nodes.get(0)
                        ? 0
                        : nodes.indexOf(signs.get(signs.size() - 1)) + 1;
        for (int i = begin; i < nodes.size(); i++) {
            meaning.append(left.contains(nodes.get(i)) ? "" : pieces.get(i));
        }
        int end = nodes.size();
        while (end > 1 && isFormulaOrBlank(nodes.get(end - 1))) {
            end--;
        }
        return new TitleSigns(
                signs.stream().flatMap(n -> sign(n, formulas, note).stream()).toList(),
                BEFORE_MEANING.matcher(meaning).replaceFirst("").strip(),
                PlainText.shown(
                                nodes.subList(0, end),
                                math -> formulas.text(math, note),
                                note.shownSigns())
                        .strip(),
                String.join("", pieces.subList(0, end)).strip());
    }

    private static boolean isFormulaOrBlank(Node node) {
        return node instanceof InlineMath || node instanceof Text && node.getChars().isBlank();
    }

    private static List<Node> signs(List<Node> nodes) {
        if (nodes.isEmpty() || !(nodes.get(0) instanceof InlineMath)) {
            return nodes.stream().filter(InlineMath.class::isInstance).limit(1).toList();
        }
        List<Node> signs = new ArrayList<>();
        for (Node node : nodes) {
            if (node instanceof InlineMath) {
                signs.add(node);
            } else if (!(node instanceof Text) || !BETWEEN.matcher(node.getChars()).matches()) {
                break;
            }
        }
        return signs;
    }

    private static List<Sign> sign(Node node, FormulaHtml formulas, NoteContext note) {
        return formulas.typeset((InlineMath) node, note)
                .filter(typeset -> !typeset.html().isEmpty())
                .map(typeset -> List.of(new Sign(typeset.html(), MathText.of(typeset))))
                .orElse(List.of());
    }
}
