package dev.cahier.bibliography;

import de.undercouch.citeproc.csl.CSLCitationItem;
import de.undercouch.citeproc.csl.CSLCitationItemBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLLabel;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import dev.cahier.bibliography.RenderedCitations.ListedWork;
import dev.cahier.bibliography.RenderedCitations.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The citations of one note while they are made.
 *
 * <p>The library knows neither citations without names nor names without the rest, nor letters that
 * tell works of one year apart. All are found by citing works once more: with a mark in place of
 * their authors, and each for itself.
 */
final class CitationList {

    /** Behind the key of an item whose author is a mark. */
    private static final String ANONYMOUS = "\uF8FD";

    private static final Pattern AUTHOR = Pattern.compile(Marks.AUTHOR + "(?:</i>)?[,.;:，]?\\s*");
    private static final Pattern LINK = Pattern.compile("</?a(?: [^>]*)?>");

    private final List<CitationCluster> citations;
    private final boolean numeric;
    private final CitationRenderer.NameWords words;
    private final Marks marks = new Marks();
    private final Map<String, CSLItemData> items = new LinkedHashMap<>();

    CitationList(
            List<CitationCluster> citations,
            Map<String, BibEntry> entries,
            boolean numeric,
            Predicate<String> english,
            CitationRenderer.NameWords words) {
        this.citations = citations;
        this.numeric = numeric;
        this.words = words;
        for (CitationCluster citation : citations) {
            for (CitedItem item : citation.items()) {
                items.computeIfAbsent(
                        item.key(),
                        key -> ItemFields.item(entries.get(key), marks, english.test(key)));
            }
        }
    }

