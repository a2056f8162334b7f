package dev.cahier.feed;

import java.util.regex.Pattern;

/** Text as Markdown on one line. */
final class MarkdownText {

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cc}]+");
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>#|~]");

    private MarkdownText() {}

    /** Returns text in which no character means anything in Markdown. */
    static String of(String text) {
        String line = SPACES.matcher(XmlText.of(text)).replaceAll(" ").strip();
        return MARKS.matcher(line).replaceAll("\\\\$0");
    }
}
