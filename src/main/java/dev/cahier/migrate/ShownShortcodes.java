package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects shortcodes in code. Hugo replaces them there, too, so that its authors write <code>
 * {{&lt;/* x *&#47;>}}</code> to show one; Cahier shows code as it is written.
 */
final class ShownShortcodes {

    private static final Pattern TAG =
            Pattern.compile(
                    "\\{\\{([<%])(/\\*(.*?)\\*/[>%]}}|\\s*/?\\s*[\\p{L}_])", Pattern.DOTALL);

    private ShownShortcodes() {}

    static void translate(NoteDraft draft) {
        if (!draft.text().contains("{{")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        Matcher tag = TAG.matcher(draft.text());
        for (int at = draft.bodyOffset(); tag.find(at); at = tag.end()) {
            ProseMap.Part part = prose.partAt(tag.start());
            boolean code =
                    part != null
                            && prose.isCode(tag.start())
                            && draft.text().charAt(part.start()) != '<';
            if (code && tag.group(3) != null) {
                draft.translate(
                        "{{</* x */>}}",
                        "needs no comment in code",
                        tag.start() + 3,
                        tag.end() - 3,
                        tag.group(3));
            } else if (code) {
                draft.report(
                        Finding.Kind.BY_HAND,
                        "shortcodes in code",
                        "Hugo replaces it; here code is shown as it is written",
                        tag.start());
            }
        }
    }
}
