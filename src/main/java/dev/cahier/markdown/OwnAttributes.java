package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes attribute lists, block anchors and marks for a table of contents out of a parsed note.
 *
 * <p>A list belongs to the heading that it ends, to the image, link, code or emphasis that it
 * touches, or to the block whose last line it is or follows. An anchor, {@code ^name}, belongs to
 * the block that it ends, as in Obsidian.
 */
final class OwnAttributes {

    private static final Pattern ANCHOR =
            Pattern.compile("(?:^|[ \\t]+)\\^((?=[\\w-]*[A-Za-z])[A-Za-z0-9-]{2,})[ \\t]*$");
    private static final Pattern CONTENTS =
            Pattern.compile("\\[\\[?_?toc_?]?]|@\\[toc](?:\\([^)]*\\))?", Pattern.CASE_INSENSITIVE);

    private final NoteContext note;

    private OwnAttributes(NoteContext note) {
        this.note = note;
    }

    /** Keeps the attributes of each node in the note's context. */
    static void take(Document document, NoteContext note) {
        OwnAttributes attributes = new OwnAttributes(note);
        List<Node> nodes = new ArrayList<>();
        document.getDescendants().forEach(nodes::add);
        nodes.forEach(attributes::visit);
    }

    private void visit(Node node) {
        if (node instanceof Heading && node.getLastChild() instanceof Text last) {
            heading(node, last);
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Text text && isElement(text.getPrevious())) {
            AttributeList.at(text.getChars(), 0)
                    .ifPresent(
                            list -> {
                                give(text.getPrevious(), list, text.getChars());
                                cutStart(text, list.length());
                            });
        }
    }

    private static boolean isElement(@Nullable Node node) {
        return node instanceof Image
                || node instanceof ImageRef
                || node instanceof Link
                || node instanceof LinkRef link && link.isDefined()
                || node instanceof Code
                || node instanceof Emphasis
                || node instanceof StrongEmphasis;
    }

    private void heading(Node heading, Text last) {
        BasedSequence chars = last.getChars();
        Optional<AttributeList> list = AttributeList.atEndOf(chars);
        if (list.isPresent()) {
            int start = chars.lastIndexOf('{');
            give(heading, list.get(), chars.subSequence(start, chars.length()));
            cutEnd(last, start);
        }
    }

    private void paragraph(Paragraph paragraph) {
        if (CONTENTS.matcher(paragraph.getChars().trim()).matches()) {
            reportContents(paragraph.getChars());
            paragraph.unlink();
        } else if (paragraph.getLastChild() instanceof Text last) {
            boolean alone = last.getPrevious() == null;
            boolean ownLine = alone || last.getPrevious() instanceof SoftLineBreak;
            Optional<AttributeList> list =
                    AttributeList.at(last.getChars(), 0)
                            .filter(found -> ownLine)
                            .filter(found -> found.length() == last.getChars().trimEnd().length());
            if (list.isPresent()) {
                block(paragraph, last, list.get(), alone);
            } else {
                anchor(paragraph, last, alone);
            }
        }
    }

    private void block(Paragraph paragraph, Text last, AttributeList list, boolean alone) {
        BasedSequence chars = last.getChars();
        ListBlock items = (ListBlock) paragraph.getAncestorOfType(ListBlock.class);
        if (list.names().contains("toc")) {
            reportContents(chars);
            (items == null ? neighbour(paragraph).orElse(paragraph) : items).unlink();
            if (paragraph.getParent() != null && alone) {
                paragraph.unlink();
            }
            return;
        }
        Optional<Node> target =
                alone
                        ? neighbour(paragraph)
                        : Optional.of(listEndedBy(paragraph).orElse(elementOf(paragraph)));
        if (target.isEmpty()) {
            return; // It is left to the rule for foreign syntax.
        }
        give(target.get(), list, chars);
        if (alone) {
            paragraph.unlink();
        } else {
            last.getPrevious().unlink();
            last.unlink();
        }
    }

    /** Returns the list whose last item a paragraph is, if kramdown's attributes below end both. */
    private static Optional<Node> listEndedBy(Paragraph paragraph) {
        Node item = paragraph.getParent();
        return item instanceof ListItem && item.getNext() == null && paragraph.getNext() == null
                ? Optional.of(item.getParent())
                : Optional.empty();
    }

    /** Returns the item whose text a paragraph is: it may have no element of its own there. */
    private static Node elementOf(Paragraph paragraph) {
        Node parent = paragraph.getParent();
        return parent instanceof ListItem && paragraph.getPrevious() == null ? parent : paragraph;
    }

    /** Returns the block before a paragraph where no blank line is between them, else the next. */
    private Optional<Node> neighbour(Paragraph paragraph) {
        Node before = paragraph.getPrevious();
        boolean touches =
                before != null
                        && isBlock(before)
                        && note.at(before.getChars(), before.getChars().trimEnd().length() - 1)
                                        .line()
                                == note.at(paragraph).line() - 1;
        Node behind = paragraph.getNext();
        return touches
                ? Optional.of(before)
                : Optional.ofNullable(behind).filter(OwnAttributes::isBlock);
    }

    private static boolean isBlock(Node node) {
        return node instanceof Paragraph
                || node instanceof ListBlock
                || node instanceof BlockQuote
                || node instanceof TableBlock
                || node instanceof FencedCodeBlock
                || node instanceof DisplayMath
                || node instanceof Heading;
    }

    private void anchor(Paragraph paragraph, Text last, boolean alone) {
        Matcher anchor = ANCHOR.matcher(last.getChars());
        if (!anchor.find()) {
            return;
        }
        String id = note.anchors().unique("^" + anchor.group(1));
        boolean whole = alone && anchor.start() == 0;
        Node before = paragraph.getPrevious();
        Node target = whole && before != null ? before : elementOf(paragraph);
        if (whole && (before == null || !isBlock(before))) {
            return;
        }
        note.attributes(target).setId(id);
        if (whole) {
            paragraph.unlink();
        } else {
            cutEnd(last, anchor.start());
            if (last.getChars().isEmpty() && last.getPrevious() instanceof SoftLineBreak line) {
                line.unlink();
            }
        }
    }

    private void give(Node node, AttributeList list, BasedSequence chars) {
        note.attributes(node).add(SafeAttributes.of(list, note.at(chars, 0), note));
        for (String key : list.unknown()) {
            note.report(
                    Diagnostic.warning(
                                    "attribute-unknown",
                                    note.at(chars, 0),
                                    "the attribute '" + key + "' is left out")
                            .withHint("write #id, .class, width=50% or height=200px"));
        }
    }

    private void reportContents(BasedSequence chars) {
        note.report(
                Diagnostic.warning(
                                "contents-mark",
                                note.at(chars, 0),
                                "the mark for a table of contents is left out: the page shows its"
                                        + " own")
                        .withHint("delete the mark, and write 'toc: true' in the front matter"));
    }

    private static void cutStart(Text text, int length) {
        text.setChars(text.getChars().subSequence(length, text.getChars().length()));
    }

    private static void cutEnd(Text text, int end) {
        text.setChars(text.getChars().subSequence(0, end).trimEnd());
    }
}
