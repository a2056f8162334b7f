package dev.cahier.site;

import java.util.Objects;

/**
 * Tell what a rendered note was made from: notes with equal keys show the same.
 *
 * @param whole stands for all of the note, except what its references lead to; empty if that is not
 *     known
 * @param card stands for what lists show of it: title, summary and description
 */
public record NoteKeys(String whole, String card) {

    /** Says nothing: such a note is different from all others. */
    public static final NoteKeys NONE = new NoteKeys("", "");

    public NoteKeys {
        Objects.requireNonNull(whole, "whole");
        Objects.requireNonNull(card, "card");
    }
}
