package dev.cahier.markdown;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.SignTree;
import java.util.function.UnaryOperator;

/**
 * A sign that a note defines.
 *
 * @param tree the sign
 * @param html the typeset sign
 * @param text the sign as people read it
 * @param meaningHtml what it means, as markup without links; empty if that is not said
 * @param name what the definition is called, such as {@code Notation}
 * @param anchor where it is defined; empty if nothing can lead there
 * @param place where it is defined
 */
public record NoteSign(
        SignTree tree,
        String html,
        String text,
        String meaningHtml,
        String name,
        String anchor,
        SourceLocation place) {

    public NoteSign {
        place = place.withoutLine();
    }

    NoteSign changed(UnaryOperator<String> ofText, UnaryOperator<String> ofHtml) {
        return new NoteSign(
                tree,
                ofHtml.apply(html),
                ofText.apply(text),
                ofHtml.apply(meaningHtml),
                name,
                anchor,
                place);
    }
}
