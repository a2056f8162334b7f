package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node that renders to one of the {@link PartMarks}. */
final class PartMarkNode extends Block {

    private final String mark;

    private PartMarkNode(String mark) {
        this.mark = mark;
    }

    /** Marks the sections and named blocks of a note, whose anchors are known. */
    static void insertInto(Document document, NoteContext note) {
        List<Node> nodes = new ArrayList<>();
        document.getDescendants().forEach(nodes::add);
        for (Node node : nodes) {
            Optional<String> id = note.attributesOf(node).map(ElementAttributes::id);
            if (node instanceof Heading && node.getParent() == document) {
                node.insertBefore(new PartMarkNode("")); // HeadingNodes knows the anchor.
            } else if (node instanceof Block
                    && id.filter(name -> name.startsWith("^")).isPresent()) {
                node.insertBefore(new PartMarkNode(PartMarks.startOfBlock(id.get())));
                node.insertAfter(new PartMarkNode(PartMarks.endOfBlock(id.get())));
                note.blocks().add(id.get());
            }
        }
        document.appendChild(new PartMarkNode(PartMarks.end()));
    }

    /** Returns whether a heading begins a section that other notes can show. */
    static boolean isBefore(Heading heading) {
        return heading.getPrevious() instanceof PartMarkNode;
    }

    String mark() {
        return mark;
    }

    @Override
    public BasedSequence[] getSegments() {
        return EMPTY_SEGMENTS;
    }
}
