package dev.cahier.book;

import dev.cahier.config.WritingDirection;
import dev.cahier.feed.XmlText;

/** Writes XML. */
final class Markup {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private Markup() {}

    /** Returns text for the content of elements and for attributes. */
    static String text(String plain) {
        return XmlText.of(plain)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Returns the attributes of an element in a language; each begins with a space. */
    static String languageAttributes(String language) {
        String lang = text(language);
        return " lang=\"" + lang + "\" xml:lang=\"" + lang + "\"" + direction(language);
    }

    private static String direction(String language) {
        WritingDirection direction = WritingDirection.of(language);
        return direction == WritingDirection.LEFT_TO_RIGHT
                ? ""
                : " dir=\"" + direction.attribute() + "\"";
    }

    /** Returns a page of a book. */
    static String page(String language, String title, String bodyAttributes, String body) {
        return DECLARATION
                + "<!DOCTYPE html>\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:epub=\"http://www.idpf.org/2007/ops\""
                + (languageAttributes(language) + ">\n")
                + "<head>\n<meta charset=\"utf-8\"/>\n"
                + ("<title>" + text(title) + "</title>\n")
                + "<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n"
                + ("<body" + bodyAttributes + ">\n" + body + "\n</body>\n</html>\n");
    }
}
