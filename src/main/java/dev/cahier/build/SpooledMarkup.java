package dev.cahier.build;

import dev.cahier.markdown.BodyMarkup;
import dev.cahier.markdown.SearchText;
import dev.cahier.store.RecordCodec;
import dev.cahier.store.Spool;
import dev.cahier.store.Spool.Spooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Markup that is out of memory. Its parts are read one by one, since lists show the summaries of
 * many notes.
 */
record SpooledMarkup(Spooled body, Spooled summary, Spooled search, Spooled links)
        implements BodyMarkup {

    /** The sentences around the links. */
    private record Sentences(List<String> all) {}

    /** Takes markup out of memory. */
    static SpooledMarkup of(BodyMarkup markup, Spool spool) {
        return new SpooledMarkup(
                put(String.class, markup.html(), spool),
                put(String.class, markup.summaryHtml(), spool),
                put(SearchText.class, markup.searchText(), spool),
                put(Sentences.class, new Sentences(markup.sentences()), spool));
    }

    @Override
    public String html() {
        return read(String.class, body);
    }

    @Override
    public String summaryHtml() {
        return read(String.class, summary);
    }

    @Override
    public SearchText searchText() {
        return read(SearchText.class, search);
    }

    @Override
    public List<String> sentences() {
        return read(Sentences.class, links).all();
    }

    /** Returns the same markup in memory. */
    Made made() {
        return new Made(html(), summaryHtml(), searchText(), sentences());
    }

    private static <T> Spooled put(Class<T> type, T part, Spool spool) {
        return spool.put(RecordCodec.encode(type, part));
    }

    private static <T> T read(Class<T> type, Spooled part) {
        try {
            return RecordCodec.decode(type, part.read());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a temporary file in .cahier", e);
        }
    }
}
