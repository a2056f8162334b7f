package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.bibliography.CitationRenderer;
import dev.cahier.bibliography.CitationStyle;
import dev.cahier.bibliography.CitedItem;
import dev.cahier.bibliography.RenderedCitations;
import dev.cahier.bibliography.RenderedCitations.ListedWork;
import dev.cahier.bibliography.RenderedCitations.Piece;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the citations of a note show, and its list of references. */
final class ShownCitations {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern FORMULA = Pattern.compile("(?s)<span class=\"katex\">.*");
    private static final Pattern ID =
            Pattern.compile("(?i)\\sid\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s\"'>]+))");

    private static final Pattern NOT_OF_ID = Pattern.compile("[^\\p{L}\\p{N}_:.-]+");

    private final NoteContext note;
    private final List<NoteCitations.Found> inOrder;
    private final RenderedCitations rendered;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final Map<String, String> ids = new TreeMap<>();
    private final List<String> anchors = new ArrayList<>();
    private final Set<Integer> anchored = new HashSet<>();

    private ShownCitations(
            NoteContext note, List<NoteCitations.Found> inOrder, RenderedCitations rendered) {
        this.note = note;
        this.inOrder = inOrder;
        this.rendered = rendered;
        for (int i = 0; i < inOrder.size(); i++) {
            places.put(inOrder.get(i).index(), i);
            anchors.add(note.anchors().unique("cite-" + (i + 1)));
        }
        for (ListedWork work : rendered.references()) {
            String id = "ref-" + NOT_OF_ID.matcher(work.key()).replaceAll("-");
            ids.put(work.key(), note.anchors().unique(id));
        }
    }

    /**
     * Makes the citations of a note that was rendered; empty if it has none.
     *
     * @param marked its HTML, with marks of citations; no citation gets an id that is in it
     */
    static Optional<ShownCitations> of(
            NoteContext note, CitationRenderer renderer, FormulaHtml formulas, String marked) {
        NoteCitations citations = note.citations();
        List<NoteCitations.Found> inOrder = citations.inOrder();
        if (inOrder.isEmpty()) {
            return Optional.empty();
        }
        SourceLocation first = inOrder.get(0).place();
        RenderedCitations rendered =
                renderer.render(
                        inOrder.stream().map(NoteCitations.Found::cluster).toList(),
                        citations.entries(),
                        citations.bibliography().style().orElseThrow(),
                        note.source().language(),
                        new CitationRenderer.NameWords(
                                note.words().text("citation-two", "", ""),
                                note.words().text("citation-more", "")),
                        tex ->
                                note.atOnePlace(
                                        first, () -> formulas.inline(BasedSequence.of(tex), note)));
        reportPlaces(inOrder, citations.bibliography().style().orElseThrow(), note);
        takeIds(marked, note);
        return Optional.of(new ShownCitations(note, inOrder, rendered));
    }

    /** Reports places in works that the style leaves out, at the first of them. */
    private static void reportPlaces(
            List<NoteCitations.Found> inOrder, CitationStyle style, NoteContext note) {
        List<NoteCitations.Found> located =
                inOrder.stream()
                        .filter(f -> f.cluster().items().stream().anyMatch(CitedItem::isLocated))
                        .toList();
        if (located.isEmpty() || style.showsPlaces()) {
            return;
        }
        int more = located.size() - 1;
        note.report(
                Diagnostic.warning(
                                "citation-place",
                                located.get(0).place(),
                                "the style '"
                                        + style.name()
                                        + "' leaves out pages and chapters, such as those of this citation"
                                        + (more == 0 ? "" : " and " + more + " more in this note"))
                        .withHint("say it in the sentence, or choose another style"));
    }

    /** Keeps in mind the ids of attribute lists and HTML, which are the author's own. */
    private static void takeIds(String html, NoteContext note) {
        Matcher id = ID.matcher(html);
        while (id.find()) {
            String value = Optional.ofNullable(id.group(1)).orElse(id.group(2));
            note.anchors().take(Unescaped.html(value == null ? id.group(3) : value));
        }
    }

