package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports TeX between plain brackets: <code>\[</code> and <code>\(</code> lose their backslashes
 * where text is copied from a chat.
 */
final class LostBackslashes {

    /** TeX between lines with one bracket each, or between two brackets alone on their line. */
    private static final Pattern DISPLAY =
            Pattern.compile(
                    "(?:^|\\n)[ \\t]*+\\[(?:[ \\t]*+\\r?\\n([^$]*?)\\n[ \\t]*+|[ \\t]++([^$\\n]*) )]"
                            + "[ \\t]*+(?=\\r?\\n|$)");

    /** A command between parentheses, with spaces just inside as chats write them. */
    private static final Pattern INLINE =
            Pattern.compile("(?<![\\w\\\\])\\( ([^()\\n]{1,200}) \\)");

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]{2,}|[A-Za-z]_\\{");

    private LostBackslashes() {}

    static void reportIn(Document document, NoteContext note) {
        for (Node node : document.getDescendants()) {
            boolean paragraph = node instanceof Paragraph;
            if (!paragraph && !(node instanceof Text && !LiteralMarks.isCode(node.getParent()))) {
                continue;
            }
            String chars = SourceString.of(node.getChars());
            if (chars.indexOf('\\') < 0) {
                continue;
            }
            if (paragraph && chars.indexOf('[') >= 0) {
                report(DISPLAY.matcher(chars), node.getChars(), "\\[ and \\]", note);
            } else if (!paragraph && chars.contains("( ")) {
                report(INLINE.matcher(chars), node.getChars(), "\\( and \\)", note);
            }
        }
    }

    private static void report(
            Matcher found, BasedSequence chars, String delimiters, NoteContext note) {
        while (found.find()) {
            if (COMMAND.matcher(found.group()).find()) {
                int bracket = chars.indexOf(delimiters.charAt(1), found.start());
                note.report(
                        Diagnostic.warning(
                                        "math-lost-delimiters",
                                        note.at(chars, bracket),
                                        "TeX between plain brackets is shown as text")
                                .withHint("write " + delimiters + " around the formula"));
            }
        }
    }
}
