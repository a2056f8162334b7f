package dev.cahier.migrate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A tool whose sites can be imported. */
public enum ForeignTool {
    HUGO("Hugo site"),
    HEXO("Hexo blog"),
    JEKYLL("Jekyll site"),
    OBSIDIAN("Obsidian vault");

    private final String product;

    ForeignTool(String product) {
        this.product = product;
    }

    /** Returns the tool of a name such as {@code hugo}, in any case. */
    public static Optional<ForeignTool> of(String word) {
        return Arrays.stream(values())
                .filter(tool -> tool.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(ForeignTool::word).toList();
    }

    /** Returns the name on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns what a folder of it is called, such as {@code Hugo site}. */
    public String product() {
        return product;
    }
}
