package dev.cahier.migrate;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Turns tags around paragraphs into quotations and callouts: {@code blockquote}, {@code quote},
 * {@code centerquote}, {@code cq} and {@code note} of Hexo and its themes.
 */
final class QuoteTags implements TagTranslation {

    private static final Set<String> KINDS =
            Set.of("note", "info", "tip", "warning", "danger", "success", "question", "important");

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        String text = draft.text();
        if (closing.isEmpty()) {
            return false;
        }
        boolean note = tag.name().equals("note");
        LiquidTag end = closing.get();
        int firstEnd = Math.min(CodeTags.lineEnd(text, tag.end()), end.start());
        long lines = text.substring(tag.end(), end.start()).chars().filter(c -> c == '\n').count();
        if (!draft.mayGrow(lines * "> ".length(), tag.subject(), tag.start())) {
            return true;
        }
        draft.translate(
                tag.subject(),
                note ? "is a callout" : "is a quotation",
                tag.start(),
                tag.end(),
                (isBlank(text, CodeTags.lineStart(text, tag.start()), tag.start()) ? "" : "\n\n")
                        + (note ? "> [!" + kind(tag) + "]" + title(tag) : "> ")
                        + (note && !isBlank(text, tag.end(), firstEnd) ? "\n> " : ""));
        int at = CodeTags.lineEnd(text, tag.end()) + 1;
        while (at < end.start()) {
            draft.edits().insert(at, "> ");
            at = CodeTags.lineEnd(text, at) + 1;
        }
        String source = note || tag.arguments().isEmpty() ? "" : "> — " + tag.arguments();
        boolean below = isBlank(text, CodeTags.lineStart(text, end.start()), end.start());
        boolean more = !isBlank(text, end.end(), CodeTags.lineEnd(text, end.end()));
        draft.edits()
                .replace(
                        end.start(),
                        end.end(),
                        (source.isEmpty() ? "" : (below ? ">\n" : "\n>\n") + source)
                                + (more ? "\n\n" : ""));
        return true;
    }

    private static boolean isBlank(String text, int start, int end) {
        return text.substring(start, end).isBlank();
    }

    private static String kind(LiquidTag tag) {
        String word = tag.arguments().split("\\s+")[0].toLowerCase(Locale.ROOT);
        return KINDS.contains(word) ? word : "note";
    }

    private static String title(LiquidTag tag) {
        String[] words = tag.arguments().split("\\s+", 2);
        String rest = words.length == 2 ? words[1].replaceAll("\\bno-icon\\b", "").strip() : "";
        return rest.isEmpty() ? "" : " " + rest;
    }
}
