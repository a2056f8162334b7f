package dev.cahier.migrate;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns <code>{% comment %}</code> of Liquid and <code>{# a comment #}</code> of Nunjucks into
 * comments of Cahier, {@code %%...%%}.
 */
final class CommentTags implements TagTranslation {

    private static final String MARK = "%%";
    private static final Pattern NUNJUCKS = Pattern.compile("\\{#(.*?)#}", Pattern.DOTALL);

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        if (closing.isEmpty()) {
            return false;
        }
        LiquidTag end = closing.get();
        String comment = draft.text().substring(tag.end(), end.start());
        translate(tag.subject(), comment, tag.start(), end.end(), draft);
        return true;
    }

    /** Translates the comments of Nunjucks in a note. */
    static void translateNunjucks(NoteDraft draft) {
        if (!draft.text().contains("{#")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, true);
        Matcher comment = NUNJUCKS.matcher(draft.text());
        for (int at = draft.bodyOffset(); comment.find(at); at = comment.end()) {
            if (prose.isProse(comment.start())) {
                translate("{# #}", comment.group(1), comment.start(), comment.end(), draft);
            }
        }
    }

    private static void translate(
            String subject, String comment, int start, int end, NoteDraft draft) {
        // A comment that holds the mark itself would end there.
        boolean kept = !comment.isBlank() && !comment.contains(MARK);
        draft.translate(
                subject,
                kept ? "is a comment, %%...%%" : "is left out",
                start,
                end,
                kept ? MARK + comment + MARK : "");
    }
}
