package dev.cahier.template;

import java.util.List;
import java.util.stream.Stream;

/**
 * Some definitions, theorems and the like, or notes.
 *
 * @param links the first ones
 * @param more how many others there are
 */
public record StatementsView(List<Link> links, int more) {

    /** None. */
    public static final StatementsView NONE = new StatementsView(List.of(), 0);

    public StatementsView {
        links = List.copyOf(links);
    }

    /**
     * A link.
     *
     * @param statement a definition, theorem or the like; {@link LinkView#NONE} for a whole note
     * @param note the note that it is in
     */
    public record Link(LinkView statement, LinkView note) {}

    /** Returns the links to the notes. */
    Stream<LinkView> notes() {
        return links.stream().map(Link::note);
    }
}
