package dev.cahier.site;

import dev.cahier.math.SignTree;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A sign on the page of notation.
 *
 * @param tree the sign
 * @param html the typeset sign
 * @param text the sign as people read it
 * @param meanings what it means, first in the whole site, then in notes
 * @param uses the first use of it in each other note, in the order of lists
 */
public record ListedSign(
        SignTree tree, String html, String text, List<Meaning> meanings, List<Place> uses) {

    public ListedSign {
        meanings = List.copyOf(meanings);
        uses = List.copyOf(uses);
    }

    /** Where a sign is in the list. */
    public enum Group {
        LATIN,
        GREEK,
        /** Operators, brackets, and letters of other alphabets. */
        OTHER
    }

    /**
     * What a sign means.
     *
     * @param html the meaning as markup; may be empty
     * @param definition where that is said; empty for the configuration
     */
    public record Meaning(String html, Optional<Place> definition) {}

    /**
     * A place in a note.
     *
     * @param anchor where in the page; empty for its beginning
     * @param html the heading, or the name of the theorem or the like, as markup; may be empty
     */
    public record Place(RenderedNote note, String anchor, String html) {

        private Place with(UnaryOperator<RenderedNote> now) {
            return new Place(now.apply(note), anchor, html);
        }
    }

    /** Returns where it is in the list. */
    public Group group() {
        return SignOrder.group(tree);
    }

    /** Returns the small letter under which it is listed; empty for operators and the like. */
    public String initial() {
        return SignOrder.initial(tree);
    }

    ListedSign with(UnaryOperator<RenderedNote> now) {
        return new ListedSign(
                tree,
                html,
                text,
                meanings.stream()
                        .map(m -> new Meaning(m.html(), m.definition().map(p -> p.with(now))))
                        .toList(),
                uses.stream().map(place -> place.with(now)).toList());
    }
}
