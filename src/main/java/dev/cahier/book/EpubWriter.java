package dev.cahier.book;

import dev.cahier.card.CardFont;
import dev.cahier.card.CoverRenderer;
import dev.cahier.card.CoverSpec;
import dev.cahier.config.WritingDirection;
import dev.cahier.markdown.NoteLabel;
import dev.cahier.math.TypesetFormulas;
import dev.cahier.site.NoteTimes;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.Labels;
import dev.cahier.template.SiteContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Writes EPUB 3 books: formulas as MathML, charts for light pages, no scripts. The same notes give
 * the same bytes.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/">EPUB 3.3</a>
 */
public final class EpubWriter {

    private static final String STYLE = "/dev/cahier/book/book.css";

    private final SiteContext site;
    private final CardFont font;
    private final Images files;

    /** Finds the images of a site. */
    public interface Images {

        /** Returns the image at an address, such as {@code /posts/a/b.png}; empty for none. */
        Optional<byte[]> at(String address);
    }

    /**
     * Creates a writer.
     *
     * @param font the typeface of covers
     * @param files the images of the site
     */
    public EpubWriter(SiteContext site, CardFont font, Images files) {
        this.site = site;
        this.font = font;
        this.files = files;
    }

    /**
     * A book.
     *
     * @param epub the file
     * @param leftOut the images that are links in the book
     * @param lostLinks addresses of the site that links of the book cannot lead to, since the site
     *     does not know its host
     */
    public record Written(byte[] epub, List<LeftOutImage> leftOut, List<String> lostLinks) {

        public Written {
            leftOut = List.copyOf(leftOut);
            lostLinks = List.copyOf(lostLinks);
        }
    }

    /**
     * Writes a book.
     *
     * @param modified when it was changed; empty if its notes tell
     */
    public Written write(Book book, Optional<Instant> modified) {
        Map<String, Chapter> chapters = new LinkedHashMap<>();
        book.notes()
                .forEach(
                        note ->
                                chapters.computeIfAbsent(
                                        note.note().path(),
                                        p -> chapter(note, chapters.size() + 1)));
        BookLinks links = new BookLinks(site, chapters.values());
        BookImages images = new BookImages(files);
        chapters.values().forEach(chapter -> images.take(chapter, links));
        chapters.values().forEach(links::change);
        Labels labels = site.labels(book.language());
        SortedMap<String, byte[]> pictures = new TreeMap<>(images.all());
        Instant changed = modified.orElseGet(() -> changed(book));
        EpubArchive archive = new EpubArchive(changed);
        archive.add(
                PackageDocument.FILE,
                new PackageDocument(book, site, changed).xml(chapters.values(), pictures.keySet()));
        archive.add(NavigationPage.FILE, new NavigationPage(book, chapters, labels).xhtml());
        archive.add(CoverPage.FILE, CoverPage.xhtml(book, labels));
        archive.add(CoverPage.IMAGE, new CoverRenderer(font).render(cover(book)));
        archive.add("book.css", style());
        chapters.values().forEach(chapter -> archive.add(chapter.file(), xhtml(chapter)));
        pictures.forEach(archive::add);
        return new Written(archive.bytes(), images.leftOut(), links.lost());
    }

    /** Books without dates have that of the oldest file that an archive can hold. */
    private static Instant changed(Book book) {
        return book.notes()
                .flatMap(note -> NoteTimes.changed(note).stream())
                .map(ZonedDateTime::toInstant)
                .max(Comparator.naturalOrder())
                .orElse(Instant.parse("1980-01-01T00:00:00Z"));
    }

    private CoverSpec cover(Book book) {
        List<String> authors =
                book.notes()
                        .flatMap(note -> note.note().frontMatter().authors().stream())
                        .distinct()
                        .toList();
        boolean whole = book.title().equals(site.config().title());
        return new CoverSpec(
                book.title(),
                whole ? "" : site.config().title(),
                authors.isEmpty() ? site.config().authors() : authors);
    }

    private Chapter chapter(RenderedNote note, int number) {
        String language = site.language(note);
        Labels labels = site.labels(language);
        Document page = ChapterBody.of(note.feedHtml(), labels);
        anchors(note, page);
        Document title =
                ChapterBody.of(
                        "<h1>" + TypesetFormulas.asMathml(note.titleHtml()) + "</h1>", labels);
        Element heading = title.body().firstElementChild();
        if (heading == null || heading.text().isBlank()) {
            heading = new Element("h1").text(note.title().isBlank() ? "…" : note.title());
        }
        page.body().prependChild(head(note, heading, labels));
        if (WritingDirection.of(language) == WritingDirection.RIGHT_TO_LEFT) {
            // Code runs from left to right in every text; a style sheet of a book may not say so.
            page.select("pre, code").attr("dir", "ltr");
        }
        String file = String.format(Locale.ROOT, "note-%03d.xhtml", number);
        return new Chapter(note, file, language, page, BookIds.rename(page.body()));
    }

    /** The anchors of equations are in the face of formulas that books do not show. */
    private static void anchors(RenderedNote note, Document page) {
        for (NoteLabel label : note.body().labels()) {
            if (label.isEquation() && page.getElementById(label.anchor()) == null) {
                page.select("annotation").stream()
                        .filter(tex -> tex.text().contains("\\label{" + label.name() + "}"))
                        .map(tex -> tex.closest("math"))
                        .findFirst()
                        .ifPresent(math -> mark(math, label.anchor()));
            }
        }
    }

    private static void mark(Element math, String anchor) {
        if (math.hasAttr("id")) {
            math.before(new Element("span").attr("id", anchor));
        } else {
            math.attr("id", anchor);
        }
    }

    private Element head(RenderedNote note, Element heading, Labels labels) {
        Element head = new Element("header");
        head.appendChild(heading);
        List<String> line = new ArrayList<>(note.note().frontMatter().authors());
        NoteTimes.published(note)
                .ifPresent(time -> line.add(labels.date(time.toLocalDate()).text()));
        if (!line.isEmpty()) {
            head.appendElement("p").addClass("byline").text(String.join(" · ", line));
        }
        return head;
    }

    private static String xhtml(Chapter chapter) {
        return Markup.page(
                chapter.language(),
                chapter.note().title().isBlank() ? "…" : chapter.note().title(),
                " epub:type=\"bodymatter\"",
                chapter.page().body().html());
    }

    private static byte[] style() {
        try (InputStream in = EpubWriter.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + STYLE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STYLE, e);
        }
    }
}
