package dev.cahier.activation;

import java.net.URI;
import java.util.Objects;

/**
 * A paper that introduced a function or made it common.
 *
 * @param authors its authors, separated by commas; empty if unknown
 * @param title its title in its own language; empty if unknown
 * @param year the year in which it appeared; 0 if unknown
 * @param language the language of the title as a BCP 47 tag
 * @param url where it can be read or is described
 */
public record Paper(String authors, String title, int year, String language, URI url) {

    public Paper {
        Objects.requireNonNull(authors, "authors");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(url, "url");
    }

    /** Creates a paper of which only the address is known. */
    Paper(URI url) {
        this("", "", 0, "", url);
    }

    /**
     * Returns its address in short: its number in a catalogue, or its address without the scheme.
     */
    public String shortAddress() {
        return url.toString()
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("^arxiv\\.org/abs/", "arXiv:")
                .replaceFirst("^doi\\.org/", "doi:");
    }
}
