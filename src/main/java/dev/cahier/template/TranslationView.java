package dev.cahier.template;

/**
 * A page in one of its languages.
 *
 * @param language the language as a BCP 47 tag
 * @param locale the language and country as Open Graph names them, such as {@code en_US}
 * @param name what readers choose the language by, such as {@code English}
 * @param url the page's address with the base path
 * @param canonicalUrl the page's absolute address; {@code url} when the site does not know its host
 * @param current whether it is the page that names it
 */
public record TranslationView(
        String language,
        String locale,
        String name,
        String url,
        String canonicalUrl,
        boolean current) {}
