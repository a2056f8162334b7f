package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives nodes their parents back. Flexmark's {@link Node#takeChildren}, by which it makes the items
 * of task lists, tells only the first and the last child.
 */
final class ParentLinks {

    private ParentLinks() {}

    /** Gives all nodes below a node their parents. */
    static void mend(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (child.getParent() != node) {
                takeBack(node);
                break;
            }
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            mend(child);
        }
    }

    private static void takeBack(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        parent.removeChildren();
        children.forEach(parent::appendChild);
    }
}
