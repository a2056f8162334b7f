package dev.cahier.build;

import dev.cahier.markdown.BodyMarkup;
import dev.cahier.store.RecordCodec;
import dev.cahier.store.Spool;
import dev.cahier.store.Spool.Spooled;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Markup that is out of memory. Its parts are read one by one, since lists show the summaries of
 * many notes.
 */
record SpooledMarkup(Spooled body, Spooled summary) implements BodyMarkup {

    /** Takes markup out of memory. */
    static SpooledMarkup of(BodyMarkup markup, Spool spool) {
        return new SpooledMarkup(put(markup.html(), spool), put(markup.summaryHtml(), spool));
    }

    @Override
    public String html() {
        return text(body);
    }

    @Override
    public String summaryHtml() {
        return text(summary);
    }

    /** Returns the same markup in memory. */
    Made made() {
        return new Made(html(), summaryHtml());
    }

    private static Spooled put(String html, Spool spool) {
        return spool.put(RecordCodec.encode(String.class, html));
    }

    private static String text(Spooled html) {
        try {
            return RecordCodec.decode(String.class, html.read());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a temporary file in .cahier", e);
        }
    }
}