    /** Puts citations with links, and the list of references, in the place of their marks. */
    String inBody(String html) {
        String whole =
                CitationMarks.replaced(html, this::linked, this::withoutLinks, this::escapedText);
        if (note.citations().isPlaced()) {
            int at = whole.indexOf(CitationMarks.LIST);
            return at < 0
                    ? whole
                    : whole.substring(0, at)
                            + section("")
                            + whole.substring(at + CitationMarks.LIST.length());
        }
        String title = note.words().text("references");
        HeadingEntry entry =
                new HeadingEntry(
                        2,
                        note.anchors().unique(HeadingEntry.anchorOf(title)),
                        title,
                        escaped(title));
        note.headings().add(entry);
        String id = escaped(entry.id());
        String heading =
                "<h2 id=\""
                        + id
                        + "\">"
                        + escaped(title)
                        + "<a class=\"anchor\" href=\"#"
                        + Escaping.escapeHtml(HeadingNodes.percentEncode(entry.id()), true)
                        + "\" aria-hidden=\"true\" tabindex=\"-1\">#</a></h2>\n";
        return whole + section(heading);
    }

    /** Puts citations without links in the place of their marks. */
    String inLine(String html) {
        return CitationMarks.replaced(html, this::plain, this::plain, this::escapedText);
    }

    /** Puts the texts of citations in the place of their marks. */
    String inText(String text) {
        return CitationMarks.replaced(text, this::text, this::text, this::text);
    }

    private String linked(int index) {
        return at(index, piece -> piece.key().map(k -> link(k, piece.html())).orElse(piece.html()));
    }

    private String withoutLinks(int index) {
        return at(index, Piece::html);
    }

    private String at(int index, Function<Piece, String> shown) {
        int place = places.get(index);
        StringBuilder html = new StringBuilder();
        html.append("<span class=\"citation\"");
        if (anchored.add(place)) {
            html.append(" id=\"").append(escaped(anchors.get(place))).append('"');
        }
        html.append('>');
        for (Piece piece : rendered.citations().get(place)) {
            html.append(shown.apply(piece));
        }
        return html.append("</span>").toString();
    }

    private String link(String key, String html) {
        String id = ids.get(key);
        return "<a class=\"citation-ref\" href=\"#"
                + Escaping.escapeHtml(HeadingNodes.percentEncode(id), true)
                + "\" role=\"doc-biblioref\">"
                + html
                + "</a>";
    }

    private String plain(int index) {
        StringBuilder html = new StringBuilder();
        rendered.citations().get(places.get(index)).forEach(piece -> html.append(piece.html()));
        return html.toString();
    }

    private String escapedText(int index) {
        return Escaping.escapeHtml(text(index), false);
    }

    private String text(int index) {
        String html = FORMULA.matcher(plain(index)).replaceAll("");
        return Unescaped.html(TAG.matcher(html).replaceAll(""));
    }

    private String section(String heading) {
        StringBuilder html = new StringBuilder();
        html.append("<section class=\"references").append(rendered.numeric() ? " numbered" : "");
        html.append("\" role=\"doc-bibliography\">\n").append(heading);
        html.append("<ul>\n");
        for (ListedWork work : rendered.references()) {
            html.append("<li id=\"").append(escaped(ids.get(work.key()))).append("\">");
            if (!work.label().isEmpty()) {
                html.append("<span class=\"reference-number\">").append(work.label());
                html.append("</span> ");
            }
            html.append("<span class=\"reference\">");
            html.append(
                    work.inEnglish()
                            ? "<span lang=\"en\">" + work.html() + "</span>"
                            : work.html());
            html.append(backLinks(work.key())).append("</span></li>\n");
        }
        return html.append("</ul>\n</section>\n").toString();
    }

    private String backLinks(String key) {
        List<String> citing = new ArrayList<>();
        for (int i = 0; i < inOrder.size(); i++) {
            boolean cites =
                    inOrder.get(i).cluster().items().stream().anyMatch(c -> c.key().equals(key));
            if (cites) {
                citing.add(anchors.get(i));
            }
        }
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < citing.size(); i++) {
            String name =
                    citing.size() == 1
                            ? note.words().text("footnote-back")
                            : note.words().text("footnote-back-place", i + 1);
            html.append("&nbsp;<a href=\"#").append(escaped(citing.get(i)));
            html.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"");
            html.append(escaped(name)).append("\">↩︎");
            html.append(citing.size() == 1 ? "" : "<sup>" + (i + 1) + "</sup>").append("</a>");
        }
        return html.toString();
    }

    private static String escaped(String text) {
        return Escaping.escapeHtml(text, false);
    }
}
