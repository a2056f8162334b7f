package dev.cahier.site;

import dev.cahier.markdown.NoteTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A term and the note that defines it.
 *
 * @param note the note
 * @param term the term
 * @param mentions other notes in which a mention of it is a link, sorted by path
 */
public record GlossaryEntry(RenderedNote note, NoteTerm term, List<RenderedNote> mentions) {

    public GlossaryEntry {
        mentions = List.copyOf(mentions);
    }

    /** Returns the definitions of a note: a term within a definition of the same name is one. */
    static List<GlossaryEntry> of(RenderedNote note) {
        List<NoteTerm> terms = new ArrayList<>();
        for (NoteTerm term : note.body().facts().notation().terms()) {
            Optional<NoteTerm> around =
                    terms.stream().filter(callout -> holds(callout, term, note)).findFirst();
            if (around.isPresent()) {
                terms.set(terms.indexOf(around.get()), around.get().withNames(term.names()));
            } else {
                terms.add(term);
            }
        }
        return terms.stream().map(term -> new GlossaryEntry(note, term, List.of())).toList();
    }

    private static boolean holds(NoteTerm callout, NoteTerm inLine, RenderedNote note) {
        return !callout.name().isEmpty()
                && inLine.name().isEmpty()
                && callout.names().stream().anyMatch(name -> isSame(name, inLine.names().get(0)))
                && note.body().facts().statements().stream()
                        .filter(s -> s.contains(callout.place()))
                        .anyMatch(s -> s.contains(inLine.place()));
    }

    private static boolean isSame(String name, String other) {
        return TermMatcher.folded(name).equals(TermMatcher.folded(other));
    }

    GlossaryEntry withMentions(List<RenderedNote> others) {
        return new GlossaryEntry(note, term, others);
    }

    GlossaryEntry with(UnaryOperator<RenderedNote> now) {
        return new GlossaryEntry(now.apply(note), term, mentions.stream().map(now).toList());
    }
}
