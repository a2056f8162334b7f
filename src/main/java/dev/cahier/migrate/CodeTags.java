package dev.cahier.migrate;

import java.util.Optional;

/**
 * Turns <code>{% highlight python %}</code> of Jekyll and <code>{% codeblock lang:python %}</code>
 * of Hexo into fences.
 */
final class CodeTags implements TagTranslation {

    /** No line is indented so far; many tags in one long line must not search all of it. */
    private static final int FAR = 1000;

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        if (closing.isEmpty()) {
            return false;
        }
        String text = draft.text();
        LiquidTag end = closing.get();
        String code = text.substring(tag.end(), end.start());
        String fence = fence(code);
        String indent = indent(text, tag.start());
        boolean lineBefore = text.substring(lineStart(text, tag.start()), tag.start()).isBlank();
        boolean lineBehind = endsLine(text, tag.end());
        boolean endsLine = code.isBlank() || code.substring(code.lastIndexOf('\n') + 1).isBlank();
        String opening =
                (lineBefore ? "" : "\n\n" + indent)
                        + fence
                        + language(tag)
                        + (lineBehind ? "" : "\n" + indent);
        draft.translate(tag.subject(), "is a fence", tag.start(), tag.end(), opening);
        boolean more = !endsLine(text, end.end());
        draft.edits()
                .replace(
                        end.start(),
                        end.end(),
                        (endsLine && code.contains("\n") ? "" : "\n" + indent)
                                + fence
                                + (more ? "\n\n" + indent : ""));
        return true;
    }

    private static String language(LiquidTag tag) {
        if (tag.name().equals("highlight")) {
            String words = tag.arguments();
            String lines = words.contains("linenos") ? " {linenos=true}" : "";
            return words.isEmpty() ? "" : words.split("\\s+")[0] + lines;
        }
        return tag.named("lang").orElse("");
    }

    static String fence(String code) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < code.length(); i++) {
            run = code.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return "`".repeat(Math.max(3, longest + 1));
    }

    static String indent(String text, int offset) {
        int start = lineStart(text, offset);
        int at = start;
        while (at < offset && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Returns where a line begins, or a place in it that is far from the offset. */
    static int lineStart(String text, int offset) {
        int start = offset;
        while (start > Math.max(0, offset - FAR) && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** Returns whether nothing but spaces follows in a line. */
    static boolean endsLine(String text, int offset) {
        int at = offset;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (!Character.isWhitespace(text.charAt(at))) {
                return false;
            }
            at++;
        }
        return true;
    }

    static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }
}
