package dev.cahier.math;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of numbers and labels in the markup of one typeset formula. A formula is typeset
 * without knowing its numbers, so that equal formulas of several notes are typeset once; {@link
 * EquationParts} says how many it needs.
 */
public final class EquationMarkup {

    private static final String HTML_NUMBER = "<span class=\"eqn-num\"></span>";
    private static final String MATHML_NUMBER = "<mtd class =\"mml-eqn-num\"></mtd>";

    private static final Pattern LABEL_IN_MATHML =
            Pattern.compile("<mrow href=\"\uE0F1label/([^\"]*)\"></mrow>");

    private static final Pattern LABEL_IN_HTML =
            Pattern.compile("<a href=\"\uE0F1label/([^\"]*)\"></a>");

    private EquationMarkup() {}

    /**
     * Writes numbers and anchors into a formula.
     *
     * @param first the first of its numbers
     * @param anchors the anchor of each label, escaped for an attribute
     */
    public static String numbered(String html, int first, Function<String, String> anchors) {
        String counted = filled(html, HTML_NUMBER, "<span class=\"eqn-num\">(", ")</span>", first);
        counted =
                filled(
                        counted,
                        MATHML_NUMBER,
                        "<mtd class=\"mml-eqn-num\"><mtext>(",
                        ")</mtext></mtd>",
                        first);
        if (!counted.contains("<span class=\"katex-html\"")) {
            return withAnchors(LABEL_IN_MATHML, counted, "<mrow id=\"", "\"></mrow>", anchors);
        }
        String mathml = LABEL_IN_MATHML.matcher(counted).replaceAll("");
        return withAnchors(LABEL_IN_HTML, mathml, "<span id=\"", "\"></span>", anchors);
    }

    private static String withAnchors(
            Pattern label,
            String html,
            String before,
            String behind,
            Function<String, String> anchors) {
        return label.matcher(html)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        before
                                                + anchors.apply(
                                                        ReferenceMarkup.decoded(found.group(1)))
                                                + behind));
    }

    private static String filled(
            String html, String mark, String before, String behind, int first) {
        StringBuilder filled = new StringBuilder();
        int number = first;
        int done = 0;
        for (int at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, done)) {
            filled.append(html, done, at).append(before).append(number++).append(behind);
            done = at + mark.length();
        }
        return filled.append(html, done, html.length()).toString();
    }
}
