package dev.cahier.build;

import dev.cahier.note.Unpublished;
import java.util.List;

/**
 * What a build made.
 *
 * @param pages how many pages the site has
 * @param notes how many notes are published
 * @param charts how many charts the site shows
 * @param chartsDrawn how many of them were drawn rather than taken from the cache
 * @param weight how large its files are
 * @param unpublished the notes that are not published, and why
 */
public record Outcome(
        int pages,
        int notes,
        int charts,
        int chartsDrawn,
        SiteWeight weight,
        List<Unpublished> unpublished) {

    static final Outcome NONE = new Outcome(0, 0, 0, 0, SiteWeight.NONE, List.of());

    public Outcome {
        unpublished = List.copyOf(unpublished);
    }
}
