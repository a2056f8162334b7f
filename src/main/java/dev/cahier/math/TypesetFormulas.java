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
 * indices.
 */
public final class TypesetFormulas {

    private static final String FORMULA = "<span class=\"katex\">";
    private static final String DISPLAY = "<span class=\"katex-display\">";
    private static final Pattern SPAN = Pattern.compile("<(/?)span\\b[^<>]*+>");
    private static final String BESIDE_HTML = "<span class=\"katex-mathml\">";
    private static final String MATH_END = "</math>";

    private TypesetFormulas() {}

    /** Returns whether HTML shows formulas that need the style sheet, if the site has one. */
    public static boolean isIn(String html) {
        return html.contains(FORMULA);
    }

    /**
     * Returns HTML for feeds and the like: each formula is its MathML, and nothing besides it.
     *
     * @param html the body of a note, or a part of it
     */
    public static String asMathml(String html) {
        return replace(html, MathmlCore::of);
    }

    /**
     * Returns HTML in which each formula is text to be searched: as people read it, then the words
     * of its TeX.
     */
    public static String asSearchText(String html) {
        return replace(html, TypesetFormulas::searchText);
    }

    private static String searchText(String mathml) {
        String tex = MathmlAnnotation.tex(mathml);
        String text = MathText.of(new Typesetting.Typeset(mathml, tex, false));
        String words = String.join(" ", MathWords.of(tex));
        return escape(words.isEmpty() ? text : text + " " + words);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Replaces each formula by what its MathML is turned into. */
    private static String replace(String html, UnaryOperator<String> face) {
        Map<Integer, Integer> ends = endsOfSpans(html);
        StringBuilder out = new StringBuilder(html.length());
        int done = 0;
        int start = html.indexOf(FORMULA);
        while (start >= 0) {
            int whole =
                    html.startsWith(DISPLAY, start - DISPLAY.length())
                            ? start - DISPLAY.length()
                            : start;
            int end = ends.getOrDefault(whole, -1);
            int math = startOfMath(html, start);
            int mathEnd = math < 0 ? -1 : html.indexOf(MATH_END, math) + MATH_END.length();
            if (math >= 0 && mathEnd > math && mathEnd <= end) {
                out.append(html, done, whole).append(face.apply(html.substring(math, mathEnd)));
                done = end;
            }
            start = html.indexOf(FORMULA, Math.max(done, start + 1));
        }
        return out.append(html, done, html.length()).toString();
    }

    /**
     * Returns where the MathML of a formula starts; -1 in an author's own element of that class.
     */
    private static int startOfMath(String html, int formula) {
        int inner = formula + FORMULA.length();
        int math = html.startsWith(BESIDE_HTML, inner) ? inner + BESIDE_HTML.length() : inner;
        return html.startsWith("<math ", math) ? math : -1;
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
