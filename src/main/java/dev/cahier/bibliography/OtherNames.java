package dev.cahier.bibliography;

import java.util.List;

/**
 * What {@code and others} becomes at the end of the names of an entry: the "et al." of a language.
 * The library takes it for the name of one more author, and writes "and" before it.
 *
 * @param etAl the term of the language
 * @param and words between the last two names, as HTML
 */
record OtherNames(String etAl, List<String> and) {

    private static final String NO_SPACE_BEHIND = "([>（，、";

    /** Returns the words of an engine's language. */
    static OtherNames in(StyleEngine engine) {
        String term = engine.term("et-al");
        String and = engine.term("and");
        return new OtherNames(
                term.isEmpty() ? "et al." : term, List.of(and.isEmpty() ? "and" : and, "&amp;"));
    }

    /** Puts the term in the place of each mark. */
    String replaced(String html) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        int mark = html.indexOf(Marks.OTHERS);
        while (mark >= 0) {
            String names = withoutAnd(html.substring(done, mark).stripTrailing());
            out.append(names).append(isClose(names) ? "" : " ").append(etAl);
            done = mark + 1;
            done += etAl.endsWith(".") && html.startsWith(".", done) ? 1 : 0;
            mark = html.indexOf(Marks.OTHERS, done);
        }
        return out.append(html, done, html.length()).toString();
    }

    private String withoutAnd(String names) {
        for (String word : and) {
            int at = names.length() - word.length();
            boolean whole = at > 0 && (isHan(word, 0) || names.charAt(at - 1) == ' ');
            if (whole && names.endsWith(word)) {
                return names.substring(0, at).stripTrailing();
            }
        }
        return names;
    }

    private boolean isClose(String names) {
        int last = names.length() - 1;
        return names.isEmpty()
                || NO_SPACE_BEHIND.indexOf(names.charAt(last)) >= 0
                || isHan(etAl, 0) && isHan(names, last);
    }

    private static boolean isHan(String text, int index) {
        return Character.UnicodeScript.of(text.charAt(index)) == Character.UnicodeScript.HAN;
    }
}
