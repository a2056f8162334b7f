package dev.cahier.migrate;

import java.util.List;
import java.util.Optional;

/**
 * Turns {@code asset_img}, {@code asset_link}, {@code asset_path} and {@code img} into Markdown.
 */
final class AssetTags implements TagTranslation {

    @Override
    public boolean translate(LiquidTag tag, Optional<LiquidTag> closing, NoteDraft draft) {
        List<String> words = tag.plainWords();
        int file = 0;
        while (file < words.size() && !isFile(words.get(file))) {
            file++;
        }
        if (file == words.size()) {
            return false;
        }
        List<String> rest =
                words.subList(file + 1, words.size()).stream()
                        .filter(word -> !word.matches("\\d+|true|false"))
                        .toList();
        List<String> sizes =
                words.subList(file + 1, words.size()).stream()
                        .filter(word -> word.matches("\\d+"))
                        .toList();
        String target = words.get(file);
        String shown = target.contains(" ") ? "<" + target + ">" : target;
        String title = rest.isEmpty() ? "" : rest.get(0);
        String alt = rest.size() > 1 ? rest.get(1) : title;
        String width = sizes.isEmpty() ? "" : "{width=" + sizes.get(0) + "}";
        String markdown =
                switch (tag.name()) {
                    case "asset_path" -> target;
                    case "asset_link" ->
                            "["
                                    + (rest.isEmpty() ? target : String.join(" ", rest))
                                    + "]("
                                    + shown
                                    + ")";
                    default -> "![" + alt + "](" + shown + title(title) + ")" + width;
                };
        return draft.translate(tag.subject(), "is Markdown", tag.start(), tag.end(), markdown);
    }

    private static String title(String title) {
        return title.isEmpty() ? "" : " " + LiquidTags.quoted(title);
    }

    private static boolean isFile(String word) {
        return word.matches(".*\\.\\w{1,5}|https?:.*|/.*");
    }
}
