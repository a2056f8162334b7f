package dev.cahier.template;

/**
 * A day as templates see it.
 *
 * @param text the day in the words of the page's language, see {@link Labels#date}
 * @param textWithoutYear the same without the year, for lists of one year
 * @param iso the day in ISO 8601, such as {@code 2024-03-05}
 */
public record DateView(String text, String textWithoutYear, String iso) {

    /** No date: all parts empty. */
    public static final DateView NONE = new DateView("", "", "");

    /** Returns the text, so that templates can write the whole as they write its text. */
    @Override
    public String toString() {
        return text;
    }
}
