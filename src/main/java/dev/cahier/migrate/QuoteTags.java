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
        boolean alone =
                closing.isPresent()
                        && isAlone(text, tag.start(), tag.end())
                        && isAlone(text, closing.get().start(), closing.get().end());
        if (!alone) {
            return tag.name().startsWith("end");
        }
        boolean note = tag.name().equals("note");
        LiquidTag end = closing.get();
        draft.translate(
                tag.subject(),
                note ? "is a callout" : "is a quotation",
                tag.start(),
                tag.end(),
                note ? "> [!" + kind(tag) + "]" + title(tag) : "> ");
        int at = CodeTags.lineEnd(text, tag.end()) + 1;
        while (at < end.start()) {
            draft.edits().insert(at, "> ");
            at = CodeTags.lineEnd(text, at) + 1;
        }
        String source = note || tag.arguments().isEmpty() ? "" : "> — " + tag.arguments();
        draft.edits().replace(end.start(), end.end(), source.isEmpty() ? "" : ">\n" + source);
        return true;
    }

    private static boolean isAlone(String text, int start, int end) {
        return CodeTags.lineStart(text, start) == start
                && text.substring(end, CodeTags.lineEnd(text, end)).isBlank();
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
