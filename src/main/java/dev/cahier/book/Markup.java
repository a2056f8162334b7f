package dev.cahier.book;

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

    /** Returns a page of a book. */
    static String page(String language, String title, String bodyAttributes, String body) {
        String lang = text(language);
        return DECLARATION
                + "<!DOCTYPE html>\n"
                + "<html xmlns=\"http://www.w3.org/1999/xhtml\""
                + " xmlns:epub=\"http://www.idpf.org/2007/ops\""
                + (" lang=\"" + lang + "\" xml:lang=\"" + lang + "\">\n")
                + "<head>\n<meta charset=\"utf-8\"/>\n"
                + ("<title>" + text(title) + "</title>\n")
                + "<link rel=\"stylesheet\" type=\"text/css\" href=\"book.css\"/>\n</head>\n"
                + ("<body" + bodyAttributes + ">\n" + body + "\n</body>\n</html>\n");
    }
}
