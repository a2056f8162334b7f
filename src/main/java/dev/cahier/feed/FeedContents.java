package dev.cahier.feed;

import dev.cahier.site.PageKeys;
import dev.cahier.site.RenderedNote;
import dev.cahier.template.SiteContext;

/**
 * What feeds show of notes.
 *
 * @param kept what is known already
 * @param keys tell whether it would come out the same
 */
record FeedContents(SiteContext site, KeptFeedContents kept, PageKeys keys) {

    /** Returns a note, or its summary, as a feed shows it. */
    String of(RenderedNote note) {
        return kept.get(note.note().path(), keys.ofFeedEntry(note), () -> content(note));
    }

    private String content(RenderedNote note) {
        String html = site.config().feeds().full() ? note.feedHtml() : site.feedSummaryHtml(note);
        String url = site.canonical(note.note().address());
        return XmlText.of(FeedContent.of(html, url, site.labels(site.language(note))));
    }
}
