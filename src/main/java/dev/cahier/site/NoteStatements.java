package dev.cahier.site;

import dev.cahier.markdown.NoteStatement;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The definitions, theorems and exercises of a note, for the page that lists them.
 *
 * @param note the note
 * @param listed those that are listed, in the order of the note
 * @param needs other notes whose statements the note refers to
 */
public record NoteStatements(RenderedNote note, List<Listed> listed, StatementLinks needs) {

    public NoteStatements {
        listed = List.copyOf(listed);
    }

    /**
     * A statement.
     *
     * @param uses what it and its proof refer to
     * @param usedBy what refers to it
     */
    public record Listed(NoteStatement statement, StatementLinks uses, StatementLinks usedBy) {}

    NoteStatements with(UnaryOperator<RenderedNote> now) {
        return new NoteStatements(
                now.apply(note),
                listed.stream()
                        .map(
                                one ->
                                        new Listed(
                                                one.statement(),
                                                one.uses().with(now),
                                                one.usedBy().with(now)))
                        .toList(),
                needs.with(now));
    }
}
