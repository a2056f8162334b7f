package dev.cahier.feed;

import java.util.List;

/**
 * A feed as {@code feeds/atom.ftlx} and {@code feeds/rss.ftlx} see it, as {@code feed}. All
 * addresses are absolute; absent values are empty.
 *
 * @param title its title
 * @param description one plain sentence about it
 * @param id what identifies it, wherever the site moves
 * @param url the address of this file
 * @param pageUrl the address of the page that lists the same notes
 * @param language its language as a BCP 47 tag
 * @param updated when a note in it was last changed, as RFC 3339 has it
 * @param updatedRss the same time as RSS has it
 * @param authors its authors
 * @param copyright a line on who owns the notes
 * @param generator name and version of the program
 * @param entries its notes, the newest first
 */
public record FeedView(
        String title,
        String description,
        String id,
        String url,
        String pageUrl,
        String language,
        String updated,
        String updatedRss,
        List<String> authors,
        String copyright,
        String generator,
        List<Entry> entries) {

    public FeedView {
        authors = List.copyOf(authors);
        entries = List.copyOf(entries);
    }

    /**
     * A note.
     *
     * @param title its title as text
     * @param id what identifies it, wherever the site moves
     * @param url the address of its page
     * @param language its language as a BCP 47 tag
     * @param published when it was published, as RFC 3339 has it
     * @param publishedRss the same time as RSS has it
     * @param updated when it was last changed, as RFC 3339 has it
     * @param authors its authors
     * @param categories its tags and categories
     * @param summary one plain sentence about it
     * @param summaryHtml the same as markup, for RSS
     * @param imageUrl its picture
     * @param contentHtml the note, or its summary, as markup of its own
     */
    public record Entry(
            String title,
            String id,
            String url,
            String language,
            String published,
            String publishedRss,
            String updated,
            List<String> authors,
            List<Category> categories,
            String summary,
            String summaryHtml,
            String imageUrl,
            String contentHtml) {

        public Entry {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
        }
    }

    /**
     * A tag or a category.
     *
     * @param term its name
     * @param scheme the address of the list of all tags, or of all categories
     */
    public record Category(String term, String scheme) {}
}
