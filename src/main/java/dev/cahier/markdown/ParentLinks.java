package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives nodes their parents. Flexmark's {@code Node.takeChildren}, by which it makes the items of
 * task lists, tells only the first and the last child.
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

    /** Moves all children of a node behind those of another one. */
    static void move(Node from, Node to) {
        List<Node> children = children(from);
        from.removeChildren();
        children.forEach(to::appendChild);
    }

    private static void takeBack(Node parent) {
        move(parent, parent);
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
