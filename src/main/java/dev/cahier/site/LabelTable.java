package dev.cahier.site;

import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.NoteLabel;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.note.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Everything in the notes of a site that a reference can lead to. */
final class LabelTable {

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byAnchor = new HashMap<>();
    private final Set<String> names = new TreeSet<>();

    /**
     * Something that a reference can lead to.
     *
     * @param owner the note that it stands in
     * @param anchor where in the note's page
     * @param label what it is; empty for a heading
     * @param heading the words of a heading
     */
    record Entry(RenderedNote owner, String anchor, Optional<NoteLabel> label, String heading) {

        /** Returns what a reference to it shows. */
        String text(ReferenceMarkup.Kind kind) {
            if (label.isEmpty()) {
                return heading;
            }
            NoteLabel numbered = label.get();
            return switch (kind) {
                case NUMBER -> numbered.number().isEmpty() ? numbered.word() : numbered.number();
                case EQUATION -> "(" + numbered.number() + ")";
                case NAME ->
                        numbered.isEquation()
                                ? "(" + numbered.number() + ")"
                                : (numbered.word() + " " + numbered.number()).strip();
            };
        }
    }

    LabelTable(Collection<RenderedNote> notes) {
        notes.stream().sorted(Comparator.comparing(n -> n.note().path())).forEach(this::add);
    }

    private void add(RenderedNote note) {
        for (NoteLabel label : note.body().labels()) {
            Entry entry = new Entry(note, label.anchor(), Optional.of(label), "");
            names.add(label.name());
            byName.computeIfAbsent(label.name(), n -> new ArrayList<>()).add(entry);
            byAnchor.computeIfAbsent(label.anchor(), a -> new ArrayList<>()).add(entry);
        }
        for (HeadingEntry heading : note.body().headings()) {
            Entry entry = new Entry(note, heading.id(), Optional.empty(), heading.text());
            byAnchor.computeIfAbsent(heading.id(), a -> new ArrayList<>()).add(entry);
        }
    }

    /** Returns what has a label: in the note that refers to it, else in any, sorted by path. */
    List<Entry> named(String label, RenderedNote from) {
        List<Entry> all = byName.getOrDefault(label, List.of());
        List<Entry> own =
                all.stream()
                        .filter(e -> e.owner().note().path().equals(from.note().path()))
                        .toList();
        return own.isEmpty() ? all : own;
    }

    /** Returns what stands at an anchor of the page of a note. */
    List<Entry> at(String anchor, Predicate<Note> page) {
        return byAnchor.getOrDefault(anchor, List.of()).stream()
                .filter(entry -> page.test(entry.owner().note()))
                .toList();
    }

    /** Returns the names of all labels. */
    Collection<String> names() {
        return names;
    }
}