    /** Makes the citations, and the list of references. */
    RenderedCitations render(StyleEngines engines, CitationRenderer.Formulas formulas) {
        Map<String, CSLItemData> cited = items;
        if (!numeric) {
            cited = Disambiguation.of(engines, items);
        }
        engines.start(items);
        Shown shown = new Shown(engines, formulas);
        List<ListedWork> works = works(shown);
        if (!numeric) {
            Map<String, CSLItemData> all = new LinkedHashMap<>(cited);
            cited.forEach((key, item) -> all.put(key + ANONYMOUS, anonymous(item)));
            engines.start(all);
        }
        List<String> made = made(shown);
        List<List<Piece>> pieces = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            pieces.add(pieces(citations.get(i), made.get(i), shown));
        }
        return new RenderedCitations(pieces, works, numeric);
    }

    /** What makes citations, and what was made of the names of authors. */
    private record Shown(
            StyleEngines engines, CitationRenderer.Formulas formulas, Map<String, String> names) {

        Shown(StyleEngines engines, CitationRenderer.Formulas formulas) {
            this(engines, formulas, new HashMap<>());
        }
    }

    private List<ListedWork> works(Shown shown) {
        List<String> references = new ArrayList<>(shown.engines.own().references());
        Map<String, String> others = new HashMap<>();
        shown.engines.foreign().stream()
                .findFirst()
                .ifPresent(
                        key ->
                                shown.engines
                                        .listing(key)
                                        .references()
                                        .forEach(made -> others.put(key(made), made)));
        references.replaceAll(
                made -> shown.engines.foreign().contains(key(made)) ? others.get(key(made)) : made);
        return references.stream()
                .map(made -> named(made, shown.engines.listing(key(made))))
                .map(
                        made ->
                                CitationRenderer.work(
                                        made, marks, shown.formulas, shown.engines.foreign()))
                .toList();
    }

    /**
     * Makes the citations, with marks around their items. Works that are shown in another language,
     * or with more names, are made by engines of their own.
     */
    private List<String> made(Shown shown) {
        StyleEngine own = shown.engines.own();
        List<List<CSLCitationItem>> cited = new ArrayList<>();
        citations.forEach(citation -> cited.add(items(citation)));
        List<String> made = new ArrayList<>(own.citations(cited));
        made.replaceAll(CitationList::withoutMarksOfAuthors);
        if (numeric) {
            for (int i = 0; i < made.size(); i++) {
                made.set(i, own.shortened(made.get(i), citations.get(i)));
            }
            return made;
        }
        Map<StyleEngine, List<String>> others = new LinkedHashMap<>();
        for (String key : items.keySet()) {
            StyleEngine engine = shown.engines.citing(key);
            if (engine != own) {
                others.computeIfAbsent(engine, e -> e.citations(cited));
            }
        }
        for (int i = 0; i < made.size(); i++) {
            CitationCluster citation = citations.get(i);
            String whole = made.get(i);
            for (Map.Entry<StyleEngine, List<String>> other : others.entrySet()) {
                String translated = withoutMarksOfAuthors(other.getValue().get(i));
                whole = replaced(whole, translated, citation, other.getKey(), shown);
            }
            made.set(i, grouped(whole, citation, shown));
        }
        return made;
    }

    /** Puts works of the same authors together, if the style does so. */
    private String grouped(String html, CitationCluster citation, Shown shown) {
        Optional<CiteGroups> groups = shown.engines.own().options().groups();
        if (groups.isEmpty() || citation.narrative() || citation.items().size() < 2) {
            return html;
        }
        return groups.get()
                .collapsed(
                        html,
                        citation,
                        index -> names(citation.items().get(index).key(), shown),
                        index -> nameless(citation.items().get(index), index, shown));
    }

    /** Returns a work of a citation without names, with its marks. */
    private static String nameless(CitedItem item, int index, Shown shown) {
        StyleEngine engine = shown.engines.citing(item.key());
        List<String> made = engine.citations(List.of(List.of(item(item, index, true))));
        Matcher found = Marks.AN_ITEM.matcher(withoutMarksOfAuthors(made.get(made.size() - 1)));
        return found.find() ? found.group() : "";
    }

    private static String withoutMarksOfAuthors(String html) {
        return AUTHOR.matcher(LINK.matcher(html).replaceAll("")).replaceAll("");
    }

    /** Returns a citation with those works in place that an engine has made. */
    private static String replaced(
            String own, String other, CitationCluster citation, StyleEngine engine, Shown shown) {
        Map<Integer, String> translated = new HashMap<>();
        Marks.AN_ITEM
                .matcher(other)
                .results()
                .forEach(item -> translated.put(Marks.index(item), item.group()));
        return Marks.AN_ITEM
                .matcher(own)
                .replaceAll(
                        item -> {
                            int index = Marks.index(item);
                            String key = citation.items().get(index).key();
                            return Matcher.quoteReplacement(
                                    shown.engines.citing(key) == engine
                                            ? translated.getOrDefault(index, item.group())
                                            : item.group());
                        });
    }

    private List<Piece> pieces(CitationCluster citation, String html, Shown shown) {
        List<Piece> all = new ArrayList<>();
        if (citation.narrative()) {
            String key = citation.items().get(0).key();
            String names = names(key, shown);
            boolean close = html.startsWith("<sup>") || names.isEmpty();
            all.add(piece(names, Optional.of(key), shown));
            all.add(new Piece(close ? "" : " ", Optional.empty()));
        }
        split(html, citation, all, shown);
        return all;
    }

    static String key(String reference) {
        return reference.substring(0, reference.indexOf(CitationFormat.SEPARATOR));
    }

    private Piece piece(String html, Optional<String> key, Shown shown) {
        String whole = key.map(k -> named(html, shown.engines.citing(k))).orElse(html);
        return new Piece(marks.shown(whole, shown.formulas), key);
    }

    /** Writes "et al." for the names that an entry leaves out. */
    private static String named(String html, StyleEngine engine) {
        return html.indexOf(Marks.OTHERS) < 0 ? html : OtherNames.in(engine).replaced(html);
    }

    private void split(String html, CitationCluster citation, List<Piece> pieces, Shown shown) {
        Matcher item = Marks.AN_ITEM.matcher(html);
        int done = 0;
        while (item.find()) {
            pieces.add(piece(html.substring(done, item.start()), Optional.empty(), shown));
            CitedItem cited = citation.items().get(Marks.index(item.toMatchResult()));
            pieces.add(piece(item.group(2), Optional.of(cited.key()), shown));
            done = item.end();
        }
        pieces.add(piece(html.substring(done), Optional.empty(), shown));
        pieces.removeIf(piece -> piece.html().isEmpty());
    }

    private List<CSLCitationItem> items(CitationCluster citation) {
        List<CSLCitationItem> cited = new ArrayList<>();
        for (CitedItem item : citation.items()) {
            boolean first = cited.isEmpty();
            boolean nameless = !numeric && (item.yearOnly() || citation.narrative() && first);
            cited.add(item(item, cited.size(), nameless));
        }
        return cited;
    }

    private static CSLCitationItem item(CitedItem item, int index, boolean nameless) {
        CSLCitationItemBuilder one =
                new CSLCitationItemBuilder(item.key() + (nameless ? ANONYMOUS : ""))
                        .prefix(item.prefix() + Marks.item(index))
                        .suffix(Marks.ITEM_END + item.suffix());
        if (!item.locator().isEmpty()) {
            one.locator(item.locator()).label(CSLLabel.fromString(item.label()));
        }
        return one.build();
    }

    private static CSLItemData anonymous(CSLItemData item) {
        CSLName mark = new CSLNameBuilder().family(String.valueOf(Marks.AUTHOR)).build();
        return new CSLItemDataBuilder(item).id(item.getId() + ANONYMOUS).author(mark).build();
    }

    /** Returns how the style names the authors in a citation. */
    private String names(String key, Shown shown) {
        return shown.names.computeIfAbsent(key, k -> madeNames(k, shown));
    }

    private String madeNames(String key, Shown shown) {
        CitationRenderer.NameWords used =
                shown.engines.foreign().contains(key) ? CitationRenderer.NameWords.ENGLISH : words;
        if (numeric) {
            return ShortNames.of(items.get(key), used);
        }
        StyleEngine engine = shown.engines.citing(key);
        List<String> both = engine.citations(List.of(plain(key), plain(key + ANONYMOUS)));
        String whole = LINK.matcher(both.get(both.size() - 2)).replaceAll("");
        String rest = LINK.matcher(both.get(both.size() - 1)).replaceAll("");
        int mark = rest.indexOf(Marks.AUTHOR);
        String before = mark < 0 ? "" : rest.substring(0, mark);
        String behind = mark < 0 ? "" : rest.substring(mark + 1);
        boolean found =
                mark >= 0
                        && whole.length() >= before.length() + behind.length()
                        && whole.startsWith(before)
                        && whole.endsWith(behind);
        return found
                ? whole.substring(before.length(), whole.length() - behind.length()).strip()
                : ShortNames.of(items.get(key), used);
    }

    /** Returns a citation of one work. */
    static List<CSLCitationItem> plain(String key) {
        return List.of(new CSLCitationItemBuilder(key).build());
    }
}
