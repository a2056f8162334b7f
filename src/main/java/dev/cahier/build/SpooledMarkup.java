package dev.cahier.build;

import dev.cahier.markdown.BodyMarkup;
import dev.cahier.markdown.SearchText;
import dev.cahier.store.RecordCodec;
import dev.cahier.store.Spool;
import dev.cahier.store.Spool.Spooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Markup that is out of memory. Its parts lie one behind the other and are read one by one, since
 * lists show the summaries of many notes.
 *
 * @param parts all parts
 * @param summaryAt where the summary begins
 * @param textAt where the text of the summary begins
 * @param linksAt where the sentences around the links begin
 * @param searchAt where the text to be searched begins
 * @param end where it ends
 */
record SpooledMarkup(Spooled parts, int summaryAt, int textAt, int linksAt, int searchAt, int end)
        implements BodyMarkup {

    /** The sentences around the links. */
    private record Sentences(List<String> all) {}

    /** Takes markup out of memory. */
    static SpooledMarkup of(BodyMarkup markup, Spool spool) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        int summaryAt = add(String.class, markup.html(), parts);
        int textAt = add(String.class, markup.summaryHtml(), parts);
        int linksAt = add(String.class, markup.summaryText(), parts);
        int searchAt = add(Sentences.class, new Sentences(markup.sentences()), parts);
        int end = add(SearchText.class, markup.searchText(), parts);
        return new SpooledMarkup(
                spool.put(parts.toByteArray()), summaryAt, textAt, linksAt, searchAt, end);
    }

    /** Adds a part and returns where it ends. */
    private static <T> int add(Class<T> type, T part, ByteArrayOutputStream parts) {
        parts.writeBytes(RecordCodec.encode(type, part));
        return parts.size();
    }

    @Override
    public String html() {
        return read(String.class, 0, summaryAt);
    }

    @Override
    public String summaryHtml() {
        return read(String.class, summaryAt, textAt);
    }

    @Override
    public String summaryText() {
        return read(String.class, textAt, linksAt);
    }

    @Override
    public List<String> sentences() {
        return read(Sentences.class, linksAt, searchAt).all();
    }

    @Override
    public SearchText searchText() {
        return read(SearchText.class, searchAt, end);
    }

    /** Returns the same markup in memory. */
    Made made() {
        return new Made(html(), summaryHtml(), summaryText(), searchText(), sentences());
    }

    private <T> T read(Class<T> type, int from, int to) {
        try {
            return RecordCodec.decode(type, parts.read(from, to - from));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a temporary file in .cahier", e);
        }
    }
}
