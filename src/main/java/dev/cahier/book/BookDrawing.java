package dev.cahier.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.feed.XmlText;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** An SVG file for a book: well-formed, without scripts, and without anything from elsewhere. */
final class BookDrawing {

    private BookDrawing() {}

    static byte[] cleaned(byte[] svg) {
        Document parsed = Jsoup.parse(XmlText.of(new String(svg, UTF_8)), "", Parser.xmlParser());
        Element root = parsed.getElementsByTag("svg").first();
        if (root == null) {
            throw new IllegalStateException("not a drawing");
        }
        root.select(
                        "script, foreignObject, iframe, animate, set, metadata, style:contains(@import)")
                .remove();
        for (Element element : root.getAllElements()) {
            for (Attribute attribute : element.attributes().asList()) {
                String name = attribute.getKey().toLowerCase(Locale.ROOT);
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean link = name.equals("href") || name.equals("xlink:href");
                boolean own = value.startsWith("#") || value.startsWith("data:image/");
                if (name.startsWith("on") || link && !own || value.contains("url(http")) {
                    element.removeAttr(attribute.getKey());
                }
            }
        }
        root.attr("xmlns", "http://www.w3.org/2000/svg");
        parsed.outputSettings().prettyPrint(false);
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + root.outerHtml()).getBytes(UTF_8);
    }
}
