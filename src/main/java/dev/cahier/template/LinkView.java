package dev.cahier.template;

/**
 * A link as templates see it.
 *
 * @param text its plain text
 * @param url where it leads: an address of this site with its base path, or an absolute one; empty
 *     for a name that has no page of its own
 */
public record LinkView(String text, String url) {

    /** No link: what a first note has before it. */
    public static final LinkView NONE = new LinkView("", "");
}
