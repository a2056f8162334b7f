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
import java.util.Set;
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
            CitationRenderer.NameWords words) {
        this.citations = citations;
        this.numeric = numeric;
        this.words = words;
        for (CitationCluster citation : citations) {
            for (CitedItem item : citation.items()) {
                items.computeIfAbsent(item.key(), key -> ItemFields.item(entries.get(key), marks));
            }
        }
    }

    /**
     * Makes the citations, and the list of references.
     *
     * @param foreignEngine makes what is shown of foreign works
     * @param foreign the keys of foreign works
     */
    RenderedCitations render(
            StyleEngine engine,
            StyleEngine foreignEngine,
            Set<String> foreign,
            CitationRenderer.Formulas formulas) {
        engine.start(items);
        if (!numeric && addLetters(engine)) {
            engine.start(items);
        }
        Shown shown = new Shown(engine, foreignEngine, foreign, formulas);
        List<ListedWork> works = works(shown);
        if (!numeric) {
            Map<String, CSLItemData> all = new LinkedHashMap<>(items);
            items.forEach((key, item) -> all.put(key + ANONYMOUS, anonymous(item)));
            engine.start(all);
            if (!foreign.isEmpty()) {
                foreignEngine.start(all);
            }
        }
        List<String> made = made(shown);
        List<List<Piece>> pieces = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            pieces.add(pieces(citations.get(i), made.get(i), shown));
        }
        return new RenderedCitations(pieces, works, numeric);
    }

    /** What makes citations of works of the note's language, and of others. */
    private record Shown(
            StyleEngine own,
            StyleEngine other,
            Set<String> foreign,
            CitationRenderer.Formulas formulas) {

        StyleEngine engine(String key) {
            return foreign.contains(key) ? other : own;
        }
    }

    private List<ListedWork> works(Shown shown) {
        List<String> references = new ArrayList<>(shown.own.references());
        if (!shown.foreign.isEmpty()) {
            shown.other.start(items);
            Map<String, String> others = new HashMap<>();
            shown.other.references().forEach(made -> others.put(key(made), made));
            references.replaceAll(
                    made -> shown.foreign.contains(key(made)) ? others.get(key(made)) : made);
        }
        return references.stream()
                .map(made -> named(made, key(made), shown))
                .map(made -> CitationRenderer.work(made, marks, shown.formulas, shown.foreign))
                .toList();
    }

    /**
     * Makes the citations, with marks around their items. What they show of foreign works by names
     * and years is in the language of those works, so that "et al." is.
     */
    private List<String> made(Shown shown) {
        List<List<CSLCitationItem>> cited = new ArrayList<>();
        citations.forEach(citation -> cited.add(items(citation)));
        List<String> made = new ArrayList<>(shown.own.citations(cited));
        made.replaceAll(CitationList::withoutMarksOfAuthors);
        if (numeric) {
            for (int i = 0; i < made.size(); i++) {
                made.set(i, shown.own.shortened(made.get(i), citations.get(i)));
            }
        } else if (!shown.foreign.isEmpty()) {
            List<String> other = shown.other.citations(cited);
            for (int i = 0; i < made.size(); i++) {
                String translated = withoutMarksOfAuthors(other.get(i));
                made.set(i, inLanguagesOfWorks(made.get(i), translated, citations.get(i), shown));
            }
        }
        return made;
    }

    private static String withoutMarksOfAuthors(String html) {
        return AUTHOR.matcher(LINK.matcher(html).replaceAll("")).replaceAll("");
    }

    private static String inLanguagesOfWorks(
            String own, String other, CitationCluster citation, Shown shown) {
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
                                    shown.foreign.contains(key)
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

    private static String key(String reference) {
        return reference.substring(0, reference.indexOf(CitationFormat.SEPARATOR));
    }

    private Piece piece(String html, Optional<String> key, Shown shown) {
        String whole = key.map(k -> named(html, k, shown)).orElse(html);
        return new Piece(marks.shown(whole, shown.formulas), key);
    }

    /** Writes "et al." for the names that an entry leaves out. */
    private String named(String html, String key, Shown shown) {
        return html.indexOf(Marks.OTHERS) < 0
                ? html
                : OtherNames.in(shown.engine(key)).replaced(html);
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
            CSLCitationItemBuilder one =
                    new CSLCitationItemBuilder(item.key() + (nameless ? ANONYMOUS : ""))
                            .prefix(item.prefix() + Marks.item(cited.size()))
                            .suffix(Marks.ITEM_END + item.suffix());
            if (!item.locator().isEmpty()) {
                one.locator(item.locator()).label(CSLLabel.fromString(item.label()));
            }
            cited.add(one.build());
        }
        return cited;
    }

    private static CSLItemData anonymous(CSLItemData item) {
        CSLName mark = new CSLNameBuilder().family(String.valueOf(Marks.AUTHOR)).build();
        return new CSLItemDataBuilder(item).id(item.getId() + ANONYMOUS).author(mark).build();
    }

    /** Returns how the style names the authors in a citation. */
    private String names(String key, Shown shown) {
        CitationRenderer.NameWords used =
                shown.foreign.contains(key) ? CitationRenderer.NameWords.ENGLISH : words;
        if (numeric) {
            return ShortNames.of(items.get(key), used);
        }
        StyleEngine engine = shown.engine(key);
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

    private static List<CSLCitationItem> plain(String key) {
        return List.of(new CSLCitationItemBuilder(key).build());
    }

    /**
     * Gives letters to works whose citations would be the same, in the order of the list.
     *
     * @return whether there are any
     */
    private boolean addLetters(StyleEngine engine) {
        List<String> keys = engine.references().stream().map(CitationList::key).toList();
        List<String> shown = engine.citations(keys.stream().map(CitationList::plain).toList());
        Map<String, List<String>> same = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            same.computeIfAbsent(shown.get(i), text -> new ArrayList<>()).add(keys.get(i));
        }
        boolean any = false;
        for (List<String> group : same.values()) {
            for (int i = 0; group.size() > 1 && i < group.size() && i < 26; i++) {
                String letter = String.valueOf((char) ('a' + i));
                CSLItemData item = items.get(group.get(i));
                items.put(group.get(i), new CSLItemDataBuilder(item).yearSuffix(letter).build());
                any = true;
            }
        }
        return any;
    }
}
