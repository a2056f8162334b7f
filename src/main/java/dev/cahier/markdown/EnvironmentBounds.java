package dev.cahier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts how deep a text is in environments of one name, one piece of the text after another. */
final class EnvironmentBounds {

    private final Pattern bound;
    private int depth;

    EnvironmentBounds(String name) {
        bound = Pattern.compile("\\\\(begin|end)\\{" + Pattern.quote(name) + "}");
    }

    /**
     * Reads the next piece of the text.
     *
     * @return the index behind the {@code \end} that closes the outermost environment, or -1 where
     *     the piece does not close it
     */
    int endIn(CharSequence piece) {
        Matcher found = bound.matcher(piece);
        while (found.find()) {
            depth += found.group(1).equals("begin") ? 1 : -1;
            if (depth == 0) {
                return found.end();
            }
        }
        return -1;
    }
}
