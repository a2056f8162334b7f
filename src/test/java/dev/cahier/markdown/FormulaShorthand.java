package dev.cahier.markdown;

/** Writes formulas in HTML as their TeX: {@code ⟦x⟧}, display {@code ⟦⟦x⟧⟧}. */
final class FormulaShorthand {

    private static final String DISPLAY = "<span class=\"katex-display\">";
    private static final String INLINE = "<span class=\"katex\">";
    private static final String TEX = "<annotation encoding=\"application/x-tex\">";

    private final String html;
    private int index;

    private FormulaShorthand(String html) {
        this.html = html;
    }

    static String of(String tex, boolean display) {
        return display ? "⟦⟦" + tex + "⟧⟧" : "⟦" + tex + "⟧";
    }

    /** Returns HTML with each of KaTeX's elements replaced; HTML's escapes in the TeX stay. */
    static String in(String html) {
        return new FormulaShorthand(html).read();
    }

    private String read() {
        StringBuilder out = new StringBuilder();
        while (index < html.length()) {
            boolean display = html.startsWith(DISPLAY, index);
            if (display || html.startsWith(INLINE, index)) {
                out.append(of(tex(readElement()), display));
            } else {
                out.append(html.charAt(index++));
            }
        }
        return out.toString();
    }

    /** Reads one span with all spans in it. */
    private String readElement() {
        int start = index;
        int depth = 0;
        do {
            if (html.startsWith("<span", index)) {
                depth++;
            } else if (html.startsWith("</span>", index)) {
                depth--;
            }
            index = html.indexOf('>', index) + 1;
            int next = html.indexOf('<', index);
            index = next < 0 ? html.length() : depth == 0 ? index : next;
        } while (depth > 0);
        return html.substring(start, index);
    }

    private static String tex(String element) {
        int start = element.indexOf(TEX) + TEX.length();
        return element.substring(start, element.indexOf("</annotation>", start));
    }
}
