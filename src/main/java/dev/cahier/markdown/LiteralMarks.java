package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds pairs of {@code **} that are shown although they touch the text between them: next to
 * punctuation on one side and a letter on the other, they neither open nor close. Spaces within
 * them are the subject of {@link MarkupSlips}.
 */
final class LiteralMarks {

    private static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("(?<![*\\\\])\\*\\*(?!\\*)");

    private LiteralMarks() {}

    /** A pair of asterisks in a text node. */
    private record Mark(BasedSequence chars, int index) {

        private boolean touchesBehind() {
            BasedSequence base = chars.getBaseSequence();
            return !Character.isWhitespace(base.safeCharAt(chars.getIndexOffset(index) + 2));
        }

        private boolean touchesBefore() {
            BasedSequence base = chars.getBaseSequence();
            char before = base.safeCharAt(chars.getIndexOffset(index) - 1);
            return before != '\0' && !Character.isWhitespace(before);
        }

        private int offset() {
            return chars.getIndexOffset(index);
        }
    }

    /** Returns the places of the opening marks. */
    static List<SourceLocation> in(Document document, NoteContext note) {
        List<SourceLocation> found = new ArrayList<>();
        find(document, note, found);
        return found;
    }

    /** Returns whether a node shows its text as code. */
    static boolean isCode(Node node) {
        return node instanceof Code
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock;
    }

    private static void find(Node parent, NoteContext note, List<SourceLocation> found) {
        List<Mark> marks = new ArrayList<>();
        for (Node child : parent.getChildren()) {
            if (child instanceof Text && SourceString.of(child.getChars()).contains("**")) {
                Matcher mark = MARKS.matcher(SourceString.of(child.getChars()));
                while (mark.find()) {
                    marks.add(new Mark(child.getChars(), mark.start()));
                }
            } else if (child.hasChildren() && !isCode(child)) {
                find(child, note, found);
            }
        }
        for (int i = 0; i + 1 < marks.size(); i++) {
            Mark opener = marks.get(i);
            Mark closer = marks.get(i + 1);
            int length = closer.offset() - opener.offset();
            if (opener.touchesBehind()
                    && closer.touchesBefore()
                    && length > 2
                    && length < LONGEST) {
                found.add(note.at(opener.chars(), opener.index()));
                i++;
            }
        }
    }
}
