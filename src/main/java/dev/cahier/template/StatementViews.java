package dev.cahier.template;

import dev.cahier.site.Addresses;
import dev.cahier.site.RenderedNote;
import dev.cahier.site.StatementLink;
import dev.cahier.site.StatementLinks;

/** Makes the views of links to definitions, theorems and the like. */
final class StatementViews {

    private final SiteContext site;

    StatementViews(SiteContext site) {
        this.site = site;
    }

    StatementsView of(StatementLinks links) {
        return new StatementsView(
                links.shown().stream()
                        .map(
                                link ->
                                        new StatementsView.Link(
                                                link.isNote() ? LinkView.NONE : link(link),
                                                note(link.note())))
                        .toList(),
                links.more());
    }

    /** Returns a link to a note. */
    LinkView note(RenderedNote note) {
        return LinkView.of(
                note.title(),
                note.titleHtml(),
                site.links().url(note.note().address()),
                site.language(note));
    }

    /** Returns a link to a statement, or to a note as a whole. */
    LinkView link(StatementLink link) {
        if (link.isNote()) {
            return note(link.note());
        }
        String language = site.language(link.note());
        String text =
                link.title().isEmpty()
                        ? link.name()
                        : site.labels(language).text("theorem.titled", link.name(), link.title());
        return LinkView.of(
                text, SiteContext.escape(text), url(link.note(), link.anchor()), language);
    }

    /** Returns the address of a place in a note. */
    String url(RenderedNote note, String anchor) {
        return site.links().url(note.note().address()) + "#" + Addresses.encode(anchor);
    }
}
