package dev.cahier.build;

import dev.cahier.book.Book;
import dev.cahier.book.BookPlanner;
import dev.cahier.book.EpubWriter;
import dev.cahier.book.LeftOutImage;
import dev.cahier.chart.ChartFiles;
import dev.cahier.chart.ChartSpec;
import dev.cahier.chart.ChartTheme;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.NoteChart;
import dev.cahier.site.Addresses;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.SiteFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes an EPUB of a note, a series or a site. */
public final class BookExport {

    private final ExportRequest request;
    private final BuildProgress progress;

    public BookExport(ExportRequest request, BuildProgress progress) {
        this.request = request;
        this.progress = progress;
    }

    /** Makes the book; nothing is written. */
    public ExportReport run() {
        return SelectedNotes.export(
                request,
                progress,
                (tools, chart) -> tools.cache().charts().kept(chart.files().get(0)).isPresent(),
                (selected, tools) -> (notes, problems) -> book(notes, tools, problems));
    }

    private ExportReport.Exported book(
            SelectedNotes selected, SessionTools tools, List<Diagnostic> problems) {
        LoadedSite site = selected.session().site();
        Book book = new BookPlanner(site.context()).plan(selected.selection());
        CardTypeface typeface = CardTypeface.of(site.config().cards(), request.source());
        typeface.problem().ifPresent(problems::add);
        EpubWriter.Written written =
                new EpubWriter(site.context(), typeface.font(), images(selected, tools))
                        .write(book, request.modified());
        written.leftOut().forEach(image -> problems.add(leftOut(image)));
        lost(written.lostLinks()).ifPresent(problems::add);
        return new ExportReport.Exported(
                name(book), book.title(), selected.notes().size(), 0, written.epub());
    }

    private static String name(Book book) {
        String[] parts = book.address().split("/");
        String last = parts.length == 0 ? Addresses.slug(book.title()) : parts[parts.length - 1];
        return last.isEmpty() ? "notes" : last;
    }

    /** Returns the images of a site: those of charts, then its files. */
    private EpubWriter.Images images(SelectedNotes selected, SessionTools tools) {
        Map<String, ChartSpec> charts = new HashMap<>();
        Map<String, NoteChart> drawn = new HashMap<>();
        for (RenderedNote note : selected.all()) {
            for (ChartSpec spec : note.body().drawings()) {
                for (ChartSpec sized : spec.forPages()) {
                    charts.put("/" + ChartFiles.path(sized, ChartTheme.LIGHT), sized);
                }
            }
            note.body()
                    .facts()
                    .charts()
                    .forEach(chart -> chart.files().forEach(i -> drawn.put("/" + i, chart)));
        }
        LoadedSite site = selected.session().site();
        SiteFiles files = new SiteFiles(site.attachments(), site.statics());
        return address -> {
            if (charts.containsKey(address)) {
                return Optional.of(
                        tools.cache().charts().drawn(charts.get(address), ChartTheme.LIGHT));
            }
            return drawn.containsKey(address)
                    ? tools.cache().charts().kept(address.substring(1))
                    : files.at(address).map(BookExport::bytes);
        };
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Diagnostic leftOut(LeftOutImage image) {
        SourceLocation note = SourceLocation.startOf(image.path());
        return image.remote()
                ? Diagnostic.note(
                        "export-image",
                        note,
                        "the image " + image.url() + " is on another site; the book links to it")
                : Diagnostic.warning(
                                "export-image",
                                note,
                                "the image "
                                        + image.url()
                                        + " is in a format that not all e-readers show; the book links"
                                        + " to it")
                        .withHint("use PNG, JPEG, GIF, WebP or SVG");
    }

    /** A link that leads nowhere is text in the book. */
    private static Optional<Diagnostic> lost(List<String> links) {
        return links.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Diagnostic.warning(
                                        "export-links",
                                        SourceLocation.startOf("cahier.yaml"),
                                        "the site does not know its host, so links to pages outside the book are plain text: "
                                                + String.join(
                                                        ", ",
                                                        links.subList(0, Math.min(3, links.size())))
                                                + (links.size() > 3 ? " and more" : ""))
                                .withHint(
                                        "set baseUrl in cahier.yaml, or add --base-url"
                                                + " https://example.org/"));
    }
}
