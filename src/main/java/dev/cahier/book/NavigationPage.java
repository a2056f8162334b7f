package dev.cahier.book;

import dev.cahier.markdown.HeadingEntry;
import dev.cahier.template.Labels;
import java.util.List;
import java.util.Map;

/**
 * The contents of a book: notes and their headings.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-nav">EPUB 3.3, section 7</a>
 */
final class NavigationPage {

    static final String FILE = "contents.xhtml";

    /** The deepest headings that are shown. */
    private static final int DEEPEST = 3;

    private final Book book;
    private final Map<String, Chapter> chapters;
    private final Labels labels;

    /**
     * Creates the page.
     *
     * @param chapters the chapters by the paths of their notes
     * @param labels the words of the book's language
     */
    NavigationPage(Book book, Map<String, Chapter> chapters, Labels labels) {
        this.book = book;
        this.chapters = chapters;
        this.labels = labels;
    }

    String xhtml() {
        StringBuilder body = new StringBuilder();
        String title = labels.text("contents");
        body.append("<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>");
        body.append(Markup.text(title)).append("</h1>\n<ol>\n");
        for (Book.Part part : book.parts()) {
            if (part.title().isPresent()) {
                body.append("<li><span>").append(Markup.text(part.title().get()));
                body.append("</span>\n<ol>\n");
                part.notes().forEach(note -> chapter(chapters.get(note.note().path()), body));
                body.append("</ol></li>\n");
            } else {
                part.notes().forEach(note -> chapter(chapters.get(note.note().path()), body));
            }
        }
        body.append("</ol>\n</nav>\n");
        landmarks(body);
        return Markup.page(book.language(), title, "", body.toString());
    }

    private void chapter(Chapter chapter, StringBuilder out) {
        boolean foreign = !chapter.language().equals(book.language());
        String language = foreign ? Markup.languageAttributes(chapter.language()) : "";
        out.append("<li><a href=\"").append(chapter.file()).append('"').append(language);
        out.append('>').append(Markup.text(shown(chapter.note().title()))).append("</a>");
        headings(chapter, language, out);
        out.append("</li>\n");
    }

    private static String shown(String title) {
        return title.isBlank() ? "…" : title;
    }

    /** Writes headings as lists in lists; a level that a note leaves out is none here either. */
    private static void headings(Chapter chapter, String language, StringBuilder out) {
        List<HeadingEntry> headings =
                chapter.note().headings().stream()
                        .filter(h -> h.outermost() && h.level() <= DEEPEST && !h.text().isBlank())
                        .filter(h -> chapter.ids().contains(BookIds.of(h.id())))
                        .toList();
        int[] open = new int[headings.size() + 1];
        int depth = 0;
        for (HeadingEntry heading : headings) {
            while (depth > 0 && open[depth] > heading.level()) {
                out.append("</li>\n</ol>\n");
                depth--;
            }
            if (depth > 0 && open[depth] == heading.level()) {
                out.append("</li>\n");
            } else {
                out.append("\n<ol>\n");
                open[++depth] = heading.level();
            }
            out.append("<li><a href=\"").append(chapter.file()).append('#');
            out.append(BookLinks.encoded(BookIds.of(heading.id()))).append('"').append(language);
            out.append('>').append(Markup.text(heading.text())).append("</a>");
        }
        out.append("</li>\n</ol>\n".repeat(depth));
    }

    private void landmarks(StringBuilder out) {
        out.append("<nav epub:type=\"landmarks\" id=\"landmarks\" hidden=\"\">\n<ol>\n");
        landmark("cover", CoverPage.FILE, "book.cover", out);
        landmark("toc", FILE + "#toc", "contents", out);
        book.notes()
                .findFirst()
                .ifPresent(
                        note ->
                                landmark(
                                        "bodymatter",
                                        chapters.get(note.note().path()).file(),
                                        "book.text",
                                        out));
        out.append("</ol>\n</nav>");
    }

    private void landmark(String type, String url, String label, StringBuilder out) {
        out.append("<li><a epub:type=\"").append(type).append("\" href=\"").append(url);
        out.append("\">").append(Markup.text(labels.text(label))).append("</a></li>\n");
    }
}
