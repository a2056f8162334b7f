package dev.cahier.search;

import dev.cahier.markdown.SearchText;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a note says, by term. */
final class NoteTerms {

    /** A term that stands in the text. */
    static final int TEXT = 0;

    /** A term that stands in the text often. */
    static final int OFTEN = 1;

    /** A term of a heading, a tag, a category or a series. */
    static final int HEADING = 2;

    /** A term of the title. */
    static final int TITLE = 3;

    private static final int MANY = 3;

    private final SortedMap<String, Integer> weights = new TreeMap<>();

    private NoteTerms() {}

    /** Returns the terms of a note, sorted, each with its weight. */
    static SortedMap<String, Integer> of(SearchedNote note) {
        NoteTerms terms = new NoteTerms();
        SortedMap<String, Integer> counts = new TreeMap<>();
        for (SearchText.Section section : note.text().sections()) {
            SearchTerms.in(section.text(), term -> counts.merge(term, 1, Integer::sum));
            SearchTerms.in(section.texWords(), term -> counts.merge(term, 1, Integer::sum));
            terms.add(section.heading(), HEADING);
        }
        counts.forEach(
                (term, count) -> terms.weights.merge(term, count < MANY ? TEXT : OFTEN, Math::max));
        note.names().forEach(name -> terms.add(name, HEADING));
        terms.add(note.title(), TITLE);
        return terms.weights;
    }

    private void add(String text, int weight) {
        SearchTerms.in(text, term -> weights.merge(term, weight, Math::max));
    }
}
