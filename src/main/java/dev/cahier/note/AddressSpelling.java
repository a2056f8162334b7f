package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.source.PublishedPath;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells the parts of addresses as Hugo does, so that links to a moved site still lead there: in
 * lower case, blanks as hyphens, with letters, digits and marks of every script and {@code . _ # +
 * ~ - @}; everything else is left out. Unicode is composed (NFC), since macOS hands out file names
 * taken apart.
 */
public final class AddressSpelling {

    private static final String HINT =
            "use names of at most 250 bytes that begin with a letter or a digit, such as"
                    + " /posts/title/";

    private static final String ALLOWED = "._#+~-@";

    private static final Pattern ESCAPES = Pattern.compile("(%[0-9A-Fa-f]{2})+");

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

    private AddressSpelling() {}

    /**
     * Returns the name of a file, a folder or a term as a part of an address, changed where no page
     * may be published under it.
     *
     * @return empty when no character of the name can be used in an address
     */
    public static Optional<String> ofName(String name) {
        return ofName(name, true);
    }

    /**
     * Returns the same.
     *
     * @param lowerCase whether the part is in lower case, else as it is written
     */
    public static Optional<String> ofName(String name, boolean lowerCase) {
        return part(name, lowerCase).flatMap(PublishedPath::servable);
    }

    /**
     * Returns an author's {@code slug} as a part of an address.
     *
     * @return empty when no character of it can be used in an address
     */
    static Optional<String> part(String name) {
        return part(name, true);
    }

    /**
     * Returns the same.
     *
     * @param lowerCase whether the part is in lower case, else as it is written
     */
    static Optional<String> part(String name, boolean lowerCase) {
        StringBuilder part = new StringBuilder();
        boolean blank = false;
        for (int c : Normalizer.normalize(name, Normalizer.Form.NFC).codePoints().toArray()) {
            if (isAllowed(c)) {
                boolean hyphen =
                        c == '-' || part.length() > 0 && part.charAt(part.length() - 1) == '-';
                part.append(blank && !hyphen ? "-" : "").appendCodePoint(c);
                blank = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                blank = part.length() > 0;
            }
        }
        String written = part.toString();
        String spelled = lowerCase ? written.toLowerCase(Locale.ROOT) : written;
        return spelled.matches("\\.*") ? Optional.empty() : Optional.of(spelled);
    }

    private static boolean isAllowed(int c) {
        boolean selector = c >= 0xFE00 && c <= 0xFE0F;
        return Character.isLetterOrDigit(c)
                || isMark(c) && !selector
                || c < 128 && ALLOWED.indexOf(c) >= 0;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /**
     * Returns an author's {@code url} as an address: with a slash at the start and, unless it ends
     * with {@code .html}, at the end; case and characters as written, escapes such as {@code %20}
     * resolved.
     *
     * @return empty when it is not an address within a site: with a scheme or host, a query, a
     *     fragment, a part {@code ..}, a backslash or a control character
     */
    public static Optional<String> url(String written) {
        String text = Normalizer.normalize(unescaped(written.strip()), Normalizer.Form.NFC);
        boolean bad =
                text.startsWith("//")
                        || SCHEME.matcher(text).matches()
                        || text.codePoints().anyMatch(AddressSpelling::isForbidden)
                        || ("/" + text + "/").matches(".*/\\.\\.?/.*");
        if (bad || text.isEmpty()) {
            return Optional.empty();
        }
        String address = ("/" + text).replaceAll("/+", "/");
        boolean file = address.matches(".*[^/]\\.html?");
        return Optional.of(file || address.endsWith("/") ? address : address + "/");
    }

    /**
     * Returns an error if no page may be published at an address.
     *
     * @param what begins the message, such as {@code 'url'}
     */
    public static Optional<Diagnostic> problem(
            String address, String what, SourceLocation location) {
        return PublishedPath.pageObjection(outputPath(address))
                .map(
                        why ->
                                Diagnostic.error(
                                                "address-invalid",
                                                location,
                                                what
                                                        + " is not an address that a page can have: "
                                                        + why)
                                        .withHint(HINT));
    }

    /** Returns the file of the page at an address: {@code posts/a/index.html}. */
    public static String outputPath(String address) {
        return (address.endsWith("/") ? address + "index.html" : address).substring(1);
    }

    private static boolean isForbidden(int c) {
        int type = Character.getType(c);
        return "?#\\".indexOf(c) >= 0
                || type == Character.CONTROL
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** A run of escapes that is no UTF-8 is kept: then its percent signs are what they are. */
    private static String unescaped(String text) {
        return ESCAPES.matcher(text)
                .replaceAll(
                        run -> Matcher.quoteReplacement(decoded(run.group()).orElse(run.group())));
    }

    private static Optional<String> decoded(String escapes) {
        String latin = URLDecoder.decode(escapes, StandardCharsets.ISO_8859_1);
        byte[] bytes = latin.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
