package dev.cahier.migrate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reports queries, which Obsidian and its plugins answer with lists of notes. */
final class ObsidianQueries {

    private static final Pattern QUERY =
            Pattern.compile(
                    "(?m)^[ \\t>]*(?:```|~~~)[ \\t]*(dataviewjs|dataview|query|tasks|base)\\b");

    void translate(NoteDraft draft) {
        Matcher query = QUERY.matcher(draft.text());
        int at = draft.bodyOffset();
        while (query.find(at)) {
            at = query.end();
            draft.report(
                    Finding.Kind.BY_HAND,
                    "queries",
                    "'" + query.group(1) + "' is shown as code: write its answer",
                    query.start());
        }
    }
}
