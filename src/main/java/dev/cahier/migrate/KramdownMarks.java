package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Translates marks of kramdown: {@code {:toc}}, comments, options. */
final class KramdownMarks {

    private static final Pattern TOC =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:[-*+]|\\d+\\.)[^\\n]*\\n[ \\t]*\\{:\\s*toc[^}\\n]*}[ \\t]*\\n?");

    private static final Pattern COMMENT = Pattern.compile("\\{::comment}");

    private static final Pattern COMMENT_END = Pattern.compile("\\{:/(?:comment)?}");

    private static final Pattern OPTION =
            Pattern.compile(
                    "\\{::(?:options|nomarkdown)[^}\\n]*}[ \\t]*\\n?|\\{:/(?:nomarkdown)?}");

    void translate(NoteDraft draft) {
        if (!draft.text().contains("{:")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, true);
        replace(TOC, "{:toc}", "the front matter says 'toc: true'", "", draft, prose);
        comments(draft, prose);
        replace(OPTION, "{::options}", "is left out", "", draft, prose);
    }

    /** Translates comments, which end with {@code {:/comment}} or {@code {:/}}. */
    private static void comments(NoteDraft draft, ProseMap prose) {
        Matcher start = COMMENT.matcher(draft.text());
        Matcher end = COMMENT_END.matcher(draft.text());
        int at = draft.bodyOffset();
        while (start.find(at) && end.find(start.end())) {
            at = start.end();
            if (prose.isProse(start.start())) {
                draft.translate(
                        "{::comment}", "is a comment, %%...%%", start.start(), start.end(), "%%");
                draft.translate(
                        "{::comment}", "is a comment, %%...%%", end.start(), end.end(), "%%");
                at = end.end();
            }
        }
    }

    private static void replace(
            Pattern pattern,
            String subject,
            String message,
            String text,
            NoteDraft draft,
            ProseMap prose) {
        Matcher mark = pattern.matcher(draft.text());
        int at = draft.bodyOffset();
        while (mark.find(at)) {
            at = mark.end();
            int brace = draft.text().indexOf("{:", mark.start());
            if (prose.isProse(brace)
                    && draft.translate(subject, message, mark.start(), mark.end(), text)
                    && subject.equals("{:toc}")) {
                draft.keys().set("toc", true);
            }
        }
    }
}
