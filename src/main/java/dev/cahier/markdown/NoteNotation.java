package dev.cahier.markdown;

import dev.cahier.store.PackedList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The signs and terms that a note defines, and what is needed to find its uses of others.
 *
 * @param signs the signs, in the order of the text
 * @param terms the terms, in the order of the text
 * @param formulas its formulas as trees, each different one once, in the order of the text; none if
 *     the site has no list of signs
 * @param text the pieces of text in which mentions of terms become links, in the order of the
 *     markup; none if that is off
 */
public record NoteNotation(
        List<NoteSign> signs, List<NoteTerm> terms, List<NoteFormula> formulas, List<Piece> text) {

    /** A note that has nothing to do with signs and terms. */
    public static final NoteNotation NONE =
            new NoteNotation(List.of(), List.of(), List.of(), List.of());

    public NoteNotation {
        signs = PackedList.of(NoteSign.class, signs);
        terms = PackedList.of(NoteTerm.class, terms);
        formulas = PackedList.of(NoteFormula.class, formulas);
        text = PackedList.of(Piece.class, text);
    }

    /** A piece of text without markup in it. */
    public record Piece(String text) {}

    /** Returns the same with changes to the markup of signs, terms and meanings. */
    NoteNotation withHtml(UnaryOperator<String> change) {
        return changed(UnaryOperator.identity(), change);
    }

    /** Returns the same with changes to the texts and the markup of signs, terms and meanings. */
    NoteNotation changed(UnaryOperator<String> ofText, UnaryOperator<String> ofHtml) {
        return signs.isEmpty() && terms.isEmpty()
                ? this
                : new NoteNotation(
                        signs.stream().map(sign -> sign.changed(ofText, ofHtml)).toList(),
                        terms.stream().map(term -> term.changed(ofText, ofHtml)).toList(),
                        formulas,
                        text);
    }
}
