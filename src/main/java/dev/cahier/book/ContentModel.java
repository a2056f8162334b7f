package dev.cahier.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Puts elements where XHTML allows them. Browsers show raw HTML with blocks within a line, or with
 * list items outside lists; programs that read books refuse it.
 */
final class ContentModel {

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> ANNOTATIONS = Set.of("rt", "rp");
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
        model.tables();
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
            if (details.closest("a") != null) { // A link in a link, for a reader who folds it.
                details.tagName("div");
                details.children().stream()
                        .filter(child -> child.normalName().equals("summary"))
                        .forEach(child -> child.tagName("div"));
                continue;
            }
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
    }

    private void tables() {
        body.select("tr").stream().filter(row -> row.childrenSize() == 0).forEach(Node::remove);
        for (Element table : named(Set.of("table"))) {
            if (table.selectFirst("tr") == null) {
                table.tagName("div");
                table.select("caption, colgroup, col, tbody, thead, tfoot").unwrap();
            } else {
                inOrder(table);
            }
        }
    }

    /** A table has a caption, columns, a head, bodies and a foot, in this order. */
    private static void inOrder(Element table) {
        List<Element> parts = List.copyOf(table.children());
        Element caption = single("caption", "", parts);
        Element head = single("thead", "tbody", parts);
        Element foot = single("tfoot", "tbody", parts);
        for (Element part : parts) {
            if (part.normalName().equals("caption") && part != caption && caption != null) {
                caption.insertChildren(-1, List.copyOf(part.childNodes()));
                part.remove();
            }
        }
        parts.stream()
                .filter(part -> part.normalName().equals("tbody"))
                .forEach(table::appendChild);
        List<Element> columns =
                parts.stream().filter(part -> part.normalName().equals("colgroup")).toList();
        if (head != null) {
            table.prependChild(head);
        }
        table.insertChildren(0, columns);
        if (caption != null) {
            table.prependChild(caption);
        }
        if (foot != null) {
            table.appendChild(foot);
        }
    }

    /** Returns the first part of a name; others get another name, if there is one for them. */
    private static @Nullable Element single(String name, String others, List<Element> parts) {
        List<Element> all = parts.stream().filter(e -> e.normalName().equals(name)).toList();
        if (!others.isEmpty()) {
            all.stream().skip(1).forEach(part -> part.tagName(others));
        }
        return all.isEmpty() ? null : all.get(0);
    }

    private void annotations() {
        for (Element part : named(ANNOTATIONS)) {
            if (part.parent() == null || !part.parent().normalName().equals("ruby")) {
                part.tagName("span");
            }
        }
        for (Element ruby : named(Set.of("ruby"))) {
            if (!isAnnotated(ruby)) {
                ruby.tagName("span");
                ruby.children().stream()
                        .filter(part -> ANNOTATIONS.contains(part.normalName()))
                        .forEach(part -> part.tagName("span"));
            }
        }
    }

    /** Returns whether each text is followed by what is read, which may be in parentheses. */
    private static boolean isAnnotated(Element ruby) {
        StringBuilder order = new StringBuilder();
        for (Node node : ruby.childNodes()) {
            String name = node instanceof Element e ? e.normalName() : "text";
            order.append(name.equals("rt") ? 'r' : name.equals("rp") ? 'p' : 'x');
        }
        return order.toString().matches("(?:x+(?:r|prp)x*)+");
    }
}
