package dev.cahier.math;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes KaTeX's MathML so that browsers show it as it is meant: they know MathML Core alone, which
 * has neither the alphabets of {@code mathvariant} nor line breaks. What it reads is what a library
 * has written, right after it has.
 *
 * @see <a href="https://w3c.github.io/mathml-core/">MathML Core</a>
 */
final class MathmlCore {

    private static final Pattern VARIANT =
            Pattern.compile("<(m[a-z]+) mathvariant=\"([a-z-]+)\"([^<>]*)>([^<>]*)</\\1>");

    private static final String LINE_BREAK = "<mspace linebreak=\"newline\"></mspace>";
    private static final Pattern TOP_ROW =
            Pattern.compile("<semantics><mrow>(.*)</mrow><annotation ", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(/?)[a-z][^<>]*?(/?)>");

    private MathmlCore() {}

    /** Returns the MathML of one formula, or markup that holds it, for browsers. */
    static String of(String markup) {
        String lettered = VARIANT.matcher(markup).replaceAll(MathmlCore::letters);
        return lettered.contains(LINE_BREAK) ? withRows(lettered) : lettered;
    }

    private static String letters(MatchResult element) {
        String variant = element.group(2);
        String letters = MathAlphabet.of(variant).write(element.group(4));
        boolean written = !letters.equals(element.group(4));
        // An upright letter is the one variant that MathML Core has kept.
        String attribute = written || variant.equals("normal") ? " mathvariant=\"normal\"" : "";
        return Matcher.quoteReplacement(
                "<"
                        + element.group(1)
                        + attribute
                        + element.group(3)
                        + ">"
                        + letters
                        + "</"
                        + element.group(1)
                        + ">");
    }

    /** Makes the lines of a formula, if it breaks between its outermost parts, rows of a table. */
    private static String withRows(String markup) {
        Matcher row = TOP_ROW.matcher(markup);
        if (!row.find()) {
            return markup;
        }
        List<String> lines = List.of(row.group(1).split(Pattern.quote(LINE_BREAK), -1));
        if (!lines.stream().allMatch(MathmlCore::isWhole)) {
            return markup;
        }
        String rows =
                lines.stream()
                        .map(line -> "<mtr><mtd>" + line + "</mtd></mtr>")
                        .collect(
                                Collectors.joining(
                                        "", "<mtable displaystyle=\"true\">", "</mtable>"));
        return markup.substring(0, row.start(1)) + rows + markup.substring(row.end(1));
    }

    private static boolean isWhole(String part) {
        int depth = 0;
        Matcher tag = TAG.matcher(part);
        while (tag.find()) {
            depth += !tag.group(1).isEmpty() ? -1 : tag.group(2).isEmpty() ? 1 : 0;
            if (depth < 0) {
                return false;
            }
        }
        return depth == 0;
    }
}
