package dev.cahier.migrate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns tags that name a note into its address or a link: {@code post_url} and {@code link} of
 * Jekyll, {@code post_link} and {@code post_path} of Hexo.
 */
final class LinkTags implements TagTranslation {

    private final Map<String, String> addresses;
    private final Map<String, String> titles;

    /**
     * @param addresses the addresses of notes by the names that tags use for them
     * @param titles their titles by the same names, where links show them
     */
    LinkTags(Map<String, String> addresses, Map<String, String> titles) {
        this.addresses = addresses;
        this.titles = titles;
    }

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        List<String> words = tag.plainWords();
        if (words.isEmpty()) {
            return false;
        }
        String[] parts = words.get(0).split("#", 2);
        String address = addresses.get(parts[0].replaceFirst("^/", ""));
        if (address == null) {
            return false;
        }
        String target = address.replace(" ", "%20") + (parts.length == 2 ? "#" + parts[1] : "");
        boolean link = tag.name().equals("post_link");
        // The last word may say whether Hexo escapes the title.
        boolean escapes = words.get(words.size() - 1).matches("true|false");
        int end = escapes && words.size() > 1 ? words.size() - 1 : words.size();
        String shown =
                end > 1
                        ? String.join(" ", words.subList(1, end))
                        : titles.getOrDefault(parts[0], "").replaceAll("[\\[\\]]", "\\\\$0");
        return draft.translate(
                tag.subject(),
                "is the address of the note",
                tag.start(),
                tag.end(),
                link ? "[" + shown + "](" + target + ")" : target);
    }
}
