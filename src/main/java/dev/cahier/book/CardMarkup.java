package dev.cahier.book;

import dev.cahier.math.TypesetFormulas;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.SiteContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes the markup of a note simple enough for flash cards: TeX in delimiters, full addresses. */
final class CardMarkup {

    private static final Set<String> KEPT =
            Set.of("href", "src", "alt", "colspan", "rowspan", "start", "lang");

    private final SiteContext site;
    private final RenderedNote note;
    private final String language;
    private final AnkiTex tex;

    CardMarkup(SiteContext site, RenderedNote note, String language, AnkiTex tex) {
        this.site = site;
        this.note = note;
        this.language = language;
        this.tex = tex;
    }

    /** Changes the links, images and formulas of a page. */
    void change(Document page) {
        AnkiText.quiet(page);
        Chapter chapter = new Chapter(note, "", language, page, Set.of());
        BookLinks links = new BookLinks(site, List.of());
        for (Element image : page.select("img")) {
            Optional<String> url =
                    image.attr("src").startsWith("data:")
                            ? Optional.of(image.attr("src"))
                            : links.target(image.attr("src"), chapter);
            url.ifPresentOrElse(
                    full -> image.attr("src", full),
                    () -> image.replaceWith(new TextNode(image.attr("alt"))));
        }
        page.select("sup:has(a[role=doc-noteref])").remove();
        page.select("math").forEach(this::formula);
        links.change(chapter);
    }

    private void formula(Element math) {
        Element annotation = math.selectFirst("annotation");
        if (annotation == null) {
            math.replaceWith(new TextNode(math.attr("alttext")));
            return;
        }
        List<String> references =
                math.select("[href]").stream().map(Element::text).map(String::strip).toList();
        boolean display = math.attr("display").equals("block");
        math.replaceWith(new TextNode(tex.of(annotation.wholeText(), display, references)));
    }

    /** Returns a title as a line of HTML. */
    String ofTitle(String html) {
        Document title =
                ChapterBody.of(
                        "<p>" + TypesetFormulas.asMathml(html) + "</p>", site.labels(language));
        change(title);
        title.select("a").unwrap();
        Element line = title.body().firstElementChild();
        return line == null ? "" : of(line);
    }

    /** Returns the content of an element as simple HTML in one line. */
    String of(Element element) {
        Element copy = element.clone();
        copy.select("details").forEach(e -> e.tagName("div"));
        copy.select("summary").forEach(e -> e.tagName("p"));
        copy.select("figure, figcaption, section, article, aside").forEach(e -> e.tagName("div"));
        for (Element part : copy.getAllElements()) {
            for (Attribute attribute : part.attributes().asList()) {
                if (!KEPT.contains(attribute.getKey())) {
                    part.removeAttr(attribute.getKey());
                }
            }
        }
        copy.select("span:not([lang]):not(:empty)").unwrap();
        for (Element code : copy.select("pre")) {
            lines(code);
        }
        return copy.html().replaceAll("\\s*[\\r\\n]+\\s*", " ").strip();
    }

    /** Lines of code are lines in a file of one line, too. */
    private static void lines(Element code) {
        for (TextNode text : code.nodeStream(TextNode.class).toList()) {
            String[] lines = text.getWholeText().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                text.before(new TextNode(lines[i]));
                if (i < lines.length - 1) {
                    text.before(new Element("br"));
                }
            }
            text.remove();
        }
    }
}
