package dev.cahier.template;

/**
 * A link as templates see it.
 *
 * @param text its plain text
 * @param html its text as markup, with formulas and emphasis, without links
 * @param url where it leads: an address of this site with its base path, or an absolute one; empty
 *     for a name that has no page of its own
 * @param language the language of the text as a BCP 47 tag; empty where it is that of the page
 */
public record LinkView(String text, String html, String url, String language) {

    /** No link: what a first note has before it. */
    public static final LinkView NONE = new LinkView("", "");

    /** Creates a link with a text without markup. */
    public LinkView(String text, String url) {
        this(text, SiteContext.escape(text), url, TextLanguage.of(text));
    }

    /** Creates a link to a note. */
    static LinkView of(String text, String html, String url, String language) {
        return new LinkView(text, html, url, language);
    }

    /** Returns this link with a text in a known language. */
    LinkView in(String other) {
        return new LinkView(text, html, url, other);
    }

    /** Returns the text, so that templates can write the whole as they write its text. */
    @Override
    public String toString() {
        return text;
    }
}
