package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import dev.cahier.note.LanguageGuess;
import dev.cahier.note.Note;

/**
 * Paragraphs, items of lists and cells of tables in Chinese, Japanese or Korean within a note in
 * another language. They are marked, so that punctuation, line breaking and the voice of screen
 * readers are those of their language.
 */
final class EastAsianParagraph {

    /** A shorter text may be a name or a term. */
    private static final int FEWEST_CHARACTERS = 10;

    private static final int FIRST_CHARACTER = 0x1100;

    private EastAsianParagraph() {}

    /** Returns the attribute that marks a block, behind a space; empty for all others. */
    static String attribute(Node node, NoteContext note) {
        boolean other = Note.isEastAsian(note.source().language()) || note.fragments().isInside();
        if (other || node.getChars().chars().noneMatch(c -> c >= FIRST_CHARACTER)) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        append(node, text);
        if (text.chars().filter(CjkText::isCjk).count() < FEWEST_CHARACTERS) {
            return "";
        }
        return LanguageGuess.of(text.toString())
                .map(language -> ElementAttributes.attribute("lang", language))
                .orElse("");
    }

    private static void append(Node parent, StringBuilder text) {
        for (Node node : parent.getChildren()) {
            if (node instanceof Text) {
                text.append(node.getChars());
            } else if (!(node instanceof Code)) {
                append(node, text);
            }
        }
    }
}
