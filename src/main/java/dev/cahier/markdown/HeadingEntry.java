package dev.cahier.markdown;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * One heading of a note, for its table of contents and for links that name it.
 *
 * @param level 1 to 6
 * @param id the anchor, unique within the note
 * @param text the heading as plain text
 * @param html the heading's text as HTML without links
 * @param outermost whether it is part of no list, quotation or callout
 * @param written the letters and digits of its Markdown; empty if those of its text are the same
 */
public record HeadingEntry(
        int level, String id, String text, String html, boolean outermost, String written) {

    private static final Pattern NOT_OF_ANCHOR = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s_-]");
    private static final Pattern BLANK = Pattern.compile("\\s");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Most headings are the same text thrice, which then is in memory once. */
    public HeadingEntry {
        text = text.equals(id) ? id : text;
        html = html.equals(text) ? text : html;
    }

    /** Creates a heading that is part of no list, quotation or callout. */
    public HeadingEntry(int level, String id, String text, String html) {
        this(level, id, text, html, true, "");
    }

    /**
     * Creates a heading.
     *
     * @param source its Markdown
     */
    static HeadingEntry of(
            int level, String id, String text, String html, boolean outermost, String source) {
        String written = letters(source);
        return new HeadingEntry(
                level, id, text, html, outermost, written.equals(letters(text)) ? "" : written);
    }

    /**
     * Returns what a link may mean this heading by: it does if one of these is among {@link
     * #meantBy}. As in Obsidian, neither case nor punctuation counts, and formulas may be named by
     * their TeX.
     */
    public Set<String> names() {
        return names(id, letters(text), written);
    }

    /** Returns the names of headings that some words of a link can mean. */
    public static Set<String> meantBy(String words) {
        return names(words, letters(words), "");
    }

    private static Set<String> names(String id, String letters, String written) {
        Set<String> names = new HashSet<>(List.of("#" + id, letters, written));
        names.remove("");
        return names;
    }

    /** Returns the anchor of a heading of some words that has none of its own. */
    public static String anchorOf(String words) {
        String id =
                BLANK.matcher(
                                NOT_OF_ANCHOR
                                        .matcher(words.toLowerCase(Locale.ROOT))
                                        .replaceAll("")
                                        .strip())
                        .replaceAll("-");
        return id.isEmpty() ? "section" : id;
    }

    private static String letters(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(folded).replaceAll("");
    }

    /** Returns this heading with changes to its text and to its HTML. */
    HeadingEntry changed(UnaryOperator<String> ofText, UnaryOperator<String> ofHtml) {
        return new HeadingEntry(
                level, id, ofText.apply(text), ofHtml.apply(html), outermost, written);
    }

    /** Returns this heading with other HTML. */
    HeadingEntry withHtml(String other) {
        return new HeadingEntry(level, id, text, other, outermost, written);
    }
}
