package dev.cahier.markdown;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers, labels and references of a note, collected while it is rendered. Used by one thread.
 *
 * <p>What is rendered twice, as the beginning of a note is for its summary, keeps its numbers.
 */
final class NoteNumbers {

    /** The kind of equations, which are counted together. */
    private static final String EQUATION = "";

    private record Place(String kind, long order) {}

    private final Map<String, Integer> last;
    private final Map<Place, Integer> given;
    private final Map<String, NoteLabel> labels = new HashMap<>();
    private final List<NoteLabel> inOrder = new ArrayList<>();
    private final List<NoteReference> references = new ArrayList<>();

    NoteNumbers() {
        this(new HashMap<>(), new HashMap<>());
    }

    private NoteNumbers(Map<String, Integer> last, Map<Place, Integer> given) {
        this.last = last;
        this.given = given;
    }

    /** Returns the same numbers for rendering a part of the note once more, without labels. */
    NoteNumbers onceMore() {
        return new NoteNumbers(last, given);
    }

    /**
     * Returns the first of the numbers of a formula.
     *
     * @param order where it stands
     * @param count how many numbers it has
     */
    int ofEquations(long order, int count) {
        return first(new Place(EQUATION, order), count);
    }

    /** Returns the number of a theorem or the like among those of the same counter. */
    int ofTheorem(String counter, long order) {
        return first(new Place(counter, order), 1);
    }

    private int first(Place place, int count) {
        return given.computeIfAbsent(
                place,
                p -> {
                    int first = last.getOrDefault(p.kind(), 0) + 1;
                    last.put(p.kind(), first + count - 1);
                    return first;
                });
    }

    /** Adds a label; an error if the note has one of this name already. */
    Optional<Diagnostic> add(NoteLabel label) {
        NoteLabel other = labels.putIfAbsent(label.name(), label);
        if (other == null) {
            inOrder.add(label);
            return Optional.empty();
        }
        return Optional.of(duplicate(label.name(), label.location(), other.location()));
    }

    private static Diagnostic duplicate(String name, SourceLocation at, SourceLocation first) {
        return Diagnostic.error(
                        "label-duplicate",
                        at,
                        "the label '" + name + "' is already used in line " + first.line())
                .withHint("give one of them another name");
    }

    void add(NoteReference reference) {
        references.add(reference);
    }

    List<NoteLabel> labels() {
        return inOrder;
    }

    List<NoteReference> references() {
        return references;
    }
}
