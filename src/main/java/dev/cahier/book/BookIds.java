package dev.cahier.book;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Anchors as XML has them: names without colons that do not begin with a digit. */
final class BookIds {

    private BookIds() {}

    /** Returns the anchor in a book for one of a page; different ones stay different. */
    static String of(String id) {
        StringBuilder name = new StringBuilder();
        id.codePoints()
                .forEach(
                        c -> {
                            boolean fits = name.isEmpty() ? isStart(c) : isStart(c) || isInside(c);
                            if (fits) {
                                name.appendCodePoint(c);
                            } else {
                                name.append('_')
                                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                                        .append('_');
                            }
                        });
        return name.toString();
    }

    /** Makes the anchors of a page names of XML, each there once; returns them. */
    static Set<String> rename(Element page) {
        Set<String> ids = new HashSet<>();
        for (Element element : page.select("[id]")) {
            String id = of(element.id());
            if (id.isEmpty() || !ids.add(id)) {
                element.removeAttr("id");
            } else {
                element.attr("id", id);
            }
        }
        return ids;
    }

    /**
     * Returns whether a character can begin a name.
     *
     * @see <a href="https://www.w3.org/TR/xml/#NT-NameStartChar">XML 1.0, section 2.3</a>
     */
    private static boolean isStart(int c) {
        return c >= 'A' && c <= 'Z'
                || c >= 'a' && c <= 'z'
                || c == '_'
                || c >= 0xC0 && c <= 0x2FF && c != 0xD7 && c != 0xF7
                || c >= 0x370 && c <= 0x1FFF && c != 0x37E
                || c == 0x200C
                || c == 0x200D
                || c >= 0x2070 && c <= 0x218F
                || c >= 0x2C00 && c <= 0x2FEF
                || c >= 0x3001 && c <= 0xD7FF
                || c >= 0xF900 && c <= 0xFDCF
                || c >= 0xFDF0 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0xEFFFF;
    }

    private static boolean isInside(int c) {
        return c == '-'
                || c == '.'
                || c >= '0' && c <= '9'
                || c == 0xB7
                || c >= 0x300 && c <= 0x36F
                || c == 0x203F
                || c == 0x2040;
    }
}
