package dev.cahier.markdown;

import dev.cahier.math.TypesetFormulas;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What screen readers say for the heads of tables, links and headings, which they announce by their
 * text: MathML is not text to them, so that a formula that is alone there gets its text as a name.
 * A head of a table without content becomes an ordinary cell.
 *
 * <p>The markup itself is read: raw HTML and templates of shortcodes write such elements, too.
 */
final class FormulaNames {

    private static final Pattern OPENING =
            Pattern.compile("<(th|a|h[1-6]|summary)(?:\\s[^<>]*+)?>");

    /** A head as Markdown makes it. */
    private static final Pattern PLAIN_HEAD = Pattern.compile("<th( class=\"[^\"]*\")?>");

    private static final Pattern HIDDEN =
            Pattern.compile("<a [^<>]*\\baria-hidden=\"true\"[^<>]*>[^<>]*</a>");

    /** What is longer in HTML is more than a formula. */
    private static final int LONGEST = 20_000;

    private final String html;
    private final StringBuilder out;
    private final Map<String, Integer> ends = new HashMap<>();
    private int done;

    private FormulaNames(String html) {
        this.html = html;
        out = new StringBuilder(html.length());
    }

    /** Returns the HTML of a note with such formulas named. */
    static String inNote(String html) {
        boolean concerned = TypesetFormulas.isIn(html) || html.contains("<th");
        return concerned ? new FormulaNames(html).named() : html;
    }

    /** Returns the HTML of a title or heading, named if it is a formula alone. */
    static String inLine(String html) {
        return isFormulaAlone(html) ? TypesetFormulas.named(html) : html;
    }

    private String named() {
        Matcher opening = OPENING.matcher(html);
        int tag = html.indexOf('<');
        while (tag >= 0) {
            int from = tag + 1;
            if (mayOpen(from) && opening.region(tag, html.length()).lookingAt()) {
                from = opening.end();
                int end = end(opening.group(1), from);
                if (end >= 0 && end - from <= LONGEST && name(opening, html.substring(from, end))) {
                    from = end;
                }
            }
            tag = html.indexOf('<', from);
        }
        return out.append(html, done, html.length()).toString();
    }

    /** Returns whether a name begins like that of such an element; most are {@code span}. */
    private boolean mayOpen(int index) {
        return index < html.length()
                && (html.charAt(index) == 's'
                        ? html.startsWith("su", index)
                        : "tah".indexOf(html.charAt(index)) >= 0);
    }

    /** Writes the element that a tag opens with a name, if it needs one. */
    private boolean name(Matcher opening, String content) {
        int end = opening.end() + content.length();
        Matcher head = PLAIN_HEAD.matcher(opening.group());
        if (content.isBlank() && head.matches()) {
            out.append(html, done, opening.start());
            out.append("<td").append(Objects.toString(head.group(1), "")).append("></td>");
            done = end + "</th>".length();
            return true;
        }
        if (isFormulaAlone(content)) {
            out.append(html, done, opening.end()).append(TypesetFormulas.named(content));
            done = end;
            return true;
        }
        return false;
    }

    /** Returns where the next end of such an element is, -1 for none; looks at nothing twice. */
    private int end(String element, int from) {
        int known = ends.getOrDefault(element, 0);
        if (known >= 0 && known < from) {
            known = html.indexOf("</" + element + ">", from);
            ends.put(element, known);
        }
        return known;
    }

    private static boolean isFormulaAlone(String html) {
        return TypesetFormulas.isIn(html)
                && TypesetFormulas.textBeside(HIDDEN.matcher(html).replaceAll("")).isBlank();
    }
}
