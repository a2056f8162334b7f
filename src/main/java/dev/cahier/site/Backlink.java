package dev.cahier.site;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.LinkMarks;
import java.util.List;

/**
 * The links of one note to another one.
 *
 * @param source the note that has the links
 * @param places where they are written
 * @param uses which of the links and references of the source they are; they tell apart what is
 *     shown wherever in the source the links are
 */
public record Backlink(RenderedNote source, List<SourceLocation> places, List<Integer> uses) {

    public Backlink {
        places = List.copyOf(places);
        uses = List.copyOf(uses);
    }

    /** Returns the sentences around the links as HTML; none for a link outside of sentences. */
    public List<String> sentences() {
        return LinkMarks.around(source.body().markup().sentences(), places);
    }
}
