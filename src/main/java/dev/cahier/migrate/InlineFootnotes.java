package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns footnotes within a line, {@code ^[text]}, into footnotes below the text of the note. */
final class InlineFootnotes {

    private static final Pattern START = Pattern.compile("(?<![\\\\^\\[])\\^\\[");

    private InlineFootnotes() {}

    static void translate(NoteDraft draft) {
        String text = draft.text();
        if (!text.contains("^[")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        StringBuilder below = new StringBuilder();
        Matcher start = START.matcher(text);
        int number = 0;
        for (int at = draft.bodyOffset(); start.find(at); at = start.end()) {
            int end = prose.isProse(start.start()) ? end(text, start.end(), prose) : -1;
            if (end < 0) {
                continue;
            }
            do {
                number++;
            } while (text.contains("[^" + number + "]"));
            boolean done =
                    draft.translate(
                            "^[footnotes]",
                            "is below the text",
                            start.start(),
                            end + 1,
                            "[^" + number + "]");
            if (done) {
                String content = text.substring(start.end(), end).replaceAll("\\s*\\n\\s*", " ");
                below.append("\n[^").append(number).append("]: ").append(content).append('\n');
            }
        }
        if (!below.isEmpty()) {
            draft.edits().insert(text.length(), (text.endsWith("\n") ? "" : "\n") + below);
        }
    }

    /** Returns the index of the bracket that closes a footnote in its paragraph, or -1. */
    private static int end(String text, int from, ProseMap prose) {
        int depth = 1;
        for (int i = from; i < text.length() && !text.startsWith("\n\n", i); i++) {
            boolean counts = prose.isProse(i) && text.charAt(i - 1) != '\\';
            if (counts && text.charAt(i) == '[') {
                depth++;
            } else if (counts && text.charAt(i) == ']' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
