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

    NoteCardView of(RenderedNote note) {
        FrontMatter frontMatter = note.note().frontMatter();
        return new NoteCardView(
                note.title(),
                note.titleHtml(),
                site.links().url(note.note().address()),
                SiteContext.date(frontMatter.date(), site.labels(site.config().language())),
                site.summaryHtml(note),
                site.terms(Taxonomy.TAGS, frontMatter.tags()),
                site.terms(Taxonomy.SERIES, frontMatter.series()),
                ImageView.NONE,
                note.note().language(site.config().language()),
                Params.of(frontMatter));
    }
}
