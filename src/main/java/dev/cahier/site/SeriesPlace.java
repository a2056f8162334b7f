package dev.cahier.site;

import java.util.Optional;

/**
 * The place of a note in a series.
 *
 * @param name the series
 * @param address its page
 * @param number which part the note is, from 1
 * @param total how many parts the series has
 * @param previous the part before it
 * @param next the part after it
 */
public record SeriesPlace(
        String name,
        String address,
        int number,
        int total,
        Optional<RenderedNote> previous,
        Optional<RenderedNote> next) {}
