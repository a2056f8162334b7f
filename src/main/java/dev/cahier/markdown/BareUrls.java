package dev.cahier.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.DoNotDecorate;
import com.vladsch.flexmark.util.ast.DoNotLinkDecorate;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes links of addresses that stand in text without any markup.
 *
 * <p>An address ends at the first CJK character: Chinese text follows one without a blank.
 */
final class BareUrls {

    private final LinkExtractor extractor =
            LinkExtractor.builder().linkTypes(EnumSet.of(LinkType.URL, LinkType.EMAIL)).build();

    /** Makes the links of one note; text that is part of a link or of code is skipped. */
    void linkIn(Document document) {
        Deque<Node> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node parent = open.pop();
            Node next;
            for (Node node = parent.getFirstChild(); node != null; node = next) {
                next = node.getNext();
                if (node instanceof Text text) {
                    link(text);
                } else if (!(node instanceof DoNotDecorate || node instanceof DoNotLinkDecorate)) {
                    open.push(node);
                }
            }
        }
    }

    private void link(Text node) {
        BasedSequence text = node.getChars();
        String chars = SourceString.of(text);
        if (!chars.contains("://") && chars.indexOf('@') < 0) {
            return;
        }
        int done = 0;
        for (LinkSpan link : extractor.extractLinks(text)) {
            int end = endBeforeCjk(text, link);
            if (end <= link.getBeginIndex() || !isWanted(text, link, end)) {
                continue;
            }
            insertText(node, text.subSequence(done, link.getBeginIndex()));
            insertLink(node, text.subSequence(link.getBeginIndex(), end), link.getType());
            done = end;
        }
        if (done > 0) {
            insertText(node, text.subSequence(done, text.length()));
            node.unlink();
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

    private static void insertText(Node before, BasedSequence chars) {
        if (!chars.isEmpty()) {
            before.insertBefore(new Text(chars));
        }
    }

    private static void insertLink(Node before, BasedSequence chars, LinkType type) {
        DelimitedLinkNode link = type == LinkType.EMAIL ? new MailLink() : new AutoLink();
        link.setText(chars);
        link.setChars(chars);
        before.insertBefore(link);
    }
}
