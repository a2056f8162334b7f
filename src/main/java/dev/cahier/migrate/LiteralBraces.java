package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Escapes braces that the old tool shows as they are written, such as <code>{{ x }}</code> between
 * <code>{% raw %}</code> and <code>{% endraw %}</code>, so that they are text in Cahier, too: with
 * a backslash in prose, as a character reference in HTML. Code and formulas need neither.
 */
final class LiteralBraces {

    private static final Pattern BRACES = Pattern.compile("\\{(?=[{%])");

    /** A tag of a shortcode, or a pair of tags with a text that is not Markdown. */
    private static final Pattern SHORTCODE =
            Pattern.compile(
                    "\\{\\{<\\s*([\\w./-]+)[^>]*>}}.*?\\{\\{<\\s*/\\s*\\1\\s*>}}"
                            + "|\\{\\{[<%].*?[%>]}}",
                    Pattern.DOTALL);

    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");

    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z/!?]");

    /** Elements of code in which character references are read. */
    private static final Pattern ELEMENT = Pattern.compile("(?i)<(?:pre|code|textarea)\\b");

    private final NoteDraft draft;
    private final String text;
    private final ProseMap prose;

    /**
     * @param prose the parts of the note as Cahier reads them
     */
    LiteralBraces(NoteDraft draft, ProseMap prose) {
        this.draft = draft;
        this.text = draft.text();
        this.prose = prose;
    }

    /** Escapes the braces in a note of a tool that replaces nothing in notes. */
    static void keepAll(NoteDraft draft) {
        if (BRACES.matcher(draft.text()).find(draft.bodyOffset())) {
            new LiteralBraces(draft, ProseMap.of(draft, false))
                    .keep(draft.bodyOffset(), draft.text().length());
        }
    }

    /** Escapes the braces in a note of a tool that replaces shortcodes only. */
    static void keepAllButShortcodes(NoteDraft draft) {
        if (!BRACES.matcher(draft.text()).find(draft.bodyOffset())) {
            return;
        }
        LiteralBraces braces = new LiteralBraces(draft, ProseMap.of(draft, false));
        Matcher shortcode = SHORTCODE.matcher(draft.text());
        int at = draft.bodyOffset();
        while (shortcode.find(at)) {
            braces.keep(at, shortcode.start());
            at = shortcode.end();
        }
        braces.keep(at, draft.text().length());
    }

    /** Escapes the braces between two offsets. */
    void keep(int start, int end) {
        Matcher brace = BRACES.matcher(text).region(start, end);
        while (brace.find()) {
            if (!isEscaped(brace.start())) {
                keep(brace.start());
            }
        }
    }

    private void keep(int brace) {
        ProseMap.Part part = prose.partAt(brace);
        boolean element =
                part != null
                        && part.kind() == ProseMap.Kind.CODE
                        && ELEMENT.matcher(text).region(part.start(), brace).lookingAt();
        if (part == null ? mayBeInFormula(brace) : !element) {
            return;
        }
        boolean html =
                element
                        || MARKUP.matcher(text.substring(blockStart(brace), blockEnd(brace)))
                                .find();
        draft.translate(
                "braces",
                "are text, as in the old site",
                brace,
                brace + 1,
                html ? "&#123;" : "\\{");
    }

    private boolean isEscaped(int brace) {
        int run = brace;
        while (run > 0 && text.charAt(run - 1) == '\\') {
            run--;
        }
        return (brace - run) % 2 == 1;
    }

    /** Returns whether dollars stand on both sides, as in {@code $ x_{{1}} $}. */
    private boolean mayBeInFormula(int brace) {
        return hasDollar(blockStart(brace), brace) && hasDollar(brace, blockEnd(brace));
    }

    private boolean hasDollar(int start, int end) {
        for (int i = text.indexOf('$', start); i >= 0 && i < end; i = text.indexOf('$', i + 1)) {
            if (prose.isProse(i) && !isEscaped(i)) {
                return true;
            }
        }
        return false;
    }

    private int blockStart(int offset) {
        return Math.max(draft.bodyOffset(), text.lastIndexOf("\n\n", offset) + 1);
    }

    private int blockEnd(int offset) {
        Matcher blank = BLANK.matcher(text);
        return blank.find(offset) ? blank.start() : text.length();
    }
}
