package dev.cahier.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first line of a callout behind its mark.
 *
 * @param html the title as markup; empty for none
 * @param anchor the author's own anchor, as it is written in the note
 * @param folding whether readers can fold the callout
 */
record CalloutTitle(String html, Optional<BasedSequence> anchor, Folding folding) {

    /** Obsidian lets more follow behind a bar, which only its own style sheets use. */
    private static final Pattern MARK =
            Pattern.compile("\\[!(\\p{L}[\\p{L}\\p{N} _-]*+)(?:\\|[^\\[\\]]*+)?]");

    /** How a callout is shown at first. */
    enum Folding {
        /** Always as a whole. */
        NONE,
        /** As a whole, written {@code [!NOTE]+}. */
        OPEN,
        /** With nothing but its title, written {@code [!NOTE]-}. */
        CLOSED
    }

    /** Returns the word in the mark that a quotation begins with: {@code NOTE}. */
    static Optional<String> mark(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof LinkRef mark)
                || mark.isDefined()) {
            return Optional.empty();
        }
        Matcher matcher = MARK.matcher(mark.getChars());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Takes the mark and the rest of its line out of a quotation, and an empty paragraph too. */
    static CalloutTitle takeFrom(BlockQuote quote, BodyWriter out) {
        Node paragraph = quote.getFirstChild();
        paragraph.getFirstChild().unlink();
        Folding folding = takeFolding(paragraph.getFirstChild());
        Node end = paragraph.getFirstChild();
        Node last = null;
        while (end != null && !(end instanceof SoftLineBreak)) {
            last = end;
            end = end.getNext();
        }
        Optional<BasedSequence> anchor = OwnAnchor.takeFrom(last);
        BodyWriter title = out.part();
        while (paragraph.getFirstChild() != end) {
            Node node = paragraph.getFirstChild();
            title.node(node);
            node.unlink();
        }
        if (end != null) {
            end.unlink();
        }
        if (!paragraph.hasChildren()) {
            paragraph.unlink();
        }
        return new CalloutTitle(title.html().strip(), anchor, folding);
    }

    private static Folding takeFolding(@Nullable Node first) {
        boolean marked =
                first instanceof Text
                        && (first.getChars().startsWith("-") || first.getChars().startsWith("+"));
        if (!marked) {
            return Folding.NONE;
        }
        Folding folding = first.getChars().charAt(0) == '-' ? Folding.CLOSED : Folding.OPEN;
        first.setChars(first.getChars().subSequence(1, first.getChars().length()));
        return folding;
    }
}
