package dev.cahier.book;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Text that Anki shows as it is. Anki typesets what is between {@code \(} and {@code \)}, also in
 * code and titles, where its MathJax follows links that run scripts; it hands what is between
 * {@code [latex]} and {@code [/latex]} to LaTeX and plays {@code [sound:a.mp3]}. An empty element
 * within such a mark makes it text, and is not copied with it.
 */
final class AnkiText {

    private static final Pattern MARK =
            Pattern.compile(
                    "\\\\(?=[()\\[\\]])|\\[(?=/?(?:latex|\\$\\$?)]|(?:sound|anki):)",
                    Pattern.CASE_INSENSITIVE);

    /** No element can be within an attribute, but a character without width can. */
    private static final String BREAK = "\u200B";

    private AnkiText() {}

    /** Returns plain text as markup. */
    static String of(String plain) {
        return MARK.matcher(Markup.text(plain)).replaceAll("$0<span></span>");
    }

    /** Breaks the marks in the text of a page; its formulas are marked up later. */
    static void quiet(Document page) {
        for (TextNode text : page.nodeStream(TextNode.class).toList()) {
            Element parent = text.parent();
            if (parent != null && parent.closest("math") != null) {
                continue;
            }
            Matcher mark = MARK.matcher(text.getWholeText());
            int at = 0;
            while (mark.find()) {
                text.before(new TextNode(text.getWholeText().substring(at, mark.end())));
                text.before(new Element("span"));
                at = mark.end();
            }
            if (at > 0) {
                text.text(text.getWholeText().substring(at));
            }
        }
        for (Element image : page.select("[alt]")) {
            image.attr("alt", MARK.matcher(image.attr("alt")).replaceAll("$0" + BREAK));
        }
    }
}
