package dev.cahier.book;

import dev.cahier.card.CoverRenderer;
import dev.cahier.template.Labels;

/** The page that shows the cover. */
final class CoverPage {

    static final String FILE = "cover.xhtml";
    static final String IMAGE = "cover.png";

    private CoverPage() {}

    static String xhtml(Book book, Labels labels) {
        String body =
                "<section epub:type=\"cover\"><img class=\"cover\" src=\""
                        + IMAGE
                        + "\" alt=\""
                        + Markup.text(labels.text("book.cover") + ": " + book.title())
                        + "\" width=\""
                        + CoverRenderer.WIDTH
                        + "\" height=\""
                        + CoverRenderer.HEIGHT
                        + "\"/></section>";
        return Markup.page(book.language(), book.title(), " class=\"cover-page\"", body);
    }
}
