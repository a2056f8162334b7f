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

    private static final char FIRST = '\uE000';

    private static final Pattern ITEM =
            Pattern.compile(Marks.ITEM + "([\uE000-\uF000])(.*?)" + Marks.ITEM_END, Pattern.DOTALL);

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
     * @param foreignEngine makes the references to foreign works
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
        List<String> references = new ArrayList<>(engine.references());
        if (!foreign.isEmpty()) {
            foreignEngine.start(items);
            Map<String, String> others = new HashMap<>();
            foreignEngine.references().forEach(made -> others.put(key(made), made));
            references.replaceAll(
                    made -> foreign.contains(key(made)) ? others.get(key(made)) : made);
        }
        List<ListedWork> works =
                references.stream()
                        .map(made -> CitationRenderer.work(made, marks, formulas, foreign))
                        .toList();
        if (!numeric) {
            Map<String, CSLItemData> all = new LinkedHashMap<>(items);
            items.forEach((key, item) -> all.put(key + ANONYMOUS, anonymous(item)));
            engine.start(all);
        }
        List<List<CSLCitationItem>> cited = new ArrayList<>();
        citations.forEach(citation -> cited.add(items(citation)));
        List<String> made = engine.citations(cited);
        List<List<Piece>> pieces = new ArrayList<>();
        for (int i = 0; i < citations.size(); i++) {
            CitationCluster citation = citations.get(i);
            String html = LINK.matcher(made.get(i)).replaceAll("");
            String shown = AUTHOR.matcher(html).replaceAll("");
            List<Piece> all = new ArrayList<>();
            if (citation.narrative()) {
                String names = names(citation.items().get(0).key(), engine);
                boolean close = shown.startsWith("<sup>") || names.isEmpty();
                all.add(piece(names, Optional.of(citation.items().get(0).key()), formulas));
                all.add(new Piece(close ? "" : " ", Optional.empty()));
            }
            split(shown, citation, all, formulas);
            pieces.add(all);
        }
        return new RenderedCitations(pieces, works, numeric);
    }

    private static String key(String reference) {
        return reference.substring(0, reference.indexOf(CitationFormat.SEPARATOR));
    }

    private Piece piece(String html, Optional<String> key, CitationRenderer.Formulas formulas) {
        return new Piece(marks.shown(html, formulas), key);
    }

    private void split(
            String html,
            CitationCluster citation,
            List<Piece> pieces,
            CitationRenderer.Formulas formulas) {
        Matcher item = ITEM.matcher(html);
        int done = 0;
        while (item.find()) {
            pieces.add(piece(html.substring(done, item.start()), Optional.empty(), formulas));
            CitedItem cited = citation.items().get(item.group(1).charAt(0) - FIRST);
            pieces.add(piece(item.group(2), Optional.of(cited.key()), formulas));
            done = item.end();
        }
        pieces.add(piece(html.substring(done), Optional.empty(), formulas));
        pieces.removeIf(piece -> piece.html().isEmpty());
    }

    private List<CSLCitationItem> items(CitationCluster citation) {
        List<CSLCitationItem> cited = new ArrayList<>();
        for (CitedItem item : citation.items()) {
            boolean first = cited.isEmpty();
            boolean nameless = !numeric && (item.yearOnly() || citation.narrative() && first);
            CSLCitationItemBuilder one =
                    new CSLCitationItemBuilder(item.key() + (nameless ? ANONYMOUS : ""))
                            .prefix(item.prefix() + Marks.ITEM + (char) (FIRST + cited.size()))
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
    private String names(String key, StyleEngine engine) {
        if (numeric) {
            return shortNames(items.get(key));
        }
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
                : shortNames(items.get(key));
    }

    private static List<CSLCitationItem> plain(String key) {
        return List.of(new CSLCitationItemBuilder(key).build());
    }

    private String shortNames(CSLItemData item) {
        CSLName[] names = item.getAuthor();
        if (names == null || names.length == 0) {
            names = item.getEditor();
        }
        if (names == null || names.length == 0) {
            return Optional.ofNullable(item.getTitle()).map(CitationList::escaped).orElse("");
        }
        return escaped(
                switch (names.length) {
                    case 1 -> family(names[0]);
                    case 2 ->
                            family(names[1]).equals("et al.")
                                    ? family(names[0]) + words.others()
                                    : family(names[0]) + words.and() + family(names[1]);
                    default -> family(names[0]) + words.others();
                });
    }

    private static String escaped(String text) {
        return new CitationFormat().escape(text);
    }

    private static String family(CSLName name) {
        String particle = name.getNonDroppingParticle();
        String family = Optional.ofNullable(name.getFamily()).orElse(name.getLiteral());
        return (particle == null ? "" : particle + " ") + (family == null ? "" : family);
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
