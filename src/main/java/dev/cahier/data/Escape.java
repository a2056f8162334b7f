package dev.cahier.data;

import java.util.Locale;
import java.util.Map;

/**
 * A backslash in double quotes with what follows it.
 *
 * @param index index of the backslash in the text between the quotes, 0-based
 * @param word the letters after the backslash, or the one other character; empty at the end
 * @param meaning the characters that the escape stands for; empty where no format has it
 */
record Escape(int index, String word, String meaning) {

    private static final Map<Character, Integer> DIGITS = Map.of('x', 2, 'u', 4, 'U', 8);

    private static final Map<Character, String> MEANINGS =
            Map.ofEntries(
                    Map.entry('0', "\0"),
                    Map.entry('a', "\u0007"),
                    Map.entry('b', "\b"),
                    Map.entry('e', "\u001B"),
                    Map.entry('f', "\f"),
                    Map.entry('n', "\n"),
                    Map.entry('r', "\r"),
                    Map.entry('t', "\t"),
                    Map.entry('v', "\u000B"),
                    Map.entry('N', "\u0085"),
                    Map.entry('_', "\u00A0"),
                    Map.entry(' ', " "));

    private static final Map<Character, String> NAMES =
            Map.ofEntries(
                    Map.entry('0', "a null character"),
                    Map.entry('a', "a bell character"),
                    Map.entry('b', "a backspace"),
                    Map.entry('e', "an escape character"),
                    Map.entry('f', "a form feed"),
                    Map.entry('n', "a line end"),
                    Map.entry('r', "a line end"),
                    Map.entry('t', "a tab"),
                    Map.entry('v', "a vertical tab"),
                    Map.entry('N', "a line end"),
                    Map.entry('_', "a no-break space"),
                    Map.entry(' ', "a space"));

    /** Returns the escape at a backslash. */
    static Escape at(String raw, int index) {
        int start = Math.min(index + 1, raw.length());
        int end = start;
        while (end < raw.length() && isLetter(raw.charAt(end))) {
            end++;
        }
        if (end == start && end < raw.length()) {
            end = raw.offsetByCodePoints(start, 1);
        }
        String word = raw.substring(start, end);
        // A line end of Windows is two escapes that belong together.
        String meaning = raw.startsWith("r\\n", start) ? "\r\n" : meaning(raw, start);
        return new Escape(index, word, meaning);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String meaning(String raw, int start) {
        char letter = start < raw.length() ? raw.charAt(start) : '\\';
        int from = start + 1;
        int to = from + DIGITS.getOrDefault(letter, 0);
        if (to == from) {
            return MEANINGS.getOrDefault(letter, "");
        }
        String digits = raw.substring(from, Math.min(to, raw.length()));
        boolean number = digits.matches("[0-9A-Fa-f]+") && digits.length() == to - from;
        long code = number ? Long.parseLong(digits, 16) : -1;
        return code >= 0 && code <= Character.MAX_CODE_POINT ? Character.toString((int) code) : "";
    }

    /** Returns the escape as one that its format refuses. */
    Escape withoutMeaning() {
        return new Escape(index, word, "");
    }

    private char letter() {
        return word.isEmpty() ? '\\' : word.charAt(0);
    }

    /** Returns what the escape stands for, in words. */
    String description() {
        String named = NAMES.get(letter());
        if (named != null) {
            return named;
        }
        return isNumber() && !meaning.isEmpty()
                ? String.format(Locale.ROOT, "U+%04X", meaning.codePointAt(0))
                : "";
    }

    /** Returns the backslash and the one character that makes the escape. */
    String shortest() {
        return word.isEmpty() ? "\\" : "\\" + Character.toString(word.codePointAt(0));
    }

    /** Returns what the text holds in place of {@link #word} and its backslash. */
    String read() {
        int used = 1 + DIGITS.getOrDefault(letter(), 0);
        return meaning + word.substring(Math.min(used, word.length()));
    }

    boolean isNumber() {
        return DIGITS.containsKey(letter());
    }

    boolean isLineEndOrTab() {
        return meaning.equals("\n") || meaning.equals("\t") || meaning.equals("\r\n");
    }

    boolean isSpace() {
        return meaning.equals(" ");
    }

    /** Returns whether the escape writes a control character, other than a line end, by number. */
    boolean isControlByNumber() {
        return isNumber()
                && meaning.length() == 1
                && Character.isISOControl(meaning.charAt(0))
                && "\t\n\r".indexOf(meaning.charAt(0)) < 0;
    }
}
