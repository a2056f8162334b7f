package dev.cahier.template;

/**
 * A feed as pages link to it.
 *
 * @param url its address with the base path
 * @param type its media type
 * @param title its title
 */
public record FeedLinkView(String url, String type, String title) {}
