package dev.cahier.math;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers and labels of one typeset formula. A formula is typeset without knowing its numbers,
 * so that equal formulas of several notes are typeset once; their places are marked, and filled by
 * {@link #numbered}.
 */
public final class EquationMarkup {

    private static final String HTML_NUMBER = "<span class=\"eqn-num\"></span>";
    private static final String MATHML_NUMBER = "<mtd class =\"mml-eqn-num\"></mtd>";

    /** In MathML: a label, a number, a tag that an author has given to a row, or a border. */
    private static final Pattern MATHML_PARTS =
            Pattern.compile(
                    "<mrow href=\"\uE0F1label/([^\"]*)\">"
                            + "|("
                            + MATHML_NUMBER
                            + ")|<mtd class =\"mml-eqn-tag\"><mtext>([^<]*)</mtext></mtd>"
                            + "|<mtable|</mtable>|</mtr>");

    /** How the MathML of a formula with a tag begins and ends; the tag is its last cell. */
    private static final String TAGGED = "<mtable width=\"100%\">";

    private static final String END_OF_TAG = "</mtd></mtr></mtable><annotation";

    private static final Pattern LABEL_IN_MATHML =
            Pattern.compile("<mrow href=\"\uE0F1label/([^\"]*)\"></mrow>");

    private static final Pattern LABEL_IN_HTML =
            Pattern.compile("<a href=\"\uE0F1label/([^\"]*)\"></a>");

    private EquationMarkup() {}

    /** Returns whether a formula has a number or a label. */
    public static boolean isNumbered(String html) {
        return html.contains("mml-eqn-num") || hasLabel(html);
    }

    private static boolean hasLabel(String html) {
        return ReferenceMarkup.mayBeIn(html) && html.contains(ReferenceMarkup.MARK + "label/");
    }

    /** Returns how many numbers a formula shows. */
    public static int numbers(String html) {
        return (int)
                Pattern.compile(MATHML_NUMBER, Pattern.LITERAL).matcher(html).results().count();
    }

    /** Returns the labels of a formula in the order of its TeX. */
    public static List<EquationLabel> labels(String html) {
        if (!hasLabel(html)) {
            return List.of();
        }
        int end = html.indexOf("</math>");
        String mathml = html.substring(0, end < 0 ? html.length() : end);
        return labelsIn(mathml, tagOfWhole(mathml));
    }

    private static List<EquationLabel> labelsIn(String mathml, Optional<String> tagOfWhole) {
        List<EquationLabel> labels = new ArrayList<>();
        List<String> open = new ArrayList<>();
        int number = 0;
        int tables = 0;
        Matcher part = MATHML_PARTS.matcher(mathml);
        while (part.find()) {
            if (part.group(1) != null) {
                open.add(ReferenceMarkup.decoded(part.group(1)));
            } else if (part.group(2) != null) {
                close(open, OptionalInt.of(number++), Optional.empty(), labels);
            } else if (part.group(3) != null) {
                close(open, OptionalInt.empty(), Optional.of(tag(part.group(3))), labels);
            } else if (part.group().equals("</mtr>")) {
                if (tables == 1) {
                    close(open, OptionalInt.empty(), tagOfWhole, labels);
                }
            } else {
                tables += part.group().equals("<mtable") ? 1 : -1;
            }
        }
        close(open, OptionalInt.empty(), tagOfWhole, labels);
        return labels;
    }

    /** The labels of a row are known before its number is. */
    private static void close(
            List<String> open, OptionalInt row, Optional<String> tag, List<EquationLabel> labels) {
        open.forEach(name -> labels.add(new EquationLabel(name, row, tag)));
        open.clear();
    }

    private static Optional<String> tagOfWhole(String mathml) {
        int end = mathml.lastIndexOf(END_OF_TAG);
        int start = mathml.lastIndexOf("<mtd>", end);
        return mathml.contains(TAGGED) && start >= 0 && end > start
                ? Optional.of(tag(mathml.substring(start, end)))
                : Optional.empty();
    }

    /** Returns the words of a tag without the parentheses that it is shown in. */
    private static String tag(String markup) {
        String text = ReferenceMarkup.unescaped(markup.replaceAll("<[^>]*>", "")).strip();
        boolean enclosed = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        return enclosed ? text.substring(1, text.length() - 1) : text;
    }

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
