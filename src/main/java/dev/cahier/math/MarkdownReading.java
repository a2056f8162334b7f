package dev.cahier.math;

import java.util.Optional;

/**
 * TeX as a plain Markdown renderer passes it on, which takes a backslash away before each ASCII
 * punctuation mark (CommonMark 0.31 §2.4).
 */
final class MarkdownReading {

    private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /** Commands of TeX: whoever writes one of them with one backslash does not escape. */
    private static final String COMMANDS = "{}|,;:!%&#$_";

    private MarkdownReading() {}

    /**
     * Returns whether a row end and a command of several letters follow, which would be shown as
     * letters: <code>\\\cline</code>.
     */
    private static boolean isRowBeforeCommand(String tex, int at) {
        return tex.startsWith("\\\\\\", at)
                && at + 4 < tex.length()
                && BackslashScanner.isAsciiLetter(tex.charAt(at + 3))
                && BackslashScanner.isAsciiLetter(tex.charAt(at + 4));
    }

    /** Returns the reading; absent when it is the same or would take commands of TeX apart. */
    static Optional<String> of(String tex) {
        StringBuilder read = new StringBuilder(tex.length());
        for (int at = 0; at < tex.length(); at++) {
            char c = tex.charAt(at);
            char next = at + 1 < tex.length() ? tex.charAt(at + 1) : '\n';
            if (c == '\\' && COMMANDS.indexOf(next) >= 0 || isRowBeforeCommand(tex, at)) {
                return Optional.empty();
            }
            if (c == '\\' && PUNCTUATION.indexOf(next) >= 0) {
                read.append(next);
                at++;
            } else if (c != '\\' || next != '\n') {
                read.append(c);
            }
        }
        // A backslash at the end is followed by the end of the line in the source.
        boolean controlSpace = read.length() > 0 && read.charAt(read.length() - 1) == '\\';
        String result = controlSpace ? read.append(' ').toString() : read.toString();
        return result.equals(tex) ? Optional.empty() : Optional.of(result);
    }
}
