package dev.cahier.markdown;

import java.util.function.UnaryOperator;

/** The markup of a note's body. Reading it may take time: ask once. */
public interface BodyMarkup {

    /** Returns the body, without an element around it. */
    String html();

    /** Returns the part before {@code <!--more-->}, else the first paragraph; may be empty. */
    String summaryHtml();

    /** Returns this markup with a change, which is made each time the markup is asked for. */
    default BodyMarkup changed(UnaryOperator<String> change) {
        BodyMarkup before = this;
        return new BodyMarkup() {

            @Override
            public String html() {
                return change.apply(before.html());
            }

            @Override
            public String summaryHtml() {
                return change.apply(before.summaryHtml());
            }
        };
    }

    /** Markup that is in memory. */
    record Made(String html, String summaryHtml) implements BodyMarkup {}
}
