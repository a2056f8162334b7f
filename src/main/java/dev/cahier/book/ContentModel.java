package dev.cahier.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * Puts elements where XHTML allows them. Browsers show raw HTML with blocks within a line, or with
 * list items outside lists; programs that read books refuse it.
 */
final class ContentModel {

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> TERMS = Set.of("dt", "dd");

    private final Element body;

    private ContentModel(Element body) {
        this.body = body;
    }

    static void repair(Element body) {
        ContentModel model = new ContentModel(body);
        model.phrasesWithBlocks();
        model.blocksInPhrases();
        model.listItems();
        model.terms();
        model.folds();
        model.captions();
        model.annotations();
    }

    private List<Element> named(Set<String> names) {
        return body.getAllElements().stream()
                .filter(e -> names.contains(e.normalName()))
                .filter(e -> e.closest(ChapterBody.DRAWING) == null)
                .toList();
    }

    /** A phrase around a block becomes a block, unless it is within a heading or the like. */
    private void phrasesWithBlocks() {
        for (Element phrase : named(BookElements.PHRASES)) {
            boolean transparent = Set.of("a", "ins", "del").contains(phrase.normalName());
            if (!isInPhrases(phrase) && !transparent && hasBlock(phrase)) {
                phrase.addClass(phrase.normalName()).tagName("div").removeAttr("role");
            }
        }
    }

    private void blocksInPhrases() {
        for (Element block : named(BookElements.BLOCKS)) {
            if (isInPhrases(block)) {
                block.tagName("span").clearAttributes();
            }
        }
        for (Element table : named(BookElements.OF_TABLES)) {
            if (table.closest("table") == null) {
                table.unwrap();
            }
        }
    }

    private static boolean hasBlock(Element phrase) {
        return phrase.select("*").stream()
                .anyMatch(e -> e != phrase && BookElements.BLOCKS.contains(e.normalName()));
    }

    private static boolean isInPhrases(Element element) {
        for (Element outer = element.parent(); outer != null; outer = outer.parent()) {
            if (BookElements.OF_PHRASES.contains(outer.normalName())) {
                return true;
            }
        }
        return false;
    }

    private void listItems() {
        for (Element list : named(LISTS)) {
            for (Node child : new ArrayList<>(list.childNodes())) {
                boolean item = child instanceof Element e && e.normalName().equals("li");
                boolean blank = child instanceof TextNode text && text.isBlank();
                if (!item && !blank) {
                    child.wrap("<li></li>");
                }
            }
        }
        for (Element item : named(Set.of("li"))) {
            Element parent = item.parent();
            if (parent == null || !LISTS.contains(parent.normalName())) {
                item.wrap("<ul></ul>");
            }
        }
        named(LISTS).forEach(list -> withoutEmpty(list, "li"));
    }

    private static void withoutEmpty(Element list, String item) {
        if (list.children().stream().noneMatch(e -> e.normalName().equals(item))) {
            list.remove();
        }
    }

    /** A list of terms that is not terms and their descriptions in turn becomes plain blocks. */
    private void terms() {
        for (Element list : named(Set.of("dl"))) {
            if (!isListOfTerms(list)) {
                list.tagName("div");
            }
        }
        for (Element term : named(TERMS)) {
            if (term.parent() == null || !term.parent().normalName().equals("dl")) {
                term.tagName("div");
            }
        }
    }

    private static boolean isListOfTerms(Element list) {
        boolean onlyTerms =
                list.childNodes().stream()
                        .allMatch(
                                n ->
                                        n instanceof Element e && TERMS.contains(e.normalName())
                                                || n instanceof TextNode text && text.isBlank());
        Elements terms = list.children();
        return onlyTerms
                && !terms.isEmpty()
                && terms.first().normalName().equals("dt")
                && terms.last().normalName().equals("dd");
    }

    private void folds() {
        for (Element summary : named(Set.of("summary"))) {
            Element parent = summary.parent();
            if (parent == null
                    || !parent.normalName().equals("details")
                    || parent.firstElementChild() != summary) {
                summary.tagName("div");
            }
        }
        for (Element details : named(Set.of("details"))) {
            Element first = details.firstElementChild();
            if (first == null || !first.normalName().equals("summary")) {
                details.prependElement("summary").text("…");
            }
        }
    }

    private void captions() {
        for (Element caption : named(Set.of("figcaption"))) {
            Element figure = caption.parent();
            boolean fits =
                    figure != null
                            && figure.normalName().equals("figure")
                            && (figure.firstElementChild() == caption
                                    || figure.lastElementChild() == caption)
                            && figure.children().stream()
                                            .filter(e -> e.normalName().equals("figcaption"))
                                            .count()
                                    == 1;
            if (!fits) {
                caption.tagName("div");
            }
        }
        for (Element table : named(Set.of("table"))) {
            if (table.selectFirst("tr") == null) {
                table.tagName("div");
                table.select("caption, colgroup, col, tbody, thead, tfoot").unwrap();
            }
        }
        body.select("tr").stream().filter(row -> row.childrenSize() == 0).forEach(Node::remove);
    }

    private void annotations() {
        for (Element part : named(Set.of("rt", "rp"))) {
            if (part.parent() == null || !part.parent().normalName().equals("ruby")) {
                part.tagName("span");
            }
        }
        for (Element ruby : named(Set.of("ruby"))) {
            if (ruby.selectFirst("rt") == null) {
                ruby.tagName("span");
            }
        }
    }
}
