package dev.cahier.book;

import dev.cahier.site.RenderedNote;
import java.util.Set;
import org.jsoup.nodes.Document;

/**
 * A note in a book.
 *
 * @param file its file in the book
 * @param language its language as a BCP 47 tag
 * @param page its markup: title, then text; links are changed when all chapters are known
 * @param ids the anchors of the page
 */
record Chapter(RenderedNote note, String file, String language, Document page, Set<String> ids) {

    /** Returns whether the page has a formula. */
    boolean hasMath() {
        return page.selectFirst("math") != null;
    }

    /** Returns whether the page has a drawing among its markup. */
    boolean hasSvg() {
        return page.selectFirst("svg") != null;
    }
}
