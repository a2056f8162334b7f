package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Gives wiki-links the text that they show: what is written behind the bar, with its formulas and
 * emphasis; else the names, as Obsidian shows them, {@code Note > Heading}, with the formulas of a
 * heading.
 */
final class WikiText {

    private static final String SEPARATOR = " > ";

    private static final Pattern MARKUP = Pattern.compile("[$*_`\\\\&:<\\[=~]");

    private final Function<BasedSequence, Document> parser;

    WikiText(Function<BasedSequence, Document> parser) {
        this.parser = parser;
    }

    void readIn(Document document) {
        List<WikiLink> links = new ArrayList<>();
        for (Node node : document.getDescendants()) {
            if (node instanceof WikiLink link) {
                links.add(link);
            }
        }
        links.forEach(this::read);
    }

    private void read(WikiLink link) {
        link.text().ifPresentOrElse(text -> readMarkup(text, link), () -> showNames(link));
    }

    private void readMarkup(BasedSequence text, WikiLink link) {
        if (MARKUP.matcher(text).find() && isWhole(text)) {
            Document parsed = parser.apply(source(text));
            if (parsed.getFirstChild() instanceof Paragraph only && only.getNext() == null) {
                ParentLinks.move(only, link);
                return;
            }
        }
        link.appendChild(new Text(text));
    }

    /** Text of a paragraph of several lines is made of pieces, which the parser refuses. */
    private static BasedSequence source(BasedSequence text) {
        return text.baseSubSequence(text.getStartOffset(), text.getEndOffset());
    }

    /** Returns whether nothing is left out of a text, such as marks that begin its lines. */
    private static boolean isWhole(BasedSequence text) {
        return source(text).toString().equals(text.toString());
    }

    private void showNames(WikiLink link) {
        BasedSequence target = link.target();
        int start = 0;
        for (int end = 0; end <= target.length(); end++) {
            if (end == target.length() || target.charAt(end) == '#') {
                BasedSequence name = target.subSequence(start, end).trim();
                if (!name.isEmpty()) {
                    if (link.hasChildren()) {
                        link.appendChild(new Text(BasedSequence.of(SEPARATOR)));
                    }
                    showName(name, link);
                }
                start = end + 1;
            }
        }
    }

    /** A name is not Markdown: it may have underscores. But a formula of a heading is a formula. */
    private void showName(BasedSequence name, WikiLink link) {
        if (name.indexOf('$') >= 0
                && isWhole(name)
                && parser.apply(source(name)).getFirstChild() instanceof Paragraph only
                && only.getNext() == null
                && isTextWithFormulas(only)) {
            List<Node> parts = new ArrayList<>();
            only.getChildren().forEach(parts::add);
            parts.forEach(link::appendChild);
        } else {
            link.appendChild(new Text(name));
        }
    }

    private static boolean isTextWithFormulas(Node parent) {
        for (Node node : parent.getChildren()) {
            if (!(node instanceof Text || node instanceof InlineMath)) {
                return false;
            }
        }
        return true;
    }
}
