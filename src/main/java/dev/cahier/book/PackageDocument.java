package dev.cahier.book;

import dev.cahier.config.WritingDirection;
import dev.cahier.site.NoteTimes;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.Labels;
import dev.cahier.template.SiteContext;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What a book says of itself, and the list of its files.
 *
 * @see <a href="https://www.w3.org/TR/epub-33/#sec-package-doc">EPUB 3.3, section 5</a>
 */
final class PackageDocument {

    static final String FILE = "package.opf";

    private final Book book;
    private final SiteContext site;
    private final Instant modified;
    private final StringBuilder xml = new StringBuilder();

    /**
     * Creates the document.
     *
     * @param modified when the book was changed
     */
    PackageDocument(Book book, SiteContext site, Instant modified) {
        this.book = book;
        this.site = site;
        this.modified = modified.truncatedTo(ChronoUnit.SECONDS);
    }

    String xml(Collection<Chapter> chapters, Collection<String> images) {
        xml.append(Markup.DECLARATION);
        xml.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"");
        xml.append(" unique-identifier=\"id\" xml:lang=\"").append(Markup.text(book.language()));
        xml.append("\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        metadata(chapters);
        xml.append("</metadata>\n<manifest>\n");
        item("contents", NavigationPage.FILE, "application/xhtml+xml", "nav");
        item("style", "book.css", "text/css", "");
        item("cover", CoverPage.FILE, "application/xhtml+xml", "");
        item("cover-image", CoverPage.IMAGE, "image/png", "cover-image");
        for (Chapter chapter : chapters) {
            String properties =
                    String.join(
                            " ",
                            Stream.of(
                                            chapter.hasMath() ? "mathml" : "",
                                            chapter.hasSvg() ? "svg" : "")
                                    .filter(p -> !p.isEmpty())
                                    .toList());
            item(id(chapter), chapter.file(), "application/xhtml+xml", properties);
        }
        int number = 0;
        for (String image : images) {
            item("image-" + ++number, image, ImageFormat.ofFile(image).type(), "");
        }
        xml.append("</manifest>\n<spine");
        if (WritingDirection.of(book.language()) == WritingDirection.RIGHT_TO_LEFT) {
            xml.append(" page-progression-direction=\"rtl\"");
        }
        xml.append(">\n<itemref idref=\"cover\"/>\n");
        xml.append("<itemref idref=\"contents\"/>\n");
        chapters.forEach(c -> xml.append("<itemref idref=\"").append(id(c)).append("\"/>\n"));
        return xml.append("</spine>\n</package>\n").toString();
    }

    private static String id(Chapter chapter) {
        return chapter.file().replace(".xhtml", "");
    }

    private void item(String id, String file, String type, String properties) {
        xml.append("<item id=\"").append(id).append("\" href=\"").append(file);
        xml.append("\" media-type=\"").append(type).append('"');
        if (!properties.isEmpty()) {
            xml.append(" properties=\"").append(properties).append('"');
        }
        xml.append("/>\n");
    }

    private void metadata(Collection<Chapter> chapters) {
        xml.append("<dc:identifier id=\"id\">").append(identifier()).append("</dc:identifier>\n");
        dublinCore("title", book.title().isBlank() ? "…" : book.title());
        languages(chapters).forEach(language -> dublinCore("language", language));
        int number = 0;
        for (String author : authors()) {
            String id = "author-" + ++number;
            xml.append("<dc:creator id=\"").append(id).append("\">").append(Markup.text(author));
            xml.append("</dc:creator>\n<meta refines=\"#").append(id);
            xml.append("\" property=\"role\" scheme=\"marc:relators\">aut</meta>\n");
        }
        dublinCore("publisher", site.config().title());
        optional("description", Optional.of(book.description()));
        optional("rights", site.config().copyright());
        optional("source", Optional.of(site.canonical(book.address())));
        book.notes()
                .flatMap(note -> NoteTimes.published(note).stream())
                .map(ZonedDateTime::toLocalDate)
                .max(Comparator.naturalOrder())
                .ifPresent(date -> dublinCore("date", date.toString()));
        book.notes()
                .flatMap(note -> note.note().frontMatter().tags().stream())
                .filter(tag -> !tag.isBlank())
                .distinct()
                .forEach(tag -> dublinCore("subject", tag));
        number = 0;
        for (String collection : book.collections()) {
            String id = "series-" + ++number;
            xml.append("<meta property=\"belongs-to-collection\" id=\"").append(id).append("\">");
            xml.append(Markup.text(collection)).append("</meta>\n<meta refines=\"#").append(id);
            xml.append("\" property=\"collection-type\">series</meta>\n");
        }
        meta("dcterms:modified", modified.toString());
        accessibility(chapters);
    }

    private void accessibility(Collection<Chapter> chapters) {
        meta("schema:accessMode", "textual");
        meta("schema:accessMode", "visual");
        meta("schema:accessModeSufficient", "textual");
        meta("schema:accessibilityFeature", "tableOfContents");
        meta("schema:accessibilityFeature", "structuralNavigation");
        meta("schema:accessibilityFeature", "alternativeText");
        if (chapters.stream().anyMatch(Chapter::hasMath)) {
            meta("schema:accessibilityFeature", "MathML");
        }
        meta("schema:accessibilityHazard", "none");
        Labels labels = site.labels(book.language());
        meta("schema:accessibilitySummary", labels.text("book.accessibility"));
    }

    /** Returns the language of the book, then those of its notes. */
    private List<String> languages(Collection<Chapter> chapters) {
        return Stream.concat(Stream.of(book.language()), chapters.stream().map(Chapter::language))
                .distinct()
                .toList();
    }

    private List<String> authors() {
        return book.notes()
                .flatMap(note -> authors(note).stream())
                .filter(author -> !author.isBlank())
                .distinct()
                .toList();
    }

    private List<String> authors(RenderedNote note) {
        List<String> own = note.note().frontMatter().authors();
        return own.isEmpty() ? site.config().authors() : own;
    }

    /** Returns an identifier that stays the same when the book is made again. */
    private String identifier() {
        String canonical = site.canonical(book.address());
        String name =
                canonical.isEmpty() ? site.config().title() + "\n" + book.address() : canonical;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private void optional(String element, Optional<String> value) {
        value.filter(v -> !v.isBlank()).ifPresent(v -> dublinCore(element, v));
    }

    private void dublinCore(String element, String value) {
        xml.append("<dc:").append(element).append('>').append(Markup.text(value));
        xml.append("</dc:").append(element).append(">\n");
    }

    private void meta(String property, String value) {
        xml.append("<meta property=\"").append(property).append("\">").append(Markup.text(value));
        xml.append("</meta>\n");
    }
}
