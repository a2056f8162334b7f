package dev.cahier.migrate;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes out <code>{% raw %}</code> and <code>{% endraw %}</code>, and keeps the braces between them
 * text. A line that has only the tag is an empty line to the old tool; it is taken out with the tag
 * where another empty line is beside it, and in code.
 */
final class RawTags {

    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*(end)?(?:raw|verbatim)\\s*-?%}");

    private final boolean inFences;

    /**
     * @param inFences whether the old tool takes them out of fences, too, as Jekyll does
     */
    RawTags(boolean inFences) {
        this.inFences = inFences;
    }

    void translate(NoteDraft draft) {
        Matcher tag = TAG.matcher(draft.text());
        if (!tag.find(draft.bodyOffset())) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, true);
        String bare = withoutTags(draft, prose);
        LiteralBraces braces =
                new LiteralBraces(draft, ProseMap.of(bare, draft.bodyOffset(), false));
        @Nullable MatchResult opening = null;
        do {
            boolean closes = tag.group(1) != null;
            boolean isShown = !inFences && prose.isFence(tag.start()) || !closes && opening != null;
            if (isShown) {
                continue;
            }
            takeOut(tag, draft, bare, !prose.isProse(tag.start()));
            if (closes && opening != null && !isCodeOfMarkdown(opening.start(), draft, prose)) {
                braces.keep(opening.end(), tag.start());
            }
            opening = closes ? null : tag.toMatchResult();
        } while (tag.find());
    }

    /** Returns whether a place is in code that is not an element of HTML. */
    private static boolean isCodeOfMarkdown(int offset, NoteDraft draft, ProseMap prose) {
        ProseMap.Part part = prose.partAt(offset);
        boolean element =
                part != null
                        && part.kind() == ProseMap.Kind.CODE
                        && draft.text().charAt(part.start()) == '<';
        return part != null && !element;
    }

    /** Returns whether the last tag in a part of a text is not closed there. */
    static boolean isOpenAt(String text, int start, int end) {
        Matcher tag = TAG.matcher(text).region(start, end);
        boolean open = false;
        while (tag.find()) {
            open = tag.group(1) == null;
        }
        return open;
    }

    /** Returns the text without the tags, and with spaces for what is code between other tags. */
    private static String withoutTags(NoteDraft draft, ProseMap prose) {
        String text = draft.text();
        StringBuilder bare = new StringBuilder(text);
        Matcher tag = TAG.matcher(text);
        for (int at = draft.bodyOffset(); tag.find(at); at = tag.end()) {
            fill(bare, tag.start(), tag.end(), ProseMap.ABSENT);
        }
        for (ProseMap.Part part : prose.parts()) {
            boolean raw = part.kind() == ProseMap.Kind.RAW;
            int opening = raw ? text.lastIndexOf("{%", part.start() - 1) : -1;
            if (raw && !TAG.matcher(text).region(opening, part.start()).matches()) {
                fill(bare, part.start(), part.end(), ' ');
            }
        }
        return bare.toString();
    }

    private static void fill(StringBuilder text, int start, int end, char filler) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != '\n') {
                text.setCharAt(i, filler);
            }
        }
    }

    private static void takeOut(MatchResult tag, NoteDraft draft, String bare, boolean code) {
        String text = draft.text();
        int start = CodeTags.lineStart(text, tag.start());
        int end = CodeTags.lineEnd(text, tag.end());
        boolean alone =
                text.substring(start, tag.start()).isBlank()
                        && text.substring(tag.end(), end).isBlank();
        boolean first = start <= draft.bodyOffset();
        String before = text.substring(CodeTags.lineStart(text, Math.max(0, start - 1)), start);
        int next = Math.min(text.length(), end + 1);
        String behind =
                bare.substring(next, CodeTags.lineEnd(bare, next))
                        .replace(String.valueOf(ProseMap.ABSENT), "");
        boolean whole = alone && (code || first || before.isBlank() || behind.isBlank());
        draft.translate(
                "{% raw %}",
                "is not needed here", whole ? start : tag.start(), whole ? next : tag.end(), "");
    }
}
