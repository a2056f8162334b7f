package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;

/**
 * The sections of a note, by which theorems are counted if the site says so: the outermost headings
 * of the highest level, without the title of the note and without those of the class {@code
 * unnumbered}. Immutable.
 */
final class NoteSections {

    /** A note in which sections do not count. */
    static final NoteSections NONE = new NoteSections(List.of(), List.of());

    private static final String UNNUMBERED = "unnumbered";

    private final List<Heading> headings;

    /** Where the headings stand, in ascending order. */
    private final List<Long> orders;

    private NoteSections(List<Heading> headings, List<Long> orders) {
        this.headings = headings;
        this.orders = orders;
    }

    /** Finds the sections of a note whose attributes have been read. */
    static NoteSections of(Document document, NoteContext note) {
        List<Heading> outermost = new ArrayList<>();
        document.getChildren()
                .forEach(
                        node -> {
                            if (node instanceof Heading heading) {
                                outermost.add(heading);
                            }
                        });
        if (isTitle(outermost)) {
            outermost.remove(0);
        }
        int level = outermost.stream().mapToInt(Heading::getLevel).min().orElse(0);
        outermost.removeIf(h -> h.getLevel() != level || isUnnumbered(h, note));
        List<Long> orders = outermost.stream().map(h -> note.order(h.getChars())).toList();
        return new NoteSections(List.copyOf(outermost), orders);
    }

    /** A single heading of level 1 at the beginning is the title of the note. */
    private static boolean isTitle(List<Heading> headings) {
        return !headings.isEmpty()
                && headings.get(0).getLevel() == 1
                && headings.stream().filter(h -> h.getLevel() == 1).count() == 1;
    }

    private static boolean isUnnumbered(Heading heading, NoteContext note) {
        return note.attributesOf(heading).filter(a -> a.classes().contains(UNNUMBERED)).isPresent();
    }

    /** Returns the number of the section that a heading begins. */
    OptionalInt numberOf(Heading heading) {
        int index = headings.indexOf(heading);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    /**
     * Returns the section of a place: 0 before the first one, as in LaTeX.
     *
     * @param order the place, see {@link NoteContext#order}
     */
    OptionalInt at(long order) {
        if (orders.isEmpty()) {
            return OptionalInt.empty();
        }
        int index = Collections.binarySearch(orders, order);
        return OptionalInt.of(index < 0 ? -index - 1 : index + 1);
    }
}
