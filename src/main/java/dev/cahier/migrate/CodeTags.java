package dev.cahier.migrate;

import java.util.Optional;

/**
 * Turns <code>{% highlight python %}</code> of Jekyll and <code>{% codeblock lang:python %}</code>
 * of Hexo into fences.
 */
final class CodeTags implements TagTranslation {

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
        boolean lineBehind = text.substring(tag.end(), lineEnd(text, tag.end())).isBlank();
        boolean endsLine = code.isBlank() || code.substring(code.lastIndexOf('\n') + 1).isBlank();
        String opening =
                (lineBefore ? "" : "\n\n" + indent)
                        + fence
                        + language(tag)
                        + (lineBehind ? "" : "\n" + indent);
        draft.translate(tag.subject(), "is a fence", tag.start(), tag.end(), opening);
        boolean more = !text.substring(end.end(), lineEnd(text, end.end())).isBlank();
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
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    static String indent(String text, int offset) {
        int start = lineStart(text, offset);
        int at = start;
        while (at < offset && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }
}
