package dev.cahier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the first paragraph of markup that Cahier has written. The nodes do not tell it: a
 * paragraph with a display is written as several elements, and one that is a shortcode as whatever
 * its template says.
 */
final class FirstParagraph {

    private static final String END = "</p>";

    private static final Pattern DISPLAY =
            Pattern.compile(
                    "\\s*<div(?: id=\"[^\"]*+\")? class=\"math-display[\" ][^>]*+>(?:(?!</div>)[\\s\\S])*+</div>");

    private FirstParagraph() {}

    /**
     * Returns what the first paragraph holds, and a display directly behind it; empty if the markup
     * begins with something else.
     */
    static String of(String html) {
        String body = html.strip();
        int end = body.indexOf(END);
        if (!body.startsWith("<p>") || end < 0) {
            Matcher display = DISPLAY.matcher(body);
            return display.lookingAt() ? display.group() : "";
        }
        String text = body.substring("<p>".length(), end);
        Matcher display = DISPLAY.matcher(body).region(end + END.length(), body.length());
        return display.lookingAt() ? text + display.group() : text;
    }
}
