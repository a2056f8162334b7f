package dev.cahier.site;

import java.util.Objects;

/**
 * Hashes of what a rendered note was made from: notes with equal keys show the same.
 *
 * @param whole the hash of all of the note, except what its references lead to; empty if unknown
 * @param card the hash of what lists show of it: title, summary and first paragraph
 * @param links the hash of the sentences around its links, wherever in it they are
 */
public record NoteKeys(String whole, String card, String links) {

    /** Says nothing: such a note is different from all others. */
    public static final NoteKeys NONE = new NoteKeys("", "", "");

    public NoteKeys {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(card, "card");
        Objects.requireNonNull(links, "links");
    }
}
