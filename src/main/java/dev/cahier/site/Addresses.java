package dev.cahier.site;

import dev.cahier.note.AddressSpelling;
import dev.cahier.note.Note;
import dev.cahier.source.PublishedPath;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How addresses of the site are made and written. */
public final class Addresses {

    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

    private static final Pattern INDEX =
            Pattern.compile("content/(?:.*/)?([^/]+)/_?index\\.[^./]+");

    private Addresses() {}

    /**
     * Percent-encodes an address for use in HTML.
     *
     * @param address a path without query or fragment, not encoded yet
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3986#section-3.3">RFC 3986, section 3.3</a>
     */
    public static String encode(String address) {
        StringBuilder encoded = new StringBuilder(address.length() + 16);
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain =
                    c >= 'a' && c <= 'z'
                            || c >= 'A' && c <= 'Z'
                            || c >= '0' && c <= '9'
                            || UNRESERVED.indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", (int) c));
            }
        }
        return encoded.toString();
    }

    /**
     * Decodes what is percent-encoded in an address; a plus sign is not a space.
     *
     * @return empty if a percent sign encodes nothing
     */
    public static Optional<String> decode(String address) {
        try {
            return Optional.of(
                    URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the part of an address that stands for a term. */
    public static String slug(String term) {
        return slug(term, true);
    }

    private static String slug(String term, boolean lowerCase) {
        return AddressSpelling.ofName(term.replaceAll("[/\\\\]", " "), lowerCase)
                .or(() -> PublishedPath.servable(coded(term)))
                .orElseThrow();
    }

    /** Returns the address of a term with the capitals that its name has. */
    static String withCapitals(String address, String term) {
        int start = address.lastIndexOf('/', address.length() - 2) + 1;
        String part = slug(term, false);
        boolean same =
                part.toLowerCase(Locale.ROOT).equals(address.substring(start).replace("/", ""));
        return same ? address.substring(0, start) + part + "/" : address;
    }

    /** Gives a term that has no letters, such as {@code ∑}, an address all the same. */
    private static String coded(String term) {
        return term.codePoints()
                .mapToObj(c -> String.format(Locale.ROOT, "u%04x", c))
                .collect(Collectors.joining("-"));
    }

    /**
     * Returns the address of the list of notes in a folder.
     *
     * @param folder such as {@code content/posts}
     * @param lowerCase whether names are in lower case in addresses
     */
    static String ofFolder(String folder, boolean lowerCase) {
        return Arrays.stream(folder.split("/"))
                .skip(1)
                .filter(name -> !name.isEmpty())
                .map(name -> slug(name, lowerCase))
                .collect(Collectors.joining("/", "/", "/"));
    }

    /** Returns the name of a note's file, without the language that it may end with. */
    static String nameOf(Note note) {
        return nameOf(
                note.translation().language().isPresent()
                        ? note.path().replaceFirst("\\.[^./]+(\\.[^./]+)$", "$1")
                        : note.path());
    }

    /** Returns a file's name without folders and ending, or that of its folder for an index. */
    static String nameOf(String path) {
        Matcher index = INDEX.matcher(path);
        if (index.matches()) {
            return index.group(1);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** Returns the address of a page of a list, the first one being the list's own address. */
    static String page(String list, int number) {
        return number == 1 ? list : list + "page/" + number + "/";
    }
}
