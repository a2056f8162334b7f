package dev.cahier.site;

import dev.cahier.config.TheoremKind.Role;
import dev.cahier.markdown.NoteStatement;
import dev.cahier.site.StatementMap.Id;
import dev.cahier.site.StatementMap.Use;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds what the pages of notes and the page of all theorems show of statements. */
final class StatementFinder {

    private final StatementMap map;
    private final Map<String, RenderedNote> notes = new HashMap<>();

    /** Statements of notes that were asked for: reading them takes time. */
    private final Map<String, List<NoteStatement>> statements = new HashMap<>();

    /**
     * Creates a finder.
     *
     * @param notes the notes that pages may lead to
     */
    StatementFinder(Collection<RenderedNote> notes, StatementMap map) {
        this.map = map;
        notes.forEach(note -> this.notes.put(note.note().path(), note));
    }

    /** Returns the statements of other notes that a note refers to. */
    StatementLinks neededBy(RenderedNote note) {
        String path = note.note().path();
        Set<Id> needed = new LinkedHashSet<>();
        map.from(path).stream()
                .map(Use::to)
                .filter(to -> !to.path().equals(path))
                .sorted()
                .forEach(needed::add);
        return links(needed);
    }

    /** Returns the statements of a note that other notes refer to, with these notes. */
    List<UsedStatement> usedOf(RenderedNote note) {
        String path = note.note().path();
        Map<Id, Set<Id>> users = new TreeMap<>();
        for (Use use : map.to(path)) {
            if (!use.from().path().equals(path)) {
                users.computeIfAbsent(use.to(), to -> new LinkedHashSet<>())
                        .add(new Id(use.from().path(), -1));
            }
        }
        List<UsedStatement> used = new ArrayList<>();
        users.forEach(
                (id, by) -> link(id).ifPresent(of -> used.add(new UsedStatement(of, links(by)))));
        return used;
    }

    /** Returns what the page of all theorems shows of a note; nothing if it has nothing to list. */
    Optional<NoteStatements> listOf(RenderedNote note) {
        String path = note.note().path();
        List<NoteStatement> all = statements(path);
        Map<Id, Set<Id>> uses = new LinkedHashMap<>();
        Map<Id, Set<Id>> users = new LinkedHashMap<>();
        map.from(path).forEach(use -> add(uses, use.from(), use.to()));
        map.to(path).forEach(use -> add(users, use.to(), use.from()));
        List<NoteStatements.Listed> listed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isListed(all.get(i))) {
                Id id = new Id(path, i);
                listed.add(
                        new NoteStatements.Listed(
                                all.get(i),
                                links(uses.getOrDefault(id, Set.of())),
                                links(users.getOrDefault(id, Set.of()))));
            }
        }
        Set<Id> needs = new LinkedHashSet<>();
        map.from(path).stream()
                .filter(use -> !use.to().path().equals(path))
                .forEach(use -> needs.add(new Id(use.to().path(), -1)));
        return listed.isEmpty()
                ? Optional.empty()
                : Optional.of(new NoteStatements(note, listed, links(needs)));
    }

    private static void add(Map<Id, Set<Id>> all, Id key, Id value) {
        all.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
    }

    /** Examples and remarks are found in their notes, and proofs with what they prove. */
    private static boolean isListed(NoteStatement statement) {
        return !statement.isProof()
                && statement.role() != Role.ILLUSTRATION
                && !statement.anchor().isEmpty();
    }

    private StatementLinks links(Collection<Id> ids) {
        return StatementLinks.of(ids.stream().flatMap(id -> link(id).stream()).toList());
    }

    /** Returns a link; nothing to what no page shows. */
    Optional<StatementLink> link(Id id) {
        RenderedNote note = notes.get(id.path());
        if (note == null || !id.isStatement()) {
            return Optional.ofNullable(note).map(StatementLink::to);
        }
        NoteStatement statement = statements(id.path()).get(id.index());
        return Optional.of(
                statement.anchor().isEmpty()
                        ? StatementLink.to(note)
                        : StatementLink.to(note, statement));
    }

    private List<NoteStatement> statements(String path) {
        return statements.computeIfAbsent(
                path, p -> List.copyOf(notes.get(p).body().facts().statements()));
    }
}
