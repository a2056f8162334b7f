package dev.cahier.template;

import dev.cahier.note.FrontMatter;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.Taxonomy;

/** Makes the views of notes as they stand in lists. */
final class NoteCards {

    private final SiteContext site;

    NoteCards(SiteContext site) {
        this.site = site;
    }

    /**
     * Returns the view of a note.
     *
     * @param language the language of the list
     */
    NoteCardView of(RenderedNote note, String language) {
        FrontMatter frontMatter = note.note().frontMatter();
        return new NoteCardView(
                note.title(),
                note.titleHtml(),
                site.links().url(note.note().address()),
                SiteContext.date(frontMatter.date(), site.labels(language)),
                site.summaryHtml(note),
                site.terms(Taxonomy.TAGS, note.note()),
                site.terms(Taxonomy.SERIES, note.note()),
                ImageView.NONE,
                note.isWeighted(),
                note.note().language(site.config().language()),
                Params.of(frontMatter));
    }
}
