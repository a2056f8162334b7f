package dev.cahier.card;

import dev.cahier.store.Sha256;
import java.util.List;
import java.util.Optional;

/**
 * What a social card shows.
 *
 * @param title the title of the page as text
 * @param siteName the title of the site; empty on the card of the site itself
 * @param tags the tags of the note
 * @param chart the path of the note's first chart in the site
 */
public record CardSpec(String title, String siteName, List<String> tags, Optional<String> chart) {

    /** Changes when the drawing does. */
    private static final int VERSION = 1;

    /** The width of every card in pixels. */
    public static final int WIDTH = 1200;

    /** The height of every card in pixels. */
    public static final int HEIGHT = 630;

    private static final int HASH_LENGTH = 16;

    public CardSpec {
        tags = List.copyOf(tags);
    }

    /** Returns the path of the image in the site: equal cards have the same one. */
    public String path() {
        String shown =
                String.join("\n", title, siteName, String.join("\t", tags), chart.orElse(""));
        return "cards/" + Sha256.of(VERSION + "\n" + shown).substring(0, HASH_LENGTH) + ".png";
    }

    /** Returns all text on the card. */
    public String text() {
        return title + siteName + String.join("", tags);
    }
}
