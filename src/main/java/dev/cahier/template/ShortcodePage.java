package dev.cahier.template;

/**
 * What a shortcode knows about the note that calls it, as {@code page}.
 *
 * @param title the note's plain title
 * @param url its address with the base path
 * @param language its language as a BCP 47 tag
 */
public record ShortcodePage(String title, String url, String language) {}
