package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.html.SafeHtml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the tags out of a parsed note that may not be written within text, and closes the elements
 * that others open: at the end of the paragraph, emphasis, link or cell that they are in.
 *
 * <p>The attributes of the tags that are left are not judged yet.
 */
final class SafeInlineTags {

    private final Node parent;
    private final NoteContext note;
    private final OpenElements open = new OpenElements();
    private Node behindParent;

    private SafeInlineTags(Node parent, NoteContext note) {
        this.parent = parent;
        behindParent = parent;
        this.note = note;
    }

    static void apply(Document document, NoteContext note) {
        Set<Node> parents = new LinkedHashSet<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof HtmlInline || node instanceof HtmlInlineComment) {
                parents.add(node.getParent());
            }
        }
        parents.forEach(parent -> new SafeInlineTags(parent, note).apply());
    }

    private void apply() {
        boolean title = isTitled(parent);
        Node child = parent.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            if (child instanceof HtmlInlineComment) {
                child.unlink();
            } else if (child instanceof HtmlInline tag) {
                next = tag(tag);
            } else if (title && child instanceof SoftLineBreak) {
                // The first line of a callout is written elsewhere.
                closeBefore(child, SafeTags.ended(open.closeWhile(element -> true), note));
                title = false;
            } else if (!isText(child)) {
                closeBefore(child, open.endDrawing());
            }
            child = next;
        }
        for (String name : SafeTags.ended(open.closeWhile(element -> true), note)) {
            parent.appendChild(closing(name));
        }
    }

    private static boolean isTitled(Node paragraph) {
        return paragraph.getParent() instanceof BlockQuote quote
                && quote.getFirstChild() == paragraph
                && CalloutTitle.mark(quote).isPresent();
    }

    /** Treats a tag and returns the node behind what it has treated. */
    private @Nullable Node tag(HtmlInline node) {
        Node next = node.getNext();
        String text = node.getChars().toString();
        Optional<HtmlTag> read = HtmlTag.at(text, 0).filter(tag -> tag.end() == text.length());
        if (read.isEmpty()) {
            SafeTags.reportDeclaration(note.at(node), note);
            node.unlink();
            return next;
        }
        HtmlTag tag = read.get();
        if (!SafeTags.isAllowed(tag, open)) {
            return leaveOut(tag, node);
        }
        BasedSequence own = node.getChars();
        if (tag.closing()) {
            close(tag, node);
        } else if (SafeTags.isMisplaced(tag, open, own, note)) {
            node.unlink();
        } else if (SafeHtml.isVoid(tag.name())) {
            closeBefore(node, open.before(tag.name()));
        } else {
            closeBefore(node, open.open(tag.name(), own));
            if (tag.name().equals("a")) {
                node.insertBefore(new SafeAnchor(own));
                node.unlink();
            } else if (SafeHtml.isForeign(tag.name()) && text.endsWith("/>")) {
                open.close(tag.name());
                node.insertAfter(closing(tag.name()));
            }
        }
        return next;
    }

    /** Returns whether a node is written as text, which a drawing can contain. */
    private static boolean isText(Node node) {
        return node instanceof Text || node instanceof HtmlEntity || node instanceof SoftLineBreak;
    }

    private @Nullable Node leaveOut(HtmlTag tag, HtmlInline node) {
        Node next = node.getNext();
        if (tag.closing()) {
            node.unlink();
            return next;
        }
        SafeTags.reportElement(tag, note.at(node), note);
        Optional<Node> end =
                SafeHtml.hidesContent(tag.name()) ? endOf(tag.name(), next) : Optional.empty();
        node.unlink();
        if (end.isEmpty()) {
            return next;
        }
        Node behind = end.get().getNext();
        while (next != null && next != behind) {
            Node after = next.getNext();
            next.unlink();
            next = after;
        }
        return behind;
    }

    private static Optional<Node> endOf(String name, @Nullable Node from) {
        for (Node node = from; node != null; node = node.getNext()) {
            boolean end =
                    node instanceof HtmlInline
                            && HtmlTag.at(node.getChars(), 0)
                                    .filter(tag -> tag.closing() && tag.name().equals(name))
                                    .isPresent();
            if (end) {
                return Optional.of(node);
            }
        }
        return Optional.empty();
    }

    private void close(HtmlTag tag, HtmlInline node) {
        List<String> closed = open.close(tag.name());
        if (closed.isEmpty()) {
            if (isLast(node) && parent instanceof Paragraph && SafeHtml.isBlock(tag.name())) {
                // It closes an element that began before the paragraph.
                BasedSequence chars = node.getChars();
                node.unlink();
                Node block = new HtmlBlock(chars, List.of(chars));
                behindParent.insertAfter(block);
                behindParent = block;
                return;
            }
            if (!SafeHtml.isVoid(tag.name())) {
                SafeTags.reportUnopened(tag, note.at(node), note);
            }
            node.unlink();
        } else {
            closeBefore(node, closed);
            node.unlink();
        }
    }

    /** Returns whether nothing but space and closing tags follows. */
    private static boolean isLast(Node node) {
        for (Node next = node.getNext(); next != null; next = next.getNext()) {
            boolean silent =
                    next instanceof SoftLineBreak
                            || next instanceof Text && next.getChars().isBlank()
                            || next instanceof HtmlInline && next.getChars().startsWith("</");
            if (!silent) {
                return false;
            }
        }
        return true;
    }

    private static void closeBefore(Node node, List<String> names) {
        List<Node> tags = new ArrayList<>();
        names.forEach(name -> tags.add(closing(name)));
        tags.forEach(node::insertBefore);
    }

    private static HtmlInline closing(String name) {
        BasedSequence tag = BasedSequence.of(OpenElements.tags(List.of(name)));
        return name.equals("a") ? new SafeAnchor(tag) : new HtmlInline(tag);
    }
}
