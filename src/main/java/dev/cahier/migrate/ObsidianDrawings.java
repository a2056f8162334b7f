package dev.cahier.migrate;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets embeds of drawings of Excalidraw show the pictures that were exported from them. */
final class ObsidianDrawings {

    private static final Pattern EMBED =
            Pattern.compile(
                    "!\\[\\[([^\\[\\]|#\\n]+?\\.excalidraw)(?:\\.md)?((?:\\|[^\\[\\]\\n]*)?)]]");

    private final List<String> files;

    ObsidianDrawings(ForeignFolder folder) {
        this.files = folder.files();
    }

    void translate(NoteDraft draft) {
        if (!draft.text().contains(".excalidraw")) {
            return;
        }
        ProseMap prose = ProseMap.of(draft, false);
        Matcher embed = EMBED.matcher(draft.text());
        int at = draft.bodyOffset();
        while (embed.find(at)) {
            at = embed.end();
            if (!prose.isProse(embed.start())) {
                continue;
            }
            Optional<String> picture = picture(embed.group(1));
            if (picture.isPresent()) {
                draft.translate(
                        "drawings of Excalidraw",
                        "shows the exported picture",
                        embed.start(),
                        embed.end(),
                        "![[" + picture.get() + embed.group(2) + "]]");
            } else {
                draft.report(
                        Finding.Kind.BY_HAND,
                        "drawings of Excalidraw",
                        "there is no picture of " + embed.group(1) + ": export it as SVG or PNG",
                        embed.start());
            }
        }
    }

    private Optional<String> picture(String drawing) {
        String stem = drawing.replaceFirst("\\.excalidraw$", "");
        for (String name :
                List.of(
                        drawing + ".svg",
                        drawing + ".png",
                        stem + ".svg",
                        stem + ".png",
                        drawing + ".light.svg",
                        drawing + ".light.png")) {
            if (files.stream().anyMatch(file -> file.equals(name) || file.endsWith("/" + name))) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }
}
