package dev.cahier.migrate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies the text of {@code --8<-- "file"} into the note, in code too, as MkDocs does. */
final class MkDocsSnippets {

    private static final Pattern SNIPPET =
            Pattern.compile("(?m)^([ \\t>]*)-{1,2}8<-{1,2}[ \\t]+[\"']([^\"'\\n]+)[\"'][ \\t]*$");

    private static final List<String> PLACES =
            List.of("", "docs/", "includes/", "snippets/", "content/");

    private final ForeignFolder folder;

    MkDocsSnippets(ForeignFolder folder) {
        this.folder = folder;
    }

    void translate(NoteDraft draft) {
        Matcher snippet = SNIPPET.matcher(draft.text());
        int at = draft.bodyOffset();
        while (snippet.find(at)) {
            at = snippet.end();
            String name = snippet.group(2);
            Optional<String> text =
                    PLACES.stream()
                            .flatMap(place -> folder.text(place + name).stream())
                            .findFirst();
            if (text.isPresent()) {
                String indent = snippet.group(1);
                draft.translate(
                        "--8<-- snippets",
                        "is the text of " + name,
                        snippet.start(),
                        snippet.end(),
                        indent + text.get().stripTrailing().replace("\n", "\n" + indent));
            } else {
                draft.report(
                        Finding.Kind.BY_HAND,
                        "--8<-- snippets",
                        "there is no file " + name + " to copy",
                        snippet.start());
            }
        }
    }
}
