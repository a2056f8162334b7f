package dev.cahier.feed;

import dev.cahier.math.TypesetFormulas;
import dev.cahier.store.Sha256;
import dev.cahier.template.Labels;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Turns the markup of a note into markup that stands by itself: a feed reader shows it without the
 * site's style sheet and scripts, at another address, and beside other notes.
 *
 * <p>All markup is parsed, since notes may have raw HTML.
 */
final class FeedContent {

    /** What a reader cannot use; {@code [hidden]} and the like are there for the site's pages. */
    private static final Evaluator UNUSABLE =
            QueryParser.parse(
                    "script, style, template, link, meta, base, button, dialog, [hidden],"
                            + " [aria-hidden=true], .properties-key");

    private static final Evaluator PICTURE = QueryParser.parse("picture");
    private static final Evaluator WRAPPER = QueryParser.parse("noscript, .nobr");
    private static final Evaluator REASON = QueryParser.parse("details.reason");
    private static final Evaluator BOX = QueryParser.parse("input[type=checkbox]");
    private static final Evaluator FIELD = QueryParser.parse("input, select, textarea");
    private static final Evaluator CALLOUT = QueryParser.parse(".callout, .theorem");
    private static final Evaluator DRAWING = QueryParser.parse("svg:not(svg svg)");
    private static final Evaluator IN_DRAWING = QueryParser.parse("math, svg");
    private static final Evaluator MARKED = QueryParser.parse("[id], [class]");
    private static final Evaluator PLAIN_SPAN =
            QueryParser.parse("span:not([lang]):not([dir]):not([title])");

    /** Attributes that mean something by themselves. */
    private static final Set<String> KEPT =
            Set.of(
                    "align",
                    "alt",
                    "cite",
                    "colspan",
                    "controls",
                    "datetime",
                    "dir",
                    "headers",
                    "height",
                    "href",
                    "hreflang",
                    "lang",
                    "open",
                    "poster",
                    "reversed",
                    "rowspan",
                    "scope",
                    "sizes",
                    "span",
                    "src",
                    "srcset",
                    "start",
                    "title",
                    "type",
                    "value",
                    "width",
                    "allowfullscreen");

    private final Document document;
    private final FeedUrls urls;
    private final Labels labels;

    private FeedContent(String html, String pageUrl, Labels labels) {
        this.document = Jsoup.parseBodyFragment(TypesetFormulas.named(html), pageUrl);
        document.outputSettings().prettyPrint(false);
        this.urls = new FeedUrls(pageUrl);
        this.labels = labels;
    }

    /**
     * Returns markup for feeds.
     *
     * @param html the markup of a note, its formulas as MathML
     * @param pageUrl the absolute address of its page
     * @param labels the words of its language
     */
    static String of(String html, String pageUrl, Labels labels) {
        FeedContent content = new FeedContent(html, pageUrl, labels);
        content.change();
        return content.document.body().html().strip();
    }

    private void change() {
        document.select(UNUSABLE).remove();
        document.select(PICTURE).forEach(FeedContent::singleImage);
        document.select(WRAPPER).unwrap();
        document.select(REASON).forEach(FeedContent::withoutReason);
        document.select(BOX).forEach(FeedContent::box);
        document.select(FIELD).remove();
        document.select(CALLOUT).forEach(FeedContent::quoted);
        boolean formulas = nameFormulas();
        document.select(DRAWING).forEach(this::renameIds);
        for (Element element : document.body().getAllElements()) {
            urls.makeAbsolute(element);
            if (!isDrawing(element)) {
                reduce(element);
            }
        }
        document.select(PLAIN_SPAN).unwrap();
        if (formulas) {
            document.body()
                    .appendElement("p")
                    .appendElement("a")
                    .attr("href", urls.page())
                    .text(labels.text("feed-formulas"));
        }
    }

    /** A picture in several versions is its image: that for light pages. */
    private static void singleImage(Element picture) {
        Elements images = picture.select("img");
        if (images.isEmpty()) {
            picture.remove();
        } else {
            picture.replaceWith(images.get(0));
        }
    }

    private static void withoutReason(Element details) {
        Element summary = details.selectFirst("summary");
        if (summary != null) {
            details.parent().insertChildren(details.siblingIndex(), summary.childNodes());
        }
        details.remove();
    }

    private static void box(Element input) {
        input.replaceWith(new TextNode(input.hasAttr("checked") ? "\u2611" : "\u2610"));
    }

    /** A frame is what tells a callout from the text around it. */
    private static void quoted(Element callout) {
        callout.tagName("blockquote");
        Element title = callout.selectFirst(".callout-title");
        if (title != null) {
            title.html("<strong>" + title.html() + "</strong>");
        }
    }

    /** Gives formulas the text that people read, for readers that do not typeset MathML. */
    private boolean nameFormulas() {
        List<Element> formulas = document.getElementsByTag("math");
        for (Element math : formulas) {
            math.attr("alttext", math.attr("aria-label")).removeAttr("aria-label");
            math.select(MARKED).removeAttr("id").removeAttr("class");
        }
        return !formulas.isEmpty();
    }

    /** Ids are unique in a note, but a reader shows several notes on a page. */
    private void renameIds(Element drawing) {
        String prefix = "n" + Sha256.of(urls.page()).substring(0, 8) + "-";
        for (Element part : drawing.select("*")) {
            for (Attribute attribute : part.attributes().asList()) {
                String value = attribute.getValue();
                part.attr(
                        attribute.getKey(),
                        attribute.getKey().equals("id")
                                ? prefix + value
                                : value.replaceAll("(^|url\\([\"']?)#(?=\\S)", "$1#" + prefix));
            }
        }
    }

    private static boolean isDrawing(Element element) {
        return element.closest(IN_DRAWING) != null;
    }

    private static void reduce(Element element) {
        boolean code = element.normalName().equals("code");
        align(element);
        for (Attribute attribute : element.attributes().asList()) {
            String name = attribute.getKey();
            boolean language = code && name.equals("class");
            if (!KEPT.contains(name) && !language) {
                element.removeAttr(name);
            }
        }
    }

    private static void align(Element cell) {
        for (String side : List.of("left", "center", "right")) {
            if (cell.hasClass("align-" + side)) {
                cell.attr("align", side);
            }
        }
    }
}
