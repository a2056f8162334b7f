package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds Markdown that a misplaced or missing space keeps from having an effect. */
final class MarkupSlips {

    /** One mark alone may be a tag or a number: {@code #3}. */
    private static final Pattern HEADING = Pattern.compile("(#{2,6})([^#\\s].*)");

    private static final Pattern STRONG =
            Pattern.compile("(?<![*\\\\])\\*\\*(?![*\\s])([^*\\n]{1,200}?)[ \\t]+\\*\\*(?!\\*)");

    private MarkupSlips() {}

    /** Reports them in a parsed note. */
    static void report(Document document, NoteContext note) {
        for (Node node : document.getDescendants()) {
            if (node instanceof Text text && !(text.getParent() instanceof Code)) {
                String chars = SourceString.of(text.getChars());
                if (chars.startsWith("##")) {
                    heading(text, chars, note);
                }
                if (chars.contains("**")) {
                    strong(text.getChars(), chars, note);
                }
            }
        }
    }

    private static void heading(Text text, String chars, NoteContext note) {
        boolean startsLine =
                text.getParent() instanceof Paragraph
                        && (text.getPrevious() == null
                                || text.getPrevious() instanceof SoftLineBreak);
        Matcher heading = HEADING.matcher(chars);
        if (startsLine && heading.matches()) {
            note.report(
                    Diagnostic.warning(
                                    "heading-space",
                                    note.at(text),
                                    "a heading needs a space behind " + heading.group(1))
                            .withHint("write " + heading.group(1) + " " + heading.group(2)));
        }
    }

    private static void strong(BasedSequence chars, String text, NoteContext note) {
        Matcher strong = STRONG.matcher(text);
        while (strong.find()) {
            note.report(
                    Diagnostic.warning(
                                    "emphasis-space",
                                    note.at(chars, strong.start()),
                                    "a space before the closing ** keeps this text from being bold")
                            .withHint("write **" + strong.group(1) + "**"));
        }
    }
}
