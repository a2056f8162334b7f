package dev.cahier.markdown;

import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Reads the formulas in links and images whose reference nothing defines, {@code [a][$x$]}: such
 * brackets are text, of which flexmark leaves some unread.
 */
final class UndefinedReferences {

    private final Function<BasedSequence, Document> parser;

    UndefinedReferences(Function<BasedSequence, Document> parser) {
        this.parser = parser;
    }

    void readIn(Document document) {
        List<RefNode> found = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof RefNode reference
                    && !reference.isDefined()
                    && mayHoldFormula(unread(reference))) {
                found.add(reference);
            }
        }
        found.forEach(this::replace);
    }

    private static boolean mayHoldFormula(BasedSequence text) {
        return text.indexOf('$') >= 0 || text.indexOf("\\(") >= 0;
    }

    /** Returns the part of a reference that flexmark shows without reading it. */
    private static BasedSequence unread(RefNode node) {
        if (node instanceof LinkRef && node.hasChildren()) {
            return Brackets.behind(node);
        }
        return node instanceof ImageRef ? node.getChars() : BasedSequence.NULL;
    }

    private void replace(RefNode node) {
        BasedSequence chars = node.getChars();
        if (node instanceof ImageRef) {
            node.insertBefore(new Text(chars.subSequence(0, 1)));
            insert(chars.subSequence(1), node);
        } else {
            node.insertBefore(new Text(Brackets.before(node)));
            BasedSequence rest = unread(node);
            for (Node child : children(node)) {
                node.insertBefore(child);
            }
            node.insertBefore(new Text(rest.subSequence(0, 1)));
            insert(rest.subSequence(1), node);
        }
        node.unlink();
    }

    private void insert(BasedSequence text, Node before) {
        Document parsed = parser.apply(text);
        if (!(parsed.getFirstChild() instanceof Paragraph paragraph)
                || paragraph.getNext() != null) {
            before.insertBefore(new Text(text));
            return;
        }
        readIn(parsed);
        for (Node child : children(paragraph)) {
            before.insertBefore(child);
        }
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        node.getChildren().forEach(children::add);
        return children;
    }
}
