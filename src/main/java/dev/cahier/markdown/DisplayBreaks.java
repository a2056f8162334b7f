package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out hard line breaks beside display formulas, which break the line themselves. */
final class DisplayBreaks {

    private DisplayBreaks() {}

    static void removeFrom(Document document) {
        List<Node> displays = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (isDisplay(node)) {
                displays.add(node);
            }
        }
        for (Node display : displays) {
            if (display instanceof InlineMath) {
                soften(display.getPrevious());
                soften(behindBlank(display));
                trim(display.getNext());
            } else if (display.getPrevious() instanceof Paragraph before) {
                trim(before.getLastChild());
                if (!before.hasChildren()) {
                    before.unlink();
                }
            }
        }
    }

    private static boolean isDisplay(Node node) {
        return node instanceof DisplayMath
                || node instanceof InlineMath math && math.display()
                || node instanceof FencedCodeBlock fence && fence.getInfo().trim().equals("math");
    }

    /** Returns the node behind a display, or behind the spaces that follow it. */
    private static @Nullable Node behindBlank(Node display) {
        Node next = display.getNext();
        return next instanceof Text && next.getChars().isBlank() ? next.getNext() : next;
    }

    private static void soften(@Nullable Node node) {
        if (node instanceof HardLineBreak) {
            BasedSequence chars = node.getChars();
            node.insertBefore(new SoftLineBreak(chars.subSequence(chars.length() - 1)));
            node.unlink();
        }
    }

    /** Takes the backslash of a hard break from the end of a block's text. */
    private static void trim(@Nullable Node node) {
        if (!(node instanceof Text) || node.getNext() != null) {
            return;
        }
        BasedSequence text = node.getChars().trimEnd();
        int slashes = text.countTrailing(c -> c == '\\');
        if (slashes % 2 == 1) {
            BasedSequence rest = text.subSequence(0, text.length() - 1).trimEnd();
            node.setChars(rest);
            if (rest.isEmpty()) {
                node.unlink();
            }
        }
    }
}
