package dev.cahier.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The letters of a list that is sorted by letters, with an anchor for the first of each. Mutable.
 */
final class NotationLetters {

    private final String prefix;
    private final boolean used;
    private final List<NotationView.Letter> letters = new ArrayList<>();

    /**
     * Creates the letters of a list.
     *
     * @param prefix tells its anchors from those of other lists
     * @param used whether there are any
     */
    NotationLetters(String prefix, boolean used) {
        this.prefix = prefix;
        this.used = used;
    }

    /**
     * Returns the anchor of the next entry of the list; empty if it is not the first one of its
     * letter, or begins with no Latin or Greek letter.
     */
    String idOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String letter = plain.isEmpty() ? "" : Character.toString(plain.codePointAt(0));
        boolean known = letters.stream().anyMatch(l -> l.text().equals(letter));
        if (!used || known || !letter.matches("[\\p{IsLatin}\\p{IsGreek}]")) {
            return "";
        }
        NotationView.Letter first =
                new NotationView.Letter(letter, "page:" + prefix + "-" + letter);
        letters.add(first);
        return first.id();
    }

    List<NotationView.Letter> all() {
        return letters;
    }
}
