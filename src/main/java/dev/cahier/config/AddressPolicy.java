package dev.cahier.config;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides which addresses a site may contain, whoever writes them and wherever: none that a browser
 * runs as a script.
 *
 * <p>An address is judged as the most lenient reader would read it: without regard to case, with
 * character references and percent-encoding decoded, without spaces and control characters.
 */
public final class AddressPolicy {

    /** The code of diagnostics about addresses that are refused. */
    public static final String CODE = "address-script";

    /** What to do instead, as a hint. */
    public static final String HINT = "link to a page or a file; a template may contain scripts";

    /** How often an address may be encoded. */
    private static final int MOST_ENCODINGS = 3;

    private static final List<String> SCRIPTS = List.of("javascript:", "vbscript:", "livescript:");

    /** Types that browsers show as a page, whose scripts run. */
    private static final Pattern PAGE =
            Pattern.compile("data:[^,;]*(?:html|xml|xsl|script)[^,]*.*");

    private static final Pattern PICTURE = Pattern.compile("data:image/svg\\+xml[,;].*");

    /** The schemes of addresses that strangers may write. */
    public static final List<String> USUAL_SCHEMES =
            List.of(
                    ("http https mailto tel sms geo doi urn ftp ftps xmpp irc ircs matrix magnet"
                                    + " news nntp zotero obsidian")
                            .split(" "));

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*");

    private static final Pattern PHOTO =
            Pattern.compile("data:image/(?:png|jpe?g|gif|webp|avif)[,;].*");

    private static final Pattern IGNORED =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Z}\\s]+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "&#(?:x([0-9a-f]{1,7})|([0-9]{1,8}));?|&(colon|tab|newline|amp|lpar|sol);",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

    private AddressPolicy() {}

    /**
     * Returns why an address may not be the target of a link.
     *
     * @return a message; empty when it may be used
     */
    public static Optional<String> objectionToLink(String address) {
        return objection(read(address), false);
    }

    /** Returns why an address may not be the source of an image. */
    public static Optional<String> objectionToImage(String address) {
        return objection(read(address), true);
    }

    /** Returns why an address that a stranger wrote may not be the target of a link. */
    public static Optional<String> objectionToStrangersLink(String address) {
        String read = read(address);
        return objection(read, false).or(() -> objectionToScheme(read));
    }

    /** Returns why an address that a stranger wrote may not be the source of an image. */
    public static Optional<String> objectionToStrangersImage(String address) {
        String read = read(address);
        return PHOTO.matcher(read).matches()
                ? Optional.empty()
                : objection(read, true).or(() -> objectionToScheme(read));
    }

    private static Optional<String> objectionToScheme(String address) {
        Matcher scheme = SCHEME.matcher(address);
        return scheme.matches() && !USUAL_SCHEMES.contains(scheme.group(1))
                ? Optional.of(
                        "an address that begins with '"
                                + scheme.group(1)
                                + ":' is left out, because of 'html: safe'")
                : Optional.empty();
    }

    private static Optional<String> objection(String address, boolean image) {
        Optional<String> script = SCRIPTS.stream().filter(address::startsWith).findFirst();
        boolean page =
                PAGE.matcher(address).matches() && !(image && PICTURE.matcher(address).matches());
        return script.or(() -> page ? Optional.of(type(address)) : Optional.empty())
                .map(
                        beginning ->
                                "an address that begins with '"
                                        + beginning
                                        + "' can run a script and is left out");
    }

    private static String type(String address) {
        return address.split("[,;]", 2)[0];
    }

    private static String read(String address) {
        String read = address;
        for (int i = 0; i < MOST_ENCODINGS; i++) {
            read = percentDecoded(dereferenced(read));
        }
        return IGNORED.matcher(read).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static String dereferenced(String text) {
        return text.indexOf('&') < 0
                ? text
                : REFERENCE
                        .matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult reference) {
        if (reference.group(3) != null) {
            return switch (reference.group(3).toLowerCase(Locale.ROOT)) {
                case "colon" -> ":";
                case "amp" -> "&";
                case "lpar" -> "(";
                case "sol" -> "/";
                default -> " ";
            };
        }
        int code =
                reference.group(1) != null
                        ? Integer.parseInt(reference.group(1), 16)
                        : Integer.parseInt(reference.group(2));
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }

    private static String percentDecoded(String text) {
        return ESCAPES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(bytes(found.group())));
    }

    private static String bytes(String escapes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < escapes.length(); i += 3) {
            bytes.write(Integer.parseInt(escapes.substring(i + 1, i + 3), 16));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
