package dev.cahier.site;

import java.util.List;

/**
 * What else of the site the page of a note leads to.
 *
 * @param series its places in its series
 * @param related notes on the same matters, the nearest first
 * @param needs the statements of other notes that it refers to
 * @param used its statements that other notes refer to
 * @param backlinks the links of other notes to it
 */
public record Surroundings(
        List<SeriesPlace> series,
        List<RenderedNote> related,
        StatementLinks needs,
        List<UsedStatement> used,
        List<Backlink> backlinks) {

    /** Those of a note that leads nowhere. */
    static final Surroundings NONE =
            new Surroundings(List.of(), List.of(), StatementLinks.NONE, List.of(), List.of());

    public Surroundings {
        series = List.copyOf(series);
        related = List.copyOf(related);
        used = List.copyOf(used);
        backlinks = List.copyOf(backlinks);
    }
}
