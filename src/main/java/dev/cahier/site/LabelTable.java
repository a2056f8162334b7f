package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.HeadingEntry;
import dev.cahier.markdown.NoteLabel;
import dev.cahier.math.ReferenceMarkup;
import dev.cahier.note.Note;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Everything in the notes of a site that a reference can lead to. */
final class LabelTable {

    /** By name, then by the path of the note. */
    private final Map<String, SortedMap<String, Entry>> byName = new HashMap<>();

    /** By the addresses of their pages as links have them. */
    private final Map<String, RenderedNote> notes = new HashMap<>();

    /** What stands at the anchors of the pages that links have led to, by page and anchor. */
    private final Map<String, Map<String, Entry>> byAnchor = new ConcurrentHashMap<>();

    /** The headings of the pages that links have led to, by page. */
    private final Map<String, HeadingNames> headings = new ConcurrentHashMap<>();

    private final SortedSet<String> names = new TreeSet<>();
    private final List<Diagnostic> duplicates = new ArrayList<>();

    /**
     * Something that a reference can lead to.
     *
     * @param owner the note that it stands in
     * @param anchor where in the note's page
     * @param label what it is; empty for a heading
     * @param heading the words of a heading
     */
    record Entry(RenderedNote owner, String anchor, Optional<NoteLabel> label, String heading) {

        /** Returns whether it is an equation without a number, so that there is nothing to show. */
        boolean isUnnumbered() {
            return label.filter(NoteLabel::isUnnumbered).isPresent();
        }

        /** Returns what a reference to it shows. */
        String text(ReferenceMarkup.Kind kind) {
            if (label.isEmpty()) {
                return heading;
            }
            NoteLabel numbered = label.get();
            return switch (kind) {
                case NUMBER -> numbered.number().isEmpty() ? numbered.title() : numbered.number();
                case EQUATION -> "(" + numbered.number() + ")";
                case NAME ->
                        numbered.isEquation() ? "(" + numbered.number() + ")" : numbered.title();
                case PLACE -> "";
            };
        }
    }

    /**
     * Enters what notes have.
     *
     * @param notes the notes; their order does not matter
     * @param address returns the address of a note's page as links have it
     */
    LabelTable(Collection<RenderedNote> notes, Function<Note, String> address) {
        notes.stream()
                .sorted(Comparator.comparing(note -> note.note().path()))
                .forEach(note -> add(note, address.apply(note.note())));
    }

    private void add(RenderedNote note, String address) {
        notes.putIfAbsent(address, note);
        for (NoteLabel label : note.body().labels()) {
            Entry entry = new Entry(note, label.anchor(), Optional.of(label), "");
            names.add(label.name());
            SortedMap<String, Entry> named =
                    byName.computeIfAbsent(label.name(), n -> new TreeMap<>());
            if (!named.isEmpty()) {
                duplicates.add(duplicate(entry, named.get(named.firstKey())));
            }
            named.put(note.note().path(), entry);
        }
    }

    private static Diagnostic duplicate(Entry second, Entry first) {
        NoteLabel label = second.label().orElseThrow();
        SourceLocation other = first.label().orElseThrow().location();
        return Diagnostic.error(
                        "label-duplicate",
                        label.location(),
                        "the label '"
                                + label.name()
                                + "' is already used in "
                                + other.path()
                                + ":"
                                + other.line())
                .withHint("give one of them another name");
    }

    /** Returns what has a label: in the note that refers to it, else in the first by path. */
    Optional<Entry> named(String label, RenderedNote from) {
        SortedMap<String, Entry> all = byName.getOrDefault(label, Collections.emptySortedMap());
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.getOrDefault(from.note().path(), all.get(all.firstKey())));
    }

    /** Returns what stands at an anchor of a page; {@code /notes/a/#anchor}. */
    Optional<Entry> at(String address) {
        int hash = address.indexOf('#');
        String anchor = address.substring(hash + 1);
        String page = address.substring(0, hash);
        return Optional.ofNullable(notes.get(page))
                .map(note -> byAnchor.computeIfAbsent(page, p -> byAnchor(note)))
                .flatMap(all -> Optional.ofNullable(all.get(anchor)));
    }

    private static Map<String, Entry> byAnchor(RenderedNote note) {
        Map<String, Entry> all = new HashMap<>();
        note.body()
                .labels()
                .forEach(
                        label ->
                                all.putIfAbsent(
                                        label.anchor(),
                                        new Entry(note, label.anchor(), Optional.of(label), "")));
        note.body()
                .headings()
                .forEach(
                        heading ->
                                all.putIfAbsent(
                                        heading.id(),
                                        new Entry(
                                                note,
                                                heading.id(),
                                                Optional.empty(),
                                                heading.text())));
        return all;
    }

    /**
     * Returns a heading.
     *
     * @param page the address of the page
     * @param words the words of the heading, behind those of headings that it is below
     */
    Optional<HeadingEntry> heading(String page, List<String> words) {
        return Optional.ofNullable(notes.get(page))
                .map(
                        note ->
                                headings.computeIfAbsent(
                                        page, p -> new HeadingNames(note.body().headings())))
                .flatMap(names -> names.find(words));
    }

    /** Returns the names of all labels. */
    SortedSet<String> names() {
        return names;
    }

    /** Returns the notes that have a page. */
    Collection<RenderedNote> notes() {
        return notes.values();
    }

    /** Returns an error for each label that another note has, too, but the first one. */
    List<Diagnostic> duplicates() {
        return duplicates;
    }
}
