package dev.cahier.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.block.NodePostProcessor;
import com.vladsch.flexmark.parser.block.NodePostProcessorFactory;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.DoNotLinkDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.NodeTracker;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes links of addresses that stand in text without any markup.
 *
 * <p>An address ends at the first CJK character: Chinese text follows one without a blank.
 */
final class BareUrls extends NodePostProcessor {

    private final LinkExtractor extractor =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL)).build();

    @Override
    public void process(NodeTracker state, Node node) {
        BasedSequence text = node.getChars();
        if (text.indexOf("://") < 0 && text.indexOf('@') < 0) {
            return;
        }
        int done = 0;
        for (LinkSpan link : extractor.extractLinks(text)) {
            int end = endBeforeCjk(text, link);
            if (end <= link.getBeginIndex() || !isWanted(text, link, end)) {
                continue;
            }
            insertText(state, node, text.subSequence(done, link.getBeginIndex()));
            insertLink(state, node, text.subSequence(link.getBeginIndex(), end), link.getType());
            done = end;
        }
        if (done > 0) {
            insertText(state, node, text.subSequence(done, text.length()));
            node.unlink();
            state.nodeRemoved(node);
        }
    }

    private static int endBeforeCjk(BasedSequence text, LinkSpan link) {
        int end = link.getBeginIndex();
        while (end < link.getEndIndex() && !CjkText.isCjk(Character.codePointAt(text, end))) {
            end += Character.charCount(Character.codePointAt(text, end));
        }
        return end;
    }

    /** Only the web's own schemes and mail: {@code note:x} and {@code c://} are text. */
    private static boolean isWanted(BasedSequence text, LinkSpan link, int end) {
        String address = text.subSequence(link.getBeginIndex(), end).toString();
        return link.getType() == LinkType.EMAIL
                ? end == link.getEndIndex()
                : address.matches("(?i)(?:https?|ftp)://[^/\\s].*");
    }

    private static void insertText(NodeTracker state, Node before, BasedSequence chars) {
        if (!chars.isEmpty()) {
            Text text = new Text(chars);
            before.insertBefore(text);
            state.nodeAdded(text);
        }
    }

    private static void insertLink(
            NodeTracker state, Node before, BasedSequence chars, LinkType type) {
        DelimitedLinkNode link = type == LinkType.EMAIL ? new MailLink() : new AutoLink();
        link.setText(chars);
        link.setChars(chars);
        before.insertBefore(link);
        state.nodeAddedWithChildren(link);
    }

    /** Skips text that is part of a link already. */
    static final class Factory extends NodePostProcessorFactory {

        Factory() {
            super(false);
            addNodeWithExclusions(Text.class, DoNotDecorate.class, DoNotLinkDecorate.class);
        }

        @Override
        public NodePostProcessor apply(Document document) {
            return new BareUrls();
        }
    }
}
