package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds the tags in the text of a note, such as {@code #algebra}, to its front matter. */
final class ObsidianTags {

    private static final Pattern TAG =
            Pattern.compile("(?<![^\\s])#([\\p{L}\\p{N}_/-]*[\\p{L}_][\\p{L}\\p{N}_/-]*)");

    void translate(NoteDraft draft) {
        List<String> written = draft.values().texts("tags");
        Set<String> tags = new LinkedHashSet<>();
        boolean marked = false;
        for (String tag : written) {
            for (String part : tag.split("[,\\s]+")) {
                marked |= part.startsWith("#");
                tags.add(part.replaceFirst("^#", ""));
            }
        }
        tags.remove("");
        int before = tags.size();
        ProseMap prose = ProseMap.of(draft, false);
        Matcher tag = TAG.matcher(draft.text());
        int at = draft.bodyOffset();
        while (tag.find(at)) {
            at = tag.end();
            if (prose.isProse(tag.start()) && tags.add(tag.group(1))) {
                draft.report(
                        Finding.Kind.TRANSLATED,
                        "#tags",
                        "'" + tag.group(1) + "' is a tag in the front matter, too",
                        tag.start());
            }
        }
        if (tags.size() > before || marked) {
            draft.keys().set("tags", new ArrayList<>(tags));
        }
    }
}
