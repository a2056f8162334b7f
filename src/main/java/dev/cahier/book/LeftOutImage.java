package dev.cahier.book;

/**
 * An image that is a link in a book.
 *
 * @param path the note that shows it
 * @param url its address
 * @param remote whether it is on another site
 */
public record LeftOutImage(String path, String url, boolean remote) {}
