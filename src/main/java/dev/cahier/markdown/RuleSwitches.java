package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.NoteOutline.RuleSwitch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads comments that switch rules of {@code check} off: {@code <!-- check: off image-alt -->}.
 *
 * <p>A comment counts for its own line. If nothing else is on that line, it counts for the block
 * below it, or, within a paragraph, for the next line.
 */
final class RuleSwitches {

    private static final Pattern COMMENT =
            Pattern.compile(
                    "\\s*<!--+\\s*check\\s*:\\s*off\\b\\s*([a-z0-9,\\s-]*?)\\s*-->\\s*",
                    Pattern.CASE_INSENSITIVE);

    private final Document document;
    private final NoteContext note;

    RuleSwitches(Document document, NoteContext note) {
        this.document = document;
        this.note = note;
    }

    List<RuleSwitch> read() {
        List<RuleSwitch> found = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            boolean comment =
                    node instanceof HtmlCommentBlock
                            || node instanceof HtmlInlineComment
                            || node instanceof HtmlBlockBase
                            || node instanceof HtmlInlineBase;
            if (comment) {
                Matcher off = COMMENT.matcher(SourceString.of(node.getChars()));
                if (off.lookingAt()) {
                    found.add(read(node, off));
                }
            }
        }
        return found;
    }

    private RuleSwitch read(Node node, Matcher off) {
        SourceLocation place = note.at(node);
        List<String> rules =
                Arrays.stream(off.group(1).split("[,\\s]+")).filter(r -> !r.isEmpty()).toList();
        int line = place.line();
        boolean alone = COMMENT.matcher(withoutMarks(place.sourceLine())).matches();
        int last = alone ? lastLine(node, line) : line;
        return new RuleSwitch(line, last, rules, place);
    }

    /** Returns a line without the marks of the quotations and lists that it is in. */
    private static String withoutMarks(String line) {
        return line.replaceFirst("^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t])))*", "");
    }

    private int lastLine(Node node, int line) {
        Node below = node.getNext();
        if (node instanceof HtmlInlineBase || below == null) {
            return line + 1;
        }
        BasedSequence chars = below.getChars().trimEnd();
        return note.at(chars, Math.max(0, chars.length() - 1)).line();
    }
}
