package dev.cahier.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Finds the surroundings of notes: their places in series, the links to them, and related notes,
 * which share a series, links, categories or tags with them, rare ones counting more. It compares a
 * note only with those that have a term or a link in common with it.
 */
final class SurroundingsFinder {

    private static final int IN_SERIES = 60;
    private static final int LINKED = 40;
    private static final int RAREST_TERM = 32;

    /** How many notes before and behind a note in time are looked at of a long list. */
    private static final int NEARBY = 50;

    private final LinkMap links;
    private final Optional<StatementFinder> statements;
    private final int count;
    private final UnaryOperator<List<RenderedNote>> once;
    private final List<RenderedNote> byTime;

    /** Places in {@link #byTime}, by the paths of the notes. */
    private final Map<String, Integer> ranks = new HashMap<>();

    /** For each place in {@link #byTime} that of the note in the language of the readers. */
    private final int[] shown;

    private final RelatedNotes relatedNotes;

    private final TermAddresses addresses;
    private final Map<String, String> seriesNames = new HashMap<>();
    private final Map<String, List<RenderedNote>> inSeries;
    private final Map<String, List<Integer>> ranksByTerm = new HashMap<>();

    /**
     * Creates a finder.
     *
     * @param notes all notes of lists
     * @param statements finds what notes refer to and are used for; empty if pages do not show it
     * @param count how many related notes a note has at most
     * @param once leaves out the translations of others from a list
     * @param shown returns a note in the language of those whose surroundings are found
     */
    SurroundingsFinder(
            Collection<RenderedNote> notes,
            TermAddresses addresses,
            LinkMap links,
            Optional<StatementFinder> statements,
            int count,
            UnaryOperator<List<RenderedNote>> once,
            UnaryOperator<RenderedNote> shown) {
        this.once = once;
        this.links = links;
        this.statements = statements;
        this.count = count;
        this.addresses = addresses;
        List<RenderedNote> parts = notes.stream().sorted(NoteOrder.IN_SERIES).toList();
        inSeries = byTerm(Taxonomy.SERIES, parts);
        for (RenderedNote note : parts) {
            for (String name : Taxonomy.SERIES.termsOf(note.note().frontMatter())) {
                seriesNames.putIfAbsent(addresses.of(Taxonomy.SERIES, name), name);
            }
        }
        byTime = notes.stream().sorted(NoteOrder.BY_TIME).toList();
        byTime.forEach(note -> ranks.put(note.note().path(), ranks.size()));
        this.shown = byTime.stream().mapToInt(note -> rank(shown.apply(note))).toArray();
        relatedNotes = new RelatedNotes(byTime.size());
        for (Taxonomy taxonomy : Taxonomy.values()) {
            byTerm(taxonomy, byTime)
                    .forEach(
                            (term, own) ->
                                    ranksByTerm.put(term, own.stream().map(this::rank).toList()));
        }
    }

    private Integer rank(RenderedNote note) {
        return ranks.get(note.note().path());
    }

    private Map<String, List<RenderedNote>> byTerm(Taxonomy taxonomy, List<RenderedNote> notes) {
        Map<String, List<RenderedNote>> all = new HashMap<>();
        for (RenderedNote note : notes) {
            termsOf(taxonomy, note)
                    .forEach(term -> all.computeIfAbsent(term, t -> new ArrayList<>()).add(note));
        }
        all.replaceAll((term, own) -> once.apply(own));
        return all;
    }

    private Set<String> termsOf(Taxonomy taxonomy, RenderedNote note) {
        Set<String> terms = new LinkedHashSet<>();
        taxonomy.termsOf(note.note().frontMatter())
                .forEach(name -> terms.add(addresses.of(taxonomy, name)));
        return terms;
    }

    Surroundings of(RenderedNote note) {
        return new Surroundings(
                series(note),
                related(note),
                statements.map(found -> found.neededBy(note)).orElse(StatementLinks.NONE),
                statements.map(found -> found.usedOf(note)).orElse(List.of()),
                backlinks(note));
    }

    /** Returns the links from other notes, those from translations of each other once. */
    private List<Backlink> backlinks(RenderedNote note) {
        List<Backlink> all = links.to(note);
        List<RenderedNote> sources = all.stream().map(Backlink::source).toList();
        Set<String> named = new HashSet<>();
        once.apply(sources).forEach(source -> named.add(source.note().path()));
        return all.stream().filter(link -> named.contains(link.source().note().path())).toList();
    }

    private List<SeriesPlace> series(RenderedNote note) {
        List<SeriesPlace> places = new ArrayList<>();
        for (String address : termsOf(Taxonomy.SERIES, note)) {
            List<RenderedNote> parts = inSeries.get(address);
            int index = Collections.binarySearch(parts, note, NoteOrder.IN_SERIES);
            places.add(
                    new SeriesPlace(
                            seriesNames.get(address),
                            note.note().translation().prefix() + address,
                            index + 1,
                            parts.size(),
                            at(parts, index - 1),
                            at(parts, index + 1)));
        }
        return places;
    }

    private static Optional<RenderedNote> at(List<RenderedNote> notes, int index) {
        return index < 0 || index >= notes.size()
                ? Optional.empty()
                : Optional.of(notes.get(index));
    }

    private List<RenderedNote> related(RenderedNote note) {
        if (count == 0) {
            return List.of();
        }
        int own = rank(note);
        for (Taxonomy taxonomy : Taxonomy.values()) {
            for (String term : termsOf(taxonomy, note)) {
                List<Integer> all = ranksByTerm.get(term);
                int score = taxonomy == Taxonomy.SERIES ? IN_SERIES : rarity(all.size());
                for (Integer other : nearby(all, own)) {
                    relatedNotes.add(shown[other], score);
                }
            }
        }
        for (String path : links.neighboursOf(note)) {
            Integer neighbour = ranks.get(path);
            if (neighbour != null) {
                relatedNotes.add(shown[neighbour], LINKED);
            }
        }
        return relatedNotes.take(own, count).stream().map(byTime::get).toList();
    }

    /** Returns less for a term that twice as many notes have. */
    private static int rarity(int notes) {
        return Math.max(1, RAREST_TERM - 3 * (Integer.SIZE - Integer.numberOfLeadingZeros(notes)));
    }

    private static List<Integer> nearby(List<Integer> all, int own) {
        int found = Collections.binarySearch(all, own);
        int index = found < 0 ? -found - 1 : found;
        return all.subList(Math.max(0, index - NEARBY), Math.min(all.size(), index + NEARBY + 1));
    }
}
