package dev.cahier.math;

/** The TeX that KaTeX leaves in its MathML. */
final class MathmlAnnotation {

    private static final String START = "<annotation encoding=\"application/x-tex\">";
    private static final String END = "</annotation>";

    private MathmlAnnotation() {}

    /** Returns the TeX of the first formula in some markup; empty when there is none. */
    static String tex(String markup) {
        int start = markup.indexOf(START);
        int end = start < 0 ? -1 : markup.indexOf(END, start);
        return end < 0 ? "" : unescape(markup.substring(start + START.length(), end));
    }

    /** KaTeX escapes five characters; the ampersand must come last. */
    private static String unescape(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#x27;", "'")
                .replace("&amp;", "&");
    }
}
