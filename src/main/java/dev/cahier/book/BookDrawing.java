package dev.cahier.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.feed.XmlText;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An SVG file for a book: well-formed, without scripts, and without anything from elsewhere. */
final class BookDrawing {

    private BookDrawing() {}

    /** Returns what of a file a book may have; empty if it has no drawing. */
    static Optional<byte[]> cleaned(byte[] svg) {
        Document parsed = Jsoup.parse(XmlText.of(new String(svg, UTF_8)), "", Parser.xmlParser());
        Optional<Element> drawing =
                parsed.getAllElements().stream()
                        .filter(e -> e.tagName().matches("(?:[^:]+:)?svg"))
                        .findFirst();
        drawing.ifPresent(root -> root.tagName("svg"));
        drawing.ifPresent(DrawingElements::reduceFile);
        parsed.outputSettings().prettyPrint(false);
        return drawing.map(
                root ->
                        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.outerHtml())
                                .getBytes(UTF_8));
    }
}
