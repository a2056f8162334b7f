package dev.cahier.migrate;

import java.util.List;
import java.util.Optional;

/** Turns <code>{% gist ada/0123 file.py %}</code> into the shortcode {@code gist} or a link. */
final class GistTags implements TagTranslation {

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        List<String> words = tag.plainWords();
        if (words.isEmpty()) {
            return false;
        }
        String[] parts = words.get(0).split("/", 2);
        String file = words.size() > 1 ? " " + LiquidTags.quoted(words.get(1)) : "";
        return draft.translate(
                tag.subject(),
                "is a link to the code",
                tag.start(),
                tag.end(),
                parts.length == 2
                        ? "{{< gist " + parts[0] + " " + parts[1] + file + " >}}"
                        : "<https://gist.github.com/" + parts[0] + ">");
    }
}
