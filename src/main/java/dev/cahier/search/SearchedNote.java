package dev.cahier.search;

import dev.cahier.markdown.SearchText;
import java.util.List;
import java.util.Objects;

/**
 * A note as search finds and shows it.
 *
 * @param url its address relative to the home page, percent-encoded, such as {@code posts/a/}
 * @param language its language as a BCP 47 tag
 * @param title its title as plain text
 * @param names its tags, categories and series
 * @param text what it says
 */
public record SearchedNote(
        String url, String language, String title, List<String> names, SearchText text) {

    public SearchedNote {
        Objects.requireNonNull(text, "text");
        names = List.copyOf(names);
    }
}
