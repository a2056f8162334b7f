package dev.cahier.note;

import java.util.Objects;

/**
 * A note, or a file beside notes, that is left out of the site on purpose.
 *
 * @param path the file, relative to the site's folder
 * @param reason why, in words: {@code draft}
 */
public record Unpublished(String path, String reason) {

    /** The reason of a bundle that has files but no page. */
    static final String HEADLESS = "headless: its files are published, without a page";

    public Unpublished {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(reason, "reason");
    }

    /** Returns whether the files of the bundle are published all the same. */
    public boolean keepsFiles() {
        return reason.equals(HEADLESS);
    }
}
