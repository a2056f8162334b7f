package dev.cahier.markdown;

import dev.cahier.chart.ChartWords;

/** The words of one language that pages add to what the author of a note wrote. */
public interface NoteWords extends ChartWords {

    /**
     * Returns a word as HTML.
     *
     * @param key its key in the files of words
     * @param html the HTML in the places of its arguments
     */
    String markup(String key, String... html);

    /** The words of all languages; implementations are safe for use by several threads. */
    @FunctionalInterface
    interface Languages {

        /**
         * Returns the words of a language, English ones where it has none.
         *
         * @param languageTag a BCP 47 tag
         */
        NoteWords of(String languageTag);
    }
}
