package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out <code>{% raw %}</code> and <code>{% endraw %}</code>: here nothing replaces braces. */
final class RawTags {

    private static final Pattern TAG =
            Pattern.compile(
                    "(?m)^[ \\t]*\\{%-?\\s*(?:end)?raw\\s*-?%}[ \\t]*\\n|\\{%-?\\s*(?:end)?raw\\s*-?%}");

    private final boolean inCode;

    /**
     * @param inCode whether the old tool takes them out of code, too, as Jekyll does
     */
    RawTags(boolean inCode) {
        this.inCode = inCode;
    }

    void translate(NoteDraft draft) {
        ProseMap prose = ProseMap.of(draft, true);
        Matcher tag = TAG.matcher(draft.text());
        int at = draft.bodyOffset();
        while (tag.find(at)) {
            at = tag.end();
            int mark = draft.text().indexOf("{%", tag.start());
            if (inCode || !prose.isCode(mark)) {
                draft.translate("{% raw %}", "is not needed here", tag.start(), tag.end(), "");
            }
        }
    }
}
