package dev.cahier.site;

import dev.cahier.note.FrontMatter;
import java.util.List;
import java.util.function.Function;

/** A way in which notes are grouped by terms of their front matter. */
public enum Taxonomy {
    TAGS("/tags/", FrontMatter::tags),
    CATEGORIES("/categories/", FrontMatter::categories),
    SERIES("/series/", FrontMatter::series);

    private final String address;
    private final Function<FrontMatter, List<String>> terms;

    Taxonomy(String address, Function<FrontMatter, List<String>> terms) {
        this.address = address;
        this.terms = terms;
    }

    /** Returns the address of the page that lists all terms. */
    public String address() {
        return address;
    }

    /**
     * Returns the address of the page of one term, unless it is another term's of the site; see
     * {@link TermAddresses}.
     */
    String addressOf(String term) {
        return address + Addresses.slug(term) + "/";
    }

    /** Returns whether a note has terms of this kind. */
    public boolean groups(FrontMatter frontMatter) {
        return !termsOf(frontMatter).isEmpty();
    }

    /** Returns the terms of this kind that a note has. */
    public List<String> termsOf(FrontMatter frontMatter) {
        return terms.apply(frontMatter);
    }
}
