package dev.cahier.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the text in the markup of a note in which mentions of terms can become links: not in links,
 * code, formulas, headings, titles of callouts, figures and definitions of terms, but in captions
 * of figures. Within one text there are neither tags nor escaped characters.
 *
 * <p>The markup itself is read: raw HTML and templates of shortcodes write links, code and
 * headings, too, which are not nodes.
 */
public final class LinkableText {

    private static final Set<String> WITHOUT_LINKS =
            Set.of(
                    "a",
                    "button",
                    "code",
                    "dfn",
                    "figure",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "iframe",
                    "kbd",
                    "math",
                    "noscript",
                    "option",
                    "pre",
                    "samp",
                    "script",
                    "select",
                    "style",
                    "summary",
                    "svg",
                    "template",
                    "textarea",
                    "title",
                    "video",
                    "audio",
                    "object");

    /** Elements of other names in which nothing is linked, by their classes. */
    private static final Pattern CLASS =
            Pattern.compile(
                    "\\sclass=\"(?:katex|math-display|theorem-title|callout-title|reason|properties)"
                            + "[\"\\s-]");

    private static final Pattern STEP =
            Pattern.compile(
                    "<!--[\\s\\S]*?(?:-->|$)"
                            + "|<(/?)([A-Za-z][A-Za-z0-9-]*)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
                            + "|&[^;\\s&<]{1,32};"
                            + "|\uFFFF[^\uFFFF]{0,500}\uFFFF");

    private LinkableText() {}

    /**
     * A piece of text.
     *
     * @param start where it begins in the markup
     */
    public record Run(int start, String text) {}

    /** Returns the pieces in the order of the markup. */
    public static List<Run> in(String html) {
        List<Run> runs = new ArrayList<>();
        String closed = "";
        int depth = 0;
        int figures = 0;
        int done = 0;
        Matcher step = STEP.matcher(html);
        while (step.find()) {
            if (depth == 0) {
                add(html, done, step.start(), runs);
            }
            done = step.end();
            if (step.group(2) == null) {
                continue;
            }
            String name = step.group(2).toLowerCase(Locale.ROOT);
            boolean end = !step.group(1).isEmpty();
            boolean empty = step.group(3).endsWith("/");
            if (name.equals("figcaption") && closed.equals("figure") && depth > 0 && !end) {
                figures = depth;
                depth = 0;
            } else if (name.equals("figcaption") && figures > 0 && depth == 0) {
                closed = "figure";
                depth = figures;
                figures = 0;
            } else if (depth > 0) {
                depth += name.equals(closed) && !empty ? end ? -1 : 1 : 0;
            } else if (!end && !empty && isWithoutLinks(name, step.group(3))) {
                closed = name;
                depth = 1;
            }
        }
        if (depth == 0) {
            add(html, done, html.length(), runs);
        }
        return runs;
    }

    private static boolean isWithoutLinks(String name, String attributes) {
        return WITHOUT_LINKS.contains(name)
                || attributes.contains("class=") && CLASS.matcher(attributes).find();
    }

    private static void add(String html, int start, int end, List<Run> runs) {
        String text = html.substring(start, end);
        if (!text.isBlank()) {
            runs.add(new Run(start, text));
        }
    }
}
