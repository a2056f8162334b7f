package dev.cahier.markdown;

import dev.cahier.chart.ChartWords;

/** The words of one language that pages add to what the author of a note wrote. */
public interface NoteWords extends ChartWords {

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
