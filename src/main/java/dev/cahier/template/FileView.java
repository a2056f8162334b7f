package dev.cahier.template;

/**
 * A file of the site as templates see it.
 *
 * @param name its name in its folder
 * @param url its address with the base path
 */
public record FileView(String name, String url) {

    /** Returns the address. */
    @Override
    public String toString() {
        return url;
    }
}
