package dev.cahier.template;

/**
 * Where a page of a list stands among the pages of that list.
 *
 * @param number the page's number, 1-based
 * @param total how many pages the list has, at least 1
 * @param previousUrl the page before, empty on the first
 * @param nextUrl the page after, empty on the last
 */
public record PaginationView(int number, int total, String previousUrl, String nextUrl) {

    /** The only page of a list. */
    public static final PaginationView SINGLE = new PaginationView(1, 1, "", "");

    public PaginationView {
        if (number < 1 || number > total) {
            throw new IllegalArgumentException("no page " + number + " of " + total);
        }
    }
}
