package dev.cahier.markdown;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The anchors of one note; used by one thread. */
final class NoteAnchors {

    /** Ids of the theme, with a sign that headings' anchors do not have. */
    private static final Set<String> IDS_OF_PAGES = Set.of("page:main", "page:link-preview");

    private final Set<String> taken = new HashSet<>(IDS_OF_PAGES);
    private final Map<String, Integer> repeats = new HashMap<>();

    /**
     * Returns an anchor that no other heading and no page has: a repeated one gets a number. It is
     * in Unicode's composed form, as fragments of links are.
     */
    String unique(String spelled) {
        String wanted = Normalizer.normalize(spelled, Normalizer.Form.NFC);
        String anchor = wanted;
        int number = repeats.getOrDefault(wanted, 0);
        while (!taken.add(anchor)) {
            number++;
            anchor = wanted + "-" + number;
        }
        repeats.put(wanted, number);
        return anchor;
    }

    /** Keeps in mind that an element has an anchor, which {@link #unique} then avoids. */
    void take(String anchor) {
        taken.add(Normalizer.normalize(anchor, Normalizer.Form.NFC));
    }
}
