package dev.cahier.search;

import java.util.function.Supplier;

/**
 * A file of the index.
 *
 * @param path where it goes, relative to the output folder
 * @param key changes when its content changes
 * @param content makes the content
 */
public record SearchFile(String path, String key, Supplier<byte[]> content) {

    private static final String FOLDER = "assets/search/";

    static SearchFile in(String name, String key, Supplier<byte[]> content) {
        return new SearchFile(FOLDER + name, key, content);
    }
}
