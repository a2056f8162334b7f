package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteStatement;
import dev.cahier.site.StatementMap.Id;
import dev.cahier.site.StatementMap.Use;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds proofs that refer to each other in a circle, so that nothing is proved. */
public final class ProofCircles {

    /** How many references are searched for a circle through each of them. */
    private static final int MOST = 200;

    /** How many statements of a circle a warning names. */
    private static final int MOST_NAMES = 20;

    private final Map<String, RenderedNote> notes = new HashMap<>();
    private final Map<Id, List<Use>> uses = new HashMap<>();

    private ProofCircles(Collection<RenderedNote> all, StatementMap statements) {
        all.forEach(note -> notes.put(note.note().path(), note));
        List<Use> proofs =
                statements.all().stream().filter(use -> use.proof() && isPlain(use)).toList();
        peeled(peeled(proofs, Use::from, Use::to), Use::to, Use::from)
                .forEach(use -> uses.computeIfAbsent(use.from(), f -> new ArrayList<>()).add(use));
    }

    /** Leaves out again and again what begins at a statement that none of the others ends at. */
    private static List<Use> peeled(
            List<Use> uses, Function<Use, Id> begin, Function<Use, Id> end) {
        Map<Id, List<Use>> byBegin = uses.stream().collect(Collectors.groupingBy(begin));
        Map<Id, Integer> ends = new HashMap<>();
        uses.forEach(use -> ends.merge(end.apply(use), 1, Integer::sum));
        Deque<Id> open = new ArrayDeque<>(byBegin.keySet());
        open.removeIf(ends::containsKey);
        Set<Use> peeled = new HashSet<>();
        while (!open.isEmpty()) {
            for (Use use : byBegin.getOrDefault(open.remove(), List.of())) {
                peeled.add(use);
                if (ends.merge(end.apply(use), -1, Integer::sum) == 0) {
                    open.add(end.apply(use));
                }
            }
        }
        return uses.stream().filter(use -> !peeled.contains(use)).toList();
    }

    private static boolean isPlain(Use use) {
        return use.from().isStatement() && use.to().isStatement();
    }

    /** Returns a warning at each reference that is a part of a circle. */
    public static List<Diagnostic> in(Collection<RenderedNote> notes, StatementMap statements) {
        ProofCircles circles = new ProofCircles(notes, statements);
        return circles.uses.values().stream()
                .flatMap(List::stream)
                .sorted(StatementMap.IN_ORDER)
                .limit(MOST)
                .flatMap(use -> circles.problem(use).stream())
                .toList();
    }

    private Optional<Diagnostic> problem(Use use) {
        List<Id> circle = circle(use);
        if (circle.isEmpty()) {
            return Optional.empty();
        }
        RenderedNote note = notes.get(use.place().path());
        String shown =
                circle.stream()
                        .limit(MOST_NAMES)
                        .map(id -> name(id, note))
                        .collect(Collectors.joining(" → "));
        int more = circle.size() - MOST_NAMES;
        String all = more > 0 ? shown + " → … and " + more + " more" : shown;
        return Optional.of(
                Diagnostic.warning(
                                "proof-circle",
                                note.withLine(use.place()),
                                "this proof is part of a circle: each refers to the next: " + all)
                        .withHint(
                                "prove one of them without the next one, or write the remark"
                                        + " outside of the proof"));
    }

    /** Returns the shortest circle through a reference; empty if there is none. */
    private List<Id> circle(Use start) {
        Map<Id, Id> reachedFrom = new HashMap<>();
        Set<Id> seen = new HashSet<>(Set.of(start.to()));
        Deque<Id> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Id id = open.remove();
            if (id.equals(start.from())) {
                Deque<Id> circle = new ArrayDeque<>(List.of(id));
                for (Id step = id; !step.equals(start.to()); ) {
                    step = reachedFrom.get(step);
                    circle.addFirst(step);
                }
                circle.addFirst(start.from());
                return List.copyOf(circle);
            }
            for (Use use : uses.getOrDefault(id, List.of())) {
                if (seen.add(use.to())) {
                    reachedFrom.put(use.to(), id);
                    open.add(use.to());
                }
            }
        }
        return List.of();
    }

    private String name(Id id, RenderedNote here) {
        RenderedNote owner = notes.get(id.path());
        NoteStatement statement = owner.body().facts().statements().get(id.index());
        boolean elsewhere = owner != here;
        return statement.name()
                + (statement.title().isEmpty() ? "" : " (" + statement.title() + ")")
                + (elsewhere ? " in " + id.path() + ":" + statement.start().line() : "");
    }
}
