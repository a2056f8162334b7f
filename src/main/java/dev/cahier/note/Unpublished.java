package dev.cahier.note;

import java.util.Objects;

/**
 * A note that is left out of the site on purpose.
 *
 * @param path the note's file, relative to the site's folder
 * @param reason why, in words: {@code draft}
 */
public record Unpublished(String path, String reason) {

    public Unpublished {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
    }
}
