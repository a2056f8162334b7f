package dev.cahier.build.edits;

import java.util.ArrayList;
import java.util.List;

/**
 * A note as lines of front matter and blocks of text. Immutable.
 *
 * @param keys the lines of the front matter, each with a key and its value
 * @param blocks what blank lines separate
 */
record NoteText(List<String> keys, List<String> blocks) {

    private static final String MARK = "---\n";

    NoteText {
        keys = List.copyOf(keys);
        blocks = List.copyOf(blocks);
    }

    static NoteText of(String source) {
        String text = source.replace("\r\n", "\n").replace("\uFEFF", "");
        int end = text.startsWith(MARK) ? text.indexOf("\n" + MARK) : -1;
        if (end < 0) {
            return new NoteText(List.of(), split(text, "\n\n"));
        }
        return new NoteText(
                split(text.substring(MARK.length() - 1, end).stripLeading(), "\n"),
                split(text.substring(end + 1 + MARK.length()), "\n\n"));
    }

    private static List<String> split(String text, String separator) {
        List<String> parts = new ArrayList<>(List.of(text.strip().split(separator)));
        parts.removeIf(String::isBlank);
        return parts;
    }

    /** Returns the text of the file. */
    String source() {
        String body = String.join("\n\n", blocks) + "\n";
        return keys.isEmpty() ? body : MARK + String.join("\n", keys) + "\n" + MARK + body;
    }

    NoteText withKey(String key, String value) {
        List<String> lines = new ArrayList<>(withoutKey(key).keys);
        lines.add(key + ": " + value);
        return new NoteText(lines, blocks);
    }

    NoteText withoutKey(String key) {
        return new NoteText(
                keys.stream().filter(line -> !line.startsWith(key + ":")).toList(), blocks);
    }

    NoteText withBlocks(List<String> others) {
        return new NoteText(keys, others);
    }
}
