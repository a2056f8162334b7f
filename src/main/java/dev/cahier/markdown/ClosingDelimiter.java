package dev.cahier.markdown;

/** Looks for the delimiter that closes a formula. */
final class ClosingDelimiter {

    private ClosingDelimiter() {}

    /**
     * Returns where a closing delimiter stands in a text, or -1 where it does not. One outside
     * braces is preferred, so that {@code \text{if $$}} does not end its formula; it is looked for
     * within the reach of the first one, so that the time is linear.
     */
    static int indexIn(CharSequence text, String delimiter, int from) {
        int first = -1;
        int depth = 0;
        int last = text.length() - delimiter.length();
        for (int i = from; i <= last; i++) {
            if (startsWith(text, delimiter, i)) {
                if (depth <= 0) {
                    return i;
                }
                if (first < 0) {
                    first = i;
                    last = Math.min(last, first + MathScanner.REACH);
                }
            }
            switch (text.charAt(i)) {
                case '\\' -> i++;
                case '{' -> depth++;
                case '}' -> depth--;
                default -> {}
            }
        }
        return first;
    }

    private static boolean startsWith(CharSequence text, String part, int index) {
        for (int i = 0; i < part.length(); i++) {
            if (text.charAt(index + i) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
