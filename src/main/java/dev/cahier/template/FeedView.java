package dev.cahier.template;

/**
 * A feed of the site, announced in the head of every page.
 *
 * @param title what a feed reader calls it
 * @param url its address with the base path
 * @param mediaType such as {@code application/atom+xml}
 */
public record FeedView(String title, String url, String mediaType) {}
