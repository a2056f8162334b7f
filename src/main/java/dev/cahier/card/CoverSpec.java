package dev.cahier.card;

import java.util.List;

/**
 * What the cover of a book shows.
 *
 * @param title the title of the book as text
 * @param siteName the title of the site; empty on the book of the whole site
 * @param authors who wrote it
 */
public record CoverSpec(String title, String siteName, List<String> authors) {

    public CoverSpec {
        authors = List.copyOf(authors);
    }
}
