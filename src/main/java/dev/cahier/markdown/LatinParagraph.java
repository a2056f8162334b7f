package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/**
 * Paragraphs in Latin letters within a Chinese, Japanese or Korean note. They are marked, so that
 * quotation marks, justification and line breaking are not those of the note's language.
 */
final class LatinParagraph {

    /** A shorter text may be a name or a term of the note's own language. */
    private static final int FEWEST_LETTERS = 20;

    private static final Set<String> LANGUAGES = Set.of("zh", "ja", "ko");

    private LatinParagraph() {}

    /** Returns the attribute that marks a paragraph, behind a space; empty for all others. */
    static String attribute(Paragraph node, NoteContext note) {
        String language = note.source().language();
        String primary = language.split("-", 2)[0];
        if (!LANGUAGES.contains(primary) || note.fragments().isInside()) {
            return "";
        }
        // It is not known which language it is in.
        return is(node) ? " lang=\"und-Latn\"" : "";
    }

    /** Returns whether a paragraph has enough letters, none of them Chinese, Japanese or Korean. */
    static boolean is(Paragraph node) {
        return letters(node) >= FEWEST_LETTERS;
    }

    /** Returns the number of letters in running text; a negative number if one is not Latin. */
    private static int letters(Node parent) {
        int letters = 0;
        for (Node child : parent.getChildren()) {
            int found = letters(child, child instanceof Text);
            if (found < 0) {
                return found;
            }
            letters += found;
        }
        return letters;
    }

    private static int letters(Node node, boolean isText) {
        if (node instanceof Code) {
            return 0;
        }
        return isText ? lettersIn(node.getChars()) : letters(node);
    }

    private static int lettersIn(BasedSequence text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c) || CjkText.isCjk(c) || CjkText.isFullWidthPunctuation(c)) {
                return -1;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters;
    }
}
