package dev.cahier.migrate;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens links to files in the folder of a post: in a bundle they are beside the note. */
final class AssetFolderLinks {

    private static final Pattern BUNDLE = Pattern.compile("(?:.*/)?([^/]+)/index\\.md");

    private AssetFolderLinks() {}

    static void translate(NoteDraft draft) {
        Matcher bundle = BUNDLE.matcher(draft.target());
        if (!bundle.matches()) {
            return;
        }
        String name = bundle.group(1);
        Matcher link =
                Pattern.compile(
                                "(?:]\\(<?|\\b(?:src|href)=[\"'])((?:\\./)?(?:"
                                        + Pattern.quote(name)
                                        + "|"
                                        + Pattern.quote(encoded(name))
                                        + ")/)(?=[^\\s\"')>])")
                        .matcher(draft.text());
        ProseMap prose = ProseMap.of(draft, true);
        int at = draft.bodyOffset();
        while (link.find(at)) {
            at = link.end();
            if (!prose.isCode(link.start())) {
                draft.translate(
                        "files in the folder of the post",
                        "are beside the note",
                        link.start(1),
                        link.end(1),
                        "");
            }
        }
    }

    private static String encoded(String name) {
        try {
            return new URI(null, null, name, null).toASCIIString();
        } catch (URISyntaxException e) {
            return name;
        }
    }
}
