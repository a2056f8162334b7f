package dev.cahier.migrate;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Corrects wiki-links to notes that have another name in the new site. */
final class RenamedLinks {

    private static final Pattern LINK =
            Pattern.compile("(!?)\\[\\[([^\\[\\]|#\\n]+)(#[^\\[\\]|\\n]*)?(\\|[^\\[\\]\\n]*)?]]");

    private final Map<String, String> names;

    /**
     * @param names the new names of notes by their old ones, without folders and endings
     */
    RenamedLinks(Map<String, String> names) {
        this.names = names;
    }

    void translate(NoteDraft draft) {
        if (names.isEmpty()) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        Matcher link = LINK.matcher(draft.text());
        int at = draft.bodyOffset();
        while (link.find(at)) {
            at = link.end();
            String target = link.group(2);
            int slash = target.lastIndexOf('/') + 1;
            String name = names.get(target.substring(slash).replaceFirst("\\.md$", "").strip());
            if (name != null && prose.isProse(link.start())) {
                String folder = target.substring(0, slash).replaceAll("(^|/)_+", "$1");
                String heading = link.group(3) == null ? "" : link.group(3);
                String shown = link.group(4) != null ? link.group(4) : "|" + target + heading;
                boolean embed = !link.group(1).isEmpty() && link.group(4) == null;
                draft.translate(
                        "links to renamed notes",
                        "'" + target + "' is '" + folder + name + "' here",
                        link.start(),
                        link.end(),
                        link.group(1)
                                + "[["
                                + folder
                                + name
                                + heading
                                + (embed ? "" : shown)
                                + "]]");
            }
        }
    }
}
