package dev.cahier.book;

import dev.cahier.site.NoteSelection.Folder;
import dev.cahier.site.NoteSelection.Missing;
import dev.cahier.site.NoteSelection.OneNote;
import dev.cahier.site.NoteSelection.OneSeries;
import dev.cahier.site.NoteSelection.Selection;
import dev.cahier.site.NoteSelection.WholeSite;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.SiteContext;
import java.util.List;
import java.util.Optional;

/** Plans the book of a note, a series or a site. */
public final class BookPlanner {

    private final SiteContext site;

    public BookPlanner(SiteContext site) {
        this.site = site;
    }

    /**
     * Plans a book.
     *
     * @param selection what the book is of, which is not {@link Missing}
     */
    public Book plan(Selection selection) {
        if (selection instanceof OneNote one) {
            return ofNote(one.note());
        }
        if (selection instanceof OneSeries series) {
            return ofSeries(series);
        }
        if (selection instanceof WholeSite whole) {
            return ofSite(whole.folders());
        }
        throw new IllegalStateException("no book of " + selection);
    }

    private Book ofNote(RenderedNote note) {
        return new Book(
                note.title(),
                site.language(note),
                note.note().address(),
                site.description(note),
                List.of(new Book.Part(Optional.empty(), List.of(note))),
                note.note().frontMatter().series());
    }

    /** The language of a series is that of its text, else that of its first note. */
    private Book ofSeries(OneSeries series) {
        Optional<RenderedNote> text = series.text();
        return new Book(
                text.map(RenderedNote::title).orElse(series.term().name()),
                series.notes().stream()
                        .findFirst()
                        .map(site::language)
                        .orElse(site.config().language()),
                series.term().address(),
                text.map(site::description).orElse(""),
                List.of(new Book.Part(Optional.empty(), series.notes())),
                List.of());
    }

    private Book ofSite(List<Folder> folders) {
        return new Book(
                site.config().title(),
                site.config().language(),
                "/",
                site.config().description().orElse(""),
                folders.stream().map(f -> new Book.Part(f.title(), f.notes())).toList(),
                List.of());
    }
}
