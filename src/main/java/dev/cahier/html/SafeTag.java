package dev.cahier.html;

import java.util.List;

/**
 * An opening tag that cannot harm readers.
 *
 * @param html the tag as markup; a void element ends with a slash
 * @param removed the names of the attributes that were left out, or of which a part was
 */
public record SafeTag(String html, List<String> removed) {

    public SafeTag {
        removed = List.copyOf(removed);
    }

    /**
     * An attribute of a tag.
     *
     * @param name its name in lower case
     * @param value its value, without character references
     */
    public record Attribute(String name, String value) {}
}
