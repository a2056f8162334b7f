package dev.cahier.site;

import dev.cahier.math.SignTree;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/** The order of signs: Latin letters, Greek letters, then all others; small letters first. */
final class SignOrder {

    static final Comparator<SignTree> BY_LETTER =
            Comparator.comparing(SignOrder::group)
                    .thenComparing(tree -> letters(tree).toLowerCase(Locale.ROOT))
                    .thenComparing(SignOrder::letters, Comparator.reverseOrder())
                    .thenComparing(tree -> tree.line().length())
                    .thenComparing(SignTree::line);

    private SignOrder() {}

    static ListedSign.Group group(SignTree tree) {
        String letters = letters(tree);
        if (letters.isEmpty() || !Character.isLetter(letters.codePointAt(0))) {
            return ListedSign.Group.OTHER;
        }
        return switch (Character.UnicodeScript.of(letters.codePointAt(0))) {
            case LATIN -> ListedSign.Group.LATIN;
            case GREEK -> ListedSign.Group.GREEK;
            default -> ListedSign.Group.OTHER;
        };
    }

    /** Returns the small letter under which a sign is listed; empty if it begins with none. */
    static String initial(SignTree tree) {
        String letters = letters(tree).toLowerCase(Locale.ROOT);
        return group(tree) == ListedSign.Group.OTHER
                ? ""
                : letters.substring(0, letters.offsetByCodePoints(0, 1));
    }

    /** Returns what a sign begins with, in plain letters: R for the real numbers. */
    private static String letters(SignTree tree) {
        return Normalizer.normalize(tree.first(), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    }
}
