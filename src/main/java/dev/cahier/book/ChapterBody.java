package dev.cahier.book;

import dev.cahier.config.AddressPolicy;
import dev.cahier.feed.XmlText;
import dev.cahier.math.TypesetFormulas;
import dev.cahier.template.Labels;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Turns the markup of a note into markup of a book. All of it is parsed, since notes may have raw
 * HTML, and only elements and attributes of {@link BookElements} are left.
 */
final class ChapterBody {

    static final Evaluator DRAWING = QueryParser.parse("math, svg");

    private static final Evaluator UNUSABLE =
            QueryParser.parse(
                    "script, style, template, link, meta, base, button, dialog, datalist, map, area,"
                            + " picture.chart-dark, a.anchor, [hidden], annotation-xml");

    private static final Evaluator PICTURE = QueryParser.parse("picture");
    private static final Evaluator MEDIA =
            QueryParser.parse("iframe, video, audio, object, embed, portal");
    private static final Evaluator BOX = QueryParser.parse("input[type=checkbox]");
    private static final Evaluator FIELD = QueryParser.parse("input, select, textarea, canvas");
    private final Document document;
    private final Labels labels;

    private ChapterBody(String html, Labels labels) {
        this.document = Jsoup.parseBodyFragment(TypesetFormulas.named(XmlText.of(html)));
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        this.labels = labels;
    }

    /**
     * Returns the markup as the body of a document whose links and images still lead to the site.
     *
     * @param html markup of a note, its formulas as MathML
     * @param labels the words of its language
     */
    static Document of(String html, Labels labels) {
        ChapterBody body = new ChapterBody(html, labels);
        body.change();
        return body.document;
    }

    private void change() {
        document.select(UNUSABLE).remove();
        document.select("svg").forEach(DrawingElements::reduce);
        document.select(PICTURE).forEach(ChapterBody::singleImage);
        document.select(MEDIA).forEach(this::linked);
        document.select(BOX)
                .forEach(
                        box ->
                                box.replaceWith(
                                        new TextNode(
                                                box.hasAttr("checked") ? "\u2611" : "\u2610")));
        document.select(FIELD).remove();
        document.select("a[name]:not([id])").forEach(a -> a.attr("id", a.attr("name")));
        document.select("math").stream()
                .filter(math -> !math.parents().is("math"))
                .toList()
                .forEach(FormulaElements::repair);
        for (Element element : document.body().getAllElements()) {
            if (element != document.body()) {
                reduce(element);
            }
        }
        comments(document.body());
        footnotes();
        ContentModel.repair(document.body());
    }

    /** A picture in several versions is its image: that for light pages. */
    private static void singleImage(Element picture) {
        Element image = picture.selectFirst("img");
        if (image == null) {
            picture.remove();
        } else {
            picture.replaceWith(image);
        }
    }

    /** What plays or runs is a link in a book. */
    private void linked(Element media) {
        Element source = media.hasAttr("src") ? media : media.selectFirst("[src]");
        String url = source == null ? media.attr("data") : source.attr("src");
        if (url.isBlank() || AddressPolicy.objectionToLink(url).isPresent()) {
            media.remove();
            return;
        }
        boolean video = !media.normalName().equals("audio");
        String title = media.attr("title").isBlank() ? "" : media.attr("title");
        String word = labels.text(video ? "book.video" : "book.audio");
        Element link =
                new Element("a")
                        .attr("href", url)
                        .text(title.isEmpty() ? word : labels.text("book.titled", word, title));
        media.replaceWith(
                media.closest("a, p, span") == null
                        ? new Element("p").addClass("media").appendChild(link)
                        : media.closest("a") == null ? link : new TextNode(link.text()));
    }

    private static void reduce(Element element) {
        if (element.closest(DRAWING) == null) {
            String name = BookElements.nameOf(element.normalName());
            if (!BookElements.isKnown(name)) {
                element.unwrap();
                return;
            }
            align(element);
            element.tagName(name);
            for (Attribute attribute : element.attributes().asList()) {
                if (!BookElements.has(name, attribute.getKey(), attribute.getValue())) {
                    element.removeAttr(attribute.getKey());
                }
            }
            complete(element);
        }
    }

    private static void align(Element element) {
        String side = element.attr("align").toLowerCase(Locale.ROOT);
        if (element.normalName().equals("center") || side.equals("center")) {
            element.addClass("align-center");
        } else if (List.of("left", "right").contains(side)) {
            element.addClass("align-" + side);
        }
    }

    private static void complete(Element element) {
        if (element.attr("class").isBlank()) {
            element.removeAttr("class");
        }
        if (element.hasAttr("lang")) {
            element.attr("xml:lang", element.attr("lang"));
        }
        switch (element.normalName()) {
            case "img" -> element.attr("alt", element.attr("alt"));
            case "bdo" -> element.attr("dir", element.hasAttr("dir") ? element.attr("dir") : "ltr");
            case "span" -> {
                if (!element.attr("role").equals("img")) {
                    element.removeAttr("aria-label");
                }
            }
            default -> {}
        }
    }

    /** Removes comments, and what begins with a question mark. */
    private static void comments(Element body) {
        for (Element element : body.getAllElements()) {
            element.childNodes().stream()
                    .filter(node -> !(node instanceof Element || node instanceof TextNode))
                    .toList()
                    .forEach(Node::remove);
        }
    }

    /** Tells reading systems what they can show in a window of its own. */
    private void footnotes() {
        for (Element reference : document.select("a[role=doc-noteref]")) {
            reference.attr("epub:type", "noteref");
        }
        for (Element notes : document.select("section[role=doc-endnotes]")) {
            notes.attr("epub:type", "footnotes");
            notes.select("> ol > li").forEach(note -> note.attr("epub:type", "footnote"));
        }
        for (Element back : document.select("a[role=doc-backlink]")) {
            back.attr("epub:type", "backlink");
        }
    }
}
