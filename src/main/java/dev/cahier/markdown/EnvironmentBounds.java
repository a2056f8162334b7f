package dev.cahier.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts how deep a text is in environments of one name, one piece of the text after another. */
final class EnvironmentBounds {

    /** The environments of LaTeX and AMS-LaTeX that are display math on their own. */
    private static final Set<String> ENVIRONMENTS =
            Set.of(
                    "equation",
                    "align",
                    "alignat",
                    "gather",
                    "multline",
                    "flalign",
                    "eqnarray",
                    "split",
                    "aligned",
                    "gathered",
                    "alignedat",
                    "cases",
                    "array",
                    "matrix",
                    "pmatrix",
                    "bmatrix",
                    "Bmatrix",
                    "vmatrix",
                    "Vmatrix",
                    "dcases",
                    "rcases",
                    "drcases",
                    "darray",
                    "smallmatrix",
                    "numcases",
                    "subnumcases",
                    "CD");

    /** Those that TeX has in display mode only. */
    private static final Set<String> DISPLAYS =
            Set.of(
                    "equation",
                    "align",
                    "alignat",
                    "gather",
                    "multline",
                    "flalign",
                    "eqnarray",
                    "numcases",
                    "subnumcases");

    private static final Pattern BEGIN = Pattern.compile("\\\\begin\\{([A-Za-z]+)(\\*?)}");

    private final Pattern bound;
    private int depth;

    EnvironmentBounds(String name) {
        bound = Pattern.compile("\\\\(begin|end)\\{" + Pattern.quote(name) + "}");
    }

    /** Returns the name, with its star, of the environment that begins at an index. */
    static Optional<String> nameAt(CharSequence text, int index) {
        Matcher begin = BEGIN.matcher(text).region(index, text.length());
        return begin.lookingAt() && ENVIRONMENTS.contains(begin.group(1))
                ? Optional.of(begin.group(1) + begin.group(2))
                : Optional.empty();
    }

    /** Returns whether an environment begins at an index that only a display formula can hold. */
    static boolean isDisplayAt(CharSequence text, int index) {
        return nameAt(text, index)
                .map(name -> name.replace("*", ""))
                .filter(DISPLAYS::contains)
                .isPresent();
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
