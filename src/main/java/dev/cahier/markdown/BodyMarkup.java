package dev.cahier.markdown;

import java.util.List;
import java.util.function.UnaryOperator;

/** The markup of a note's body. Reading it may take time: ask once. */
public interface BodyMarkup {

    /** Returns the body, without an element around it. */
    String html();

    /** Returns the part before {@code <!--more-->}, else the first paragraph; may be empty. */
    String summaryHtml();

    /** Returns the first paragraph as plain text; may be empty. */
    String summaryText();

    /** Returns the text by which readers can search the note. */
    SearchText searchText();

    /** Returns the sentences around the links, see {@link LinkMarks}. */
    List<String> sentences();

    /**
     * Returns this markup with changes, which are made each time the markup is asked for; the text
     * for searches stays as it is.
     */
    default BodyMarkup changed(
            UnaryOperator<String> change,
            UnaryOperator<String> ofSummary,
            UnaryOperator<String> ofSummaryText,
            UnaryOperator<String> ofSentence) {
        BodyMarkup before = this;
        return new BodyMarkup() {

            @Override
            public String html() {
                return change.apply(before.html());
            }

            @Override
            public String summaryHtml() {
                return ofSummary.apply(before.summaryHtml());
            }

            @Override
            public String summaryText() {
                return ofSummaryText.apply(before.summaryText());
            }

            @Override
            public SearchText searchText() {
                return before.searchText();
            }

            @Override
            public List<String> sentences() {
                return before.sentences().stream().map(ofSentence).toList();
            }
        };
    }

    /** Markup that is in memory. */
    record Made(
            String html,
            String summaryHtml,
            String summaryText,
            SearchText searchText,
            List<String> sentences)
            implements BodyMarkup {

        public Made {
            sentences = List.copyOf(sentences);
        }

        /** Creates markup of a note that cannot be searched and leads nowhere. */
        public Made(String html, String summaryHtml) {
            this(html, summaryHtml, "", SearchText.NONE, List.of());
        }
    }
}
