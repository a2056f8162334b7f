package dev.cahier.markdown;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in the markup of a note: where its outermost sections and its named blocks begin and end,
 * so that other notes can show them, and where it shows parts of other notes. A mark begins and
 * ends with a character that no note can hold; {@link RenderedBody#html} has none.
 */
public final class PartMarks {

    private static final char MARK = '\uFFFF';

    private static final String NAME = "([^\uFFFF<>]*+)" + MARK;

    /** Most marks stand on lines of their own. */
    private static final Pattern ANY =
            Pattern.compile(MARK + "(?:S" + NAME + "|[BbZE]" + NAME + "\\n?)");

    private static final Pattern SECTION = Pattern.compile(MARK + "([SZ])" + NAME);

    private static final Pattern EMBED = Pattern.compile(MARK + "E([0-9]{1,6})" + MARK);

    private PartMarks() {}

    /** Returns the mark before an outermost heading. */
    static String section(int level, String id) {
        return MARK + "S" + level + escaped(id) + MARK;
    }

    static String startOfBlock(String id) {
        return MARK + "B" + escaped(id) + MARK;
    }

    static String endOfBlock(String id) {
        return MARK + "b" + escaped(id) + MARK;
    }

    /** Returns the mark behind the last block of a note, before its footnotes. */
    static String end() {
        return MARK + "Z" + MARK;
    }

    /**
     * Returns the mark of a part of another note.
     *
     * @param index its index in {@link NoteFacts#embeds}
     */
    static String embed(int index) {
        return MARK + "E" + index + MARK;
    }

    private static String escaped(String id) {
        return id.replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Returns markup without its marks. */
    public static String removed(String html) {
        return html.indexOf(MARK) < 0 ? html : ANY.matcher(html).replaceAll("");
    }

    /** Returns a section with its heading; empty if no outermost heading has this id. */
    public static Optional<String> sectionOf(String html, HeadingEntry heading) {
        int start = html.indexOf(section(heading.level(), heading.id()));
        if (start < 0) {
            return Optional.empty();
        }
        Matcher mark = SECTION.matcher(html);
        int from = start + 1;
        while (mark.find(from)) {
            boolean ends =
                    mark.group(1).equals("Z") || mark.group(2).charAt(0) - '0' <= heading.level();
            if (ends) {
                return Optional.of(html.substring(start, mark.start()));
            }
            from = mark.end();
        }
        return Optional.of(html.substring(start));
    }

    /** Returns a named block with its element; empty if there is none. */
    public static Optional<String> blockOf(String html, String id) {
        String opening = startOfBlock(id);
        int start = html.indexOf(opening);
        int end = start < 0 ? -1 : html.indexOf(endOfBlock(id), start);
        return end < 0
                ? Optional.empty()
                : Optional.of(html.substring(start + opening.length(), end).strip());
    }

    /**
     * Puts markup in the place of the marks of parts of other notes.
     *
     * @param shown returns the markup by the index in {@link NoteFacts#embeds}
     */
    public static String withEmbeds(String html, IntFunction<String> shown) {
        if (html.indexOf(MARK) < 0) {
            return html;
        }
        StringBuilder whole = new StringBuilder(html.length());
        Matcher mark = EMBED.matcher(html);
        while (mark.find()) {
            mark.appendReplacement(whole, "");
            whole.append(shown.apply(Integer.parseInt(mark.group(1))));
        }
        return mark.appendTail(whole).toString();
    }
}
