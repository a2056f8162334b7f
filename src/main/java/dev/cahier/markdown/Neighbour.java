package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import org.jspecify.annotations.Nullable;

/** Looks at the text beside a node of running text, through emphasis and links. */
final class Neighbour {

    private Neighbour() {}

    /**
     * Returns the text before a node; empty where its block or cell starts or no text stands there.
     */
    static String textBefore(Node node, ShownSigns signs) {
        return text(leaf(node, false), signs);
    }

    /**
     * Returns the text behind a node; empty where its block or cell ends or no text stands there.
     */
    static String textBehind(Node node, ShownSigns signs) {
        return text(leaf(node, true), signs);
    }

    private static String text(@Nullable Node leaf, ShownSigns signs) {
        boolean text =
                leaf != null
                        && !(leaf instanceof InlineMath
                                || leaf instanceof ShortcodeInline
                                || leaf instanceof HtmlInline);
        return text ? signs.of(leaf) : "";
    }

    private static @Nullable Node leaf(Node node, boolean forward) {
        Node at = node;
        while ((forward ? at.getNext() : at.getPrevious()) == null) {
            at = at.getParent();
            if (at == null || at instanceof Block || at instanceof TableCell) {
                return null;
            }
        }
        Node leaf = forward ? at.getNext() : at.getPrevious();
        while (leaf.hasChildren() && !(leaf instanceof Image || leaf instanceof ImageRef)) {
            leaf = forward ? leaf.getFirstChild() : leaf.getLastChild();
        }
        return leaf;
    }
}
