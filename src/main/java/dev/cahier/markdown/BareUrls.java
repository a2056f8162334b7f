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
import java.util.regex.Pattern;
import org.nibor.autolink.LinkExtractor;
import org.nibor.autolink.LinkSpan;
import org.nibor.autolink.LinkType;

/**
 * Makes links of addresses that stand in text without any markup.
 *
 * <p>An address ends at the first CJK character: Chinese text follows one without a blank.
 */
final class BareUrls {

    private static final Pattern HOST =
            Pattern.compile("www\\.[\\w-]++(?:\\.[\\w-]++)++(?<=\\.[a-z]{2,24})");

    private final LinkExtractor extractor =
            LinkExtractor.builder()
                    .linkTypes(EnumSet.of(LinkType.URL, LinkType.WWW, LinkType.EMAIL))
                    .build();

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
        if (!chars.contains("://") && chars.indexOf('@') < 0 && !chars.contains("www.")) {
            return;
        }
        int done = 0;
        // Behind an address that Chinese text has ended, the next one is looked for anew.
        int from = 0;
        while (from < text.length()) {
            int start = from;
            from = text.length();
            for (LinkSpan link : extractor.extractLinks(text.subSequence(start, text.length()))) {
                int begin = start + link.getBeginIndex();
                int end = endBeforeCjk(text, begin, start + link.getEndIndex());
                boolean cut = end < start + link.getEndIndex();
                if (end > begin && isWanted(text, begin, end, link.getType(), cut)) {
                    insertText(node, text.subSequence(done, begin));
                    insertLink(node, text.subSequence(begin, end), link.getType());
                    done = end;
                }
                if (cut) {
                    from = end + 1;
                    break;
                }
            }
        }
        if (done > 0) {
            insertText(node, text.subSequence(done, text.length()));
            node.unlink();
        }
    }

    private static int endBeforeCjk(BasedSequence text, int begin, int limit) {
        int end = begin;
        while (end < limit && !endsAddress(Character.codePointAt(text, end))) {
            end += Character.charCount(Character.codePointAt(text, end));
        }
        return end;
    }

    /** Returns whether a character is of Chinese or Japanese, or a quotation mark, dash or dots. */
    private static boolean endsAddress(int codePoint) {
        return CjkText.isCjk(codePoint) || codePoint >= 0x2010 && codePoint <= 0x2027;
    }

    /** Only the web's own schemes and mail: {@code note:x} and {@code c://} are text. */
    private static boolean isWanted(
            BasedSequence text, int begin, int end, LinkType type, boolean cut) {
        String address = text.subSequence(begin, end).toString();
        return switch (type) {
            case EMAIL -> !cut;
            case WWW -> HOST.matcher(address).lookingAt();
            default -> address.matches("(?i)(?:https?|ftp)://[^/\\s].*");
        };
    }

    /** Returns where an address leads: many hosts are written without {@code https://}. */
    static String url(AutoLink link) {
        String address = link.getText().toString();
        return HOST.matcher(address).lookingAt() ? "https://" + address : address;
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
