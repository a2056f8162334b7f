package dev.cahier.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.site.RenderedNote;
import dev.cahier.store.Spool;
import dev.cahier.template.SiteContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contents of notes for feeds, each made once although it is in many feeds, and out of memory
 * in between. Safe for use by several threads.
 */
final class FeedContents {

    private final SiteContext site;
    private final Spool spool;
    private final Map<String, Spool.Spooled> made = new ConcurrentHashMap<>();

    FeedContents(SiteContext site, Spool spool) {
        this.site = site;
        this.spool = spool;
    }

    /** Returns a note, or its summary, as a feed shows it. */
    String of(RenderedNote note) {
        Spool.Spooled content =
                made.computeIfAbsent(
                        note.note().path(), path -> spool.put(content(note).getBytes(UTF_8)));
        try {
            return new String(content.read(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was made for feeds", e);
        }
    }

    private String content(RenderedNote note) {
        String html = site.config().feeds().full() ? note.feedHtml() : site.feedSummaryHtml(note);
        String url = site.canonical(note.note().address());
        return XmlText.of(FeedContent.of(html, url, site.labels(site.language(note))));
    }
}
