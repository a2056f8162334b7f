package dev.cahier.config;

import java.util.Objects;

/**
 * One link of the site's menu.
 *
 * @param name the text shown
 * @param url where it leads: an address of the site such as {@code /archive/}, or a URL elsewhere
 */
public record MenuEntry(String name, String url) {

    public MenuEntry {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
    }
}
