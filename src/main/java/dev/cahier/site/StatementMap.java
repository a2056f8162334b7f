package dev.cahier.site;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.LinkUse;
import dev.cahier.markdown.NoteReference;
import dev.cahier.markdown.NoteStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which definitions, theorems and the like of a site refer to which. What a proof refers to counts
 * for what it proves; a reference to an equation counts for the statement that the equation stands
 * in. Immutable.
 */
public final class StatementMap {

    /** A site without statements. */
    static final StatementMap NONE = new StatementMap();

    static final Comparator<Use> IN_ORDER = Comparator.comparing(Use::from).thenComparing(Use::to);

    private final SortedMap<String, List<Use>> forward = new TreeMap<>();
    private final SortedMap<String, List<Use>> back = new TreeMap<>();

    /**
     * A statement, or what a note has besides statements.
     *
     * @param path the path of the note
     * @param index which of the statements of the note; -1 for what is in none
     */
    record Id(String path, int index) implements Comparable<Id> {

        @Override
        public int compareTo(Id other) {
            int byPath = path.compareTo(other.path);
            return byPath != 0 ? byPath : Integer.compare(index, other.index);
        }

        boolean isStatement() {
            return index >= 0;
        }
    }

    /**
     * A reference from one statement to another one.
     *
     * @param proof whether it is in a proof of the first one
     * @param place where it is written, the first of several
     */
    record Use(Id from, Id to, boolean proof, SourceLocation place) {}

    private StatementMap() {}

    /**
     * Finds the references between statements.
     *
     * @param notes the notes of a site; their order does not matter
     * @param references knows what the references of the notes lead to
     */
    public StatementMap(
            Collection<RenderedNote> notes, SiteLinkTable links, CrossReferences references) {
        Finder finder = new Finder(notes, links, references);
        if (finder.isEmpty()) {
            return;
        }
        notes.forEach(finder::read);
        finder.uses.values().stream()
                .sorted(IN_ORDER)
                .forEach(
                        use -> {
                            add(forward, use.from().path(), use);
                            add(back, use.to().path(), use);
                        });
    }

    private static void add(Map<String, List<Use>> uses, String path, Use use) {
        uses.computeIfAbsent(path, p -> new ArrayList<>()).add(use);
    }

    /** Returns what a note and its statements refer to, in the order of the note. */
    List<Use> from(String path) {
        return List.copyOf(forward.getOrDefault(path, List.of()));
    }

    /** Returns what refers to the statements of a note, sorted by path. */
    List<Use> to(String path) {
        return List.copyOf(back.getOrDefault(path, List.of()));
    }

    /** Returns all references, sorted by where they are. */
    List<Use> all() {
        return forward.values().stream().flatMap(List::stream).toList();
    }

    /** Reads the references of notes. */
    private static final class Finder {

        private final SiteLinkTable links;
        private final CrossReferences references;
        private final Map<String, List<NoteStatement>> statements = new HashMap<>();
        private final Map<String, String> pathsByUrl = new HashMap<>();
        private final Map<List<Object>, Use> uses = new LinkedHashMap<>();

        Finder(Collection<RenderedNote> notes, SiteLinkTable links, CrossReferences references) {
            this.links = links;
            this.references = references;
            for (RenderedNote note : notes) {
                if (!note.body().facts().statements().isEmpty()) {
                    String path = note.note().path();
                    statements.put(path, List.copyOf(note.body().facts().statements()));
                    pathsByUrl.put(links.url(note.note().address()), path);
                }
            }
        }

        boolean isEmpty() {
            return statements.isEmpty();
        }

        void read(RenderedNote note) {
            for (NoteReference reference : note.body().references()) {
                if (reference.kind() != NoteReference.Kind.HEADING) {
                    target(reference.label(), note)
                            .ifPresent(to -> add(note, to, reference.location()));
                }
            }
            for (LinkUse link : note.body().links()) {
                if (link.url().indexOf('#') >= 0 && link.kind() != LinkUse.Kind.EMBED) {
                    target(links.withoutHost(link.url()), note)
                            .ifPresent(to -> add(note, to, link.from()));
                }
            }
        }

        private void add(RenderedNote note, Id to, SourceLocation place) {
            String path = note.note().path();
            List<NoteStatement> own = statements.getOrDefault(path, List.of());
            int around = innermost(own, place);
            boolean proof = around >= 0 && own.get(around).isProof();
            Id from =
                    proof
                            ? target(own.get(around).subject(), note).orElse(new Id(path, -1))
                            : new Id(path, around);
            if (!from.equals(to)) {
                boolean proves = proof && from.isStatement();
                uses.putIfAbsent(List.of(from, to, proves), new Use(from, to, proves, place));
            }
        }

        /** Returns the statement that a label, or an address with {@code #}, leads to. */
        private Optional<Id> target(String label, RenderedNote from) {
            if (label.isEmpty()) {
                return Optional.empty();
            }
            Optional<LabelTable.Entry> entry = references.entry(label, from);
            if (entry.flatMap(LabelTable.Entry::label).isPresent()) {
                return ofLabel(entry.get());
            }
            int hash = label.indexOf('#');
            return hash < 0 ? Optional.empty() : ofAnchor(label, hash, from);
        }

        private Optional<Id> ofLabel(LabelTable.Entry entry) {
            String path = entry.owner().note().path();
            if (!entry.label().orElseThrow().isEquation()) {
                return at(path, entry.anchor());
            }
            List<NoteStatement> own = statements.getOrDefault(path, List.of());
            int index = innermost(own, entry.label().orElseThrow().location());
            boolean inStatement = index >= 0 && !own.get(index).isProof();
            return inStatement ? Optional.of(new Id(path, index)) : Optional.empty();
        }

        private Optional<Id> ofAnchor(String url, int hash, RenderedNote from) {
            String page = url.substring(0, hash);
            String path = page.isEmpty() ? from.note().path() : pathsByUrl.get(page);
            return path == null
                    ? Optional.empty()
                    : at(path, TargetParts.of(url.substring(hash + 1)).path());
        }

        private Optional<Id> at(String path, String anchor) {
            List<NoteStatement> all = statements.getOrDefault(path, List.of());
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).anchor().equals(anchor) && !all.get(i).isProof()) {
                    return Optional.of(new Id(path, i));
                }
            }
            return Optional.empty();
        }

        /** Those that are in others follow them. */
        private static int innermost(List<NoteStatement> all, SourceLocation place) {
            int found = -1;
            for (int i = 0; i < all.size(); i++) {
                found = all.get(i).contains(place) ? i : found;
            }
            return found;
        }
    }
}
