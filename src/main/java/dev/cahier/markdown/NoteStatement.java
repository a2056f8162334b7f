package dev.cahier.markdown;

import dev.cahier.config.TheoremKind;
import dev.cahier.diagnostic.SourceLocation;
import java.util.function.UnaryOperator;

/**
 * A definition, theorem, proof or the like in a note.
 *
 * @param kind its kind: {@code lemma}
 * @param role what callouts of this kind are for
 * @param name what it is, in the note's language, such as {@code Lemma 2}
 * @param title its title as plain text; empty for none
 * @param titleHtml its title as markup without links
 * @param anchor where it stands in the page; empty if nothing can lead there
 * @param label what references call it; empty for none
 * @param subject what a proof proves or a solution solves: a label, or an address with {@code #};
 *     empty if that is not known
 * @param start where it begins in the note
 * @param end its last character
 */
public record NoteStatement(
        String kind,
        TheoremKind.Role role,
        String name,
        String title,
        String titleHtml,
        String anchor,
        String label,
        String subject,
        SourceLocation start,
        SourceLocation end) {

    /** Titles without markup are in memory once. */
    public NoteStatement {
        titleHtml = titleHtml.equals(title) ? title : titleHtml;
    }

    /** Returns whether it belongs to another one, which it proves or solves. */
    public boolean isProof() {
        return role == TheoremKind.Role.PROOF || role == TheoremKind.Role.SOLUTION;
    }

    /** Returns whether a place of the note is in it. */
    public boolean contains(SourceLocation place) {
        return isBefore(start, place) && isBefore(place, end);
    }

    private static boolean isBefore(SourceLocation first, SourceLocation second) {
        return first.line() < second.line()
                || first.line() == second.line() && first.column() <= second.column();
    }

    /** Returns the same with changes to the texts and to the markup of its title. */
    NoteStatement changed(UnaryOperator<String> ofText, UnaryOperator<String> ofHtml) {
        return new NoteStatement(
                kind,
                role,
                name,
                ofText.apply(title),
                ofHtml.apply(titleHtml),
                anchor,
                label,
                subject,
                start,
                end);
    }

    /** Returns the same with another title as markup. */
    NoteStatement withTitleHtml(String other) {
        return new NoteStatement(
                kind, role, name, title, other, anchor, label, subject, start, end);
    }

    /** Returns the same without the texts of lines, to be kept in memory. */
    NoteStatement withoutLines() {
        return new NoteStatement(
                kind,
                role,
                name,
                title,
                titleHtml,
                anchor,
                label,
                subject,
                start.withoutLine(),
                end.withoutLine());
    }
}
