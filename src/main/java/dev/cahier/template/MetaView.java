package dev.cahier.template;

import java.util.List;

/**
 * What a page says to programs, as {@code meta}: to feed readers, to search engines and to those
 * who show a card for a link. Absent values are empty.
 *
 * @param article the note on the page; {@link Article#NONE} on other pages
 * @param image the picture of the page, with an absolute address
 * @param locale the language and country of the page, such as {@code en_US}
 * @param listFeeds the feed of the notes that the page lists, in all its formats
 * @param siteFeeds the feed of all notes of the site, or of the language whose lists the page
 *     belongs to, in all its formats
 * @param trail the pages above this one, the home page first
 * @param home the home page in the language of this page
 * @param translations this page in all its languages, itself included; none if it has only one
 * @param structuredData the page as JSON-LD, which can stand in a {@code script} element as it is
 */
public record MetaView(
        Article article,
        ImageView image,
        String locale,
        List<FeedLinkView> listFeeds,
        List<FeedLinkView> siteFeeds,
        List<LinkView> trail,
        LinkView home,
        List<TranslationView> translations,
        String structuredData) {

    /** Says nothing. */
    public static final MetaView NONE =
            new MetaView(
                    Article.NONE,
                    ImageView.NONE,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    LinkView.NONE,
                    List.of(),
                    "");

    public MetaView {
        listFeeds = List.copyOf(listFeeds);
        siteFeeds = List.copyOf(siteFeeds);
        trail = List.copyOf(trail);
        translations = List.copyOf(translations);
    }

    /**
     * A note.
     *
     * @param published when it was published, as RFC 3339 has it
     * @param modified when it was last changed
     * @param authors its authors
     * @param section its first category
     * @param tags its tags
     */
    public record Article(
            String published,
            String modified,
            List<String> authors,
            String section,
            List<String> tags) {

        static final Article NONE = new Article("", "", List.of(), "", List.of());

        public Article {
            authors = List.copyOf(authors);
            tags = List.copyOf(tags);
        }
    }
}
