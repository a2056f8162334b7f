package dev.cahier.feed;

/** Text of authors as XML can hold it. */
public final class XmlText {

    private XmlText() {}

    /**
     * Returns text without the characters that XML cannot hold, not even escaped, such as U+0000.
     *
     * @see <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, section 2.2</a>
     */
    public static String of(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlText::isAllowed)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
