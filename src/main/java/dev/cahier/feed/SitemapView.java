package dev.cahier.feed;

import java.util.List;

/**
 * A sitemap as {@code feeds/sitemap.ftlx} sees it, or the list of several ones as {@code
 * feeds/sitemap-index.ftlx} sees it, as {@code sitemap}.
 *
 * @param entries its pages, or the sitemaps in the list
 */
public record SitemapView(List<Entry> entries) {

    public SitemapView {
        entries = List.copyOf(entries);
    }

    /**
     * A page or a sitemap.
     *
     * @param url its absolute address
     * @param changed when it was last changed, as RFC 3339 has it; empty when unknown
     * @param translations the page in all its languages, itself included; none if it has one only
     */
    public record Entry(String url, String changed, List<Translation> translations) {

        public Entry {
            translations = List.copyOf(translations);
        }
    }

    /**
     * A page in one language.
     *
     * @param language the language as a BCP 47 tag
     * @param url its absolute address
     */
    public record Translation(String language, String url) {}
}
