package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns {@code asset_img}, {@code asset_link}, {@code asset_path} and {@code img} into Markdown.
 */
final class AssetTags implements TagTranslation {

    private static final Pattern BOTH = Pattern.compile("[\"'](.*?)[\"']\\s+[\"'](.*?)[\"']");

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
        List<String> rest = new ArrayList<>(words.subList(file + 1, words.size()));
        List<String> sizes = new ArrayList<>();
        while (!rest.isEmpty() && sizes.size() < 2 && rest.get(0).matches("\\d+")) {
            sizes.add(rest.remove(0));
        }
        // The last word of a link may say whether Hexo escapes its title.
        boolean escapes = tag.name().equals("asset_link") && !rest.isEmpty();
        if (escapes && rest.get(rest.size() - 1).matches("true|false")) {
            rest.remove(rest.size() - 1);
        }
        String target = words.get(file);
        String shown = target.contains(" ") ? "<" + target + ">" : target;
        // A title and an alternative text, each in quotes; without quotes it is one title.
        Matcher both = BOTH.matcher(rest.size() == 1 ? rest.get(0) : "");
        if (both.matches()) {
            rest = List.of(both.group(1), both.group(2));
        }
        boolean quoted = tag.arguments().matches(".*[\"'].*");
        String title = quoted && !rest.isEmpty() ? rest.get(0) : String.join(" ", rest);
        String alt = quoted && rest.size() > 1 ? rest.get(1) : title;
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
