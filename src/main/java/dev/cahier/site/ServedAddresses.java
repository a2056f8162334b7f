package dev.cahier.site;

import java.util.Collection;
import java.util.Optional;

/** The addresses at which a browser is served a page or file of the site. */
final class ServedAddresses {

    private static final String INDEX = "index.html";

    private final NameTable<String> files = new NameTable<>();
    private final NameTable<String> pages = new NameTable<>();

    ServedAddresses(Collection<String> files, Collection<String> pages) {
        files.forEach(file -> this.files.put(file, file));
        pages.forEach(page -> this.pages.put(page, page));
    }

    /** Returns the address of the file that is served at an address. */
    Optional<String> file(String address) {
        return files.get(address);
    }

    /**
     * Returns the address of the page or file that is served at an address: with the slash at its
     * end where the address of a page lacks it, and without {@code index.html}.
     */
    Optional<String> any(String address) {
        String folder =
                address.endsWith("/" + INDEX)
                        ? address.substring(0, address.length() - INDEX.length())
                        : address.endsWith("/") ? address : address + "/";
        return file(address)
                .or(() -> pages.get(address))
                .or(() -> pages.get(folder))
                .or(() -> file(folder + INDEX).map(SitePaths::folder));
    }
}
