package dev.cahier.math;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds typeset formulas in finished HTML, for readers without the style sheet of formulas and for
 * indices. Titles, terms, definitions and the output of templates hold formulas as well as bodies,
 * so that only the HTML tells where they are; what a formula says is in its MathML, which {@link
 * MathText} and {@link SignTree} parse.
 */
public final class TypesetFormulas {

    private static final Pattern FORMULA =
            Pattern.compile("<span class=\"katex(?: katex-wide)?\"(?: style=\"[^\"<>]*\")?>");

    private static final String FORMULA_START = "<span class=\"katex";
    private static final String DISPLAY = "<span class=\"katex-display\">";
    private static final Pattern SPAN = Pattern.compile("<(/?)span\\b[^<>]*+>");
    private static final Pattern START_OF_MATH =
            Pattern.compile(
                    "(?:<span class=\"katex-mathml\"(?: aria-hidden=\"true\")?>)?(?=<math )");
    private static final String MATH_START = "<math ";
    private static final String MATH_END = "</math>";
    private static final Pattern MATH = Pattern.compile("<math xmlns=.*?</math>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^<>]*+>");

    private TypesetFormulas() {}

    /** Returns whether HTML shows formulas that need the style sheet, if the site has one. */
    public static boolean isIn(String html) {
        int start = html.indexOf(FORMULA_START);
        if (start < 0) {
            return false;
        }
        return FORMULA.matcher(html).find(start);
    }

    /**
     * Returns HTML for feeds and the like: each formula is its MathML, and nothing besides it.
     *
     * @param html the body of a note, or a part of it
     */
    public static String asMathml(String html) {
        return replace(html, MathmlCore::of);
    }

    /** Returns what HTML says besides its formulas. */
    public static String textBeside(String html) {
        return TAG.matcher(replace(html, mathml -> "")).replaceAll("");
    }

    /**
     * Returns HTML in which each formula has the text that people read as its name, for places
     * where screen readers want a name, such as the heads of tables.
     */
    public static String named(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        Matcher math = MATH.matcher(html);
        while (math.find()) {
            String name = escape(text(math.group())).replace("\"", "&quot;");
            out.append(html, done, math.start()).append("<math aria-label=\"").append(name);
            out.append("\" ");
            done = math.start() + MATH_START.length();
        }
        return out.append(html, done, html.length()).toString();
    }

    private static String text(String mathml) {
        return MathText.of(new Typesetting.Typeset(mathml, MathmlAnnotation.tex(mathml), false));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Replaces each formula by what its MathML is turned into. */
    private static String replace(String html, UnaryOperator<String> face) {
        Map<Integer, Integer> ends = endsOfSpans(html);
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        int from = 0;
        Matcher formula = FORMULA.matcher(html);
        while (formula.find(from)) {
            int start = formula.start();
            int whole =
                    html.startsWith(DISPLAY, start - DISPLAY.length())
                            ? start - DISPLAY.length()
                            : start;
            int end = ends.getOrDefault(whole, -1);
            int math = startOfMath(html, formula.end());
            int mathEnd = math < 0 ? -1 : html.indexOf(MATH_END, math) + MATH_END.length();
            if (math >= 0 && mathEnd > math && mathEnd <= end) {
                out.append(html, done, whole).append(face.apply(html.substring(math, mathEnd)));
                done = end;
            }
            from = Math.max(done, start + 1);
        }
        return out.append(html, done, html.length()).toString();
    }

    /**
     * Returns where the MathML of a formula starts; -1 in an author's own element of that class.
     */
    private static int startOfMath(String html, int inner) {
        Matcher start = START_OF_MATH.matcher(html).region(inner, html.length());
        start.useTransparentBounds(true);
        return start.lookingAt() ? start.end() : -1;
    }

    /** Returns the index behind each {@code span} by its start, in one pass. */
    private static Map<Integer, Integer> endsOfSpans(String html) {
        Map<Integer, Integer> ends = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher tag = SPAN.matcher(html);
        while (tag.find()) {
            if (tag.group(1).isEmpty()) {
                open.push(tag.start());
            } else if (!open.isEmpty()) {
                ends.put(open.pop(), tag.end());
            }
        }
        return ends;
    }
}
