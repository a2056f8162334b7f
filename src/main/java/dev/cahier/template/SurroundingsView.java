package dev.cahier.template;

import java.util.List;

/**
 * What else of the site the page of a note leads to.
 *
 * @param series its places in its series
 * @param related notes on the same matters, the nearest first
 * @param needs the definitions, theorems and the like of other notes that it refers to
 * @param used its own ones that other notes refer to
 * @param backlinks the notes that lead to it, the newest first
 */
public record SurroundingsView(
        List<Part> series,
        List<LinkView> related,
        StatementsView needs,
        List<Used> used,
        List<Backlink> backlinks) {

    /** What is around a note that is alone. */
    public static final SurroundingsView NONE =
            new SurroundingsView(List.of(), List.of(), StatementsView.NONE, List.of(), List.of());

    public SurroundingsView {
        series = List.copyOf(series);
        related = List.copyOf(related);
        used = List.copyOf(used);
        backlinks = List.copyOf(backlinks);
    }

    /**
     * A note's place in a series.
     *
     * @param series the series
     * @param number which part the note is, from 1
     * @param total how many parts there are
     * @param previous the part before it, or {@link LinkView#NONE}
     * @param next the part after it, or {@link LinkView#NONE}
     */
    public record Part(LinkView series, int number, int total, LinkView previous, LinkView next) {}

    /**
     * A definition, theorem or the like of the note that other notes refer to.
     *
     * @param statement what it is, with a link to its place
     * @param users the notes
     */
    public record Used(LinkView statement, StatementsView users) {}

    /**
     * A note that leads to the note.
     *
     * @param source the note
     * @param sentencesHtml the sentences around its links, without links, as markup
     */
    public record Backlink(LinkView source, List<String> sentencesHtml) {

        public Backlink {
            sentencesHtml = List.copyOf(sentencesHtml);
        }
    }
}
