package dev.cahier.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The script that pages get while they are previewed; nothing else in them changes. */
final class PreviewScript {

    /** Where the server has addresses of its own. */
    static final String FOLDER = "/__cahier/";

    static final String ADDRESS = FOLDER + "preview.js";

    private static final String RESOURCE = "preview.js";

    /** A content policy may allow only scripts that carry a word. */
    private static final Pattern NONCE =
            Pattern.compile(
                    "(?i)<meta[^>]*content-security-policy[^>]*'nonce-([A-Za-z0-9+/_=-]+)'");

    private static final String END = "</body>";

    private PreviewScript() {}

    /** Returns the script itself. */
    static byte[] text() {
        try (InputStream in = PreviewScript.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("missing: " + RESOURCE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * Adds the script to a page, at the end of its body.
     *
     * @param build the number of the build that the page comes from
     */
    static byte[] addTo(byte[] page, int build) {
        // Each byte becomes one character, whatever the encoding of the page.
        String html = new String(page, StandardCharsets.ISO_8859_1);
        Matcher nonce = NONCE.matcher(html);
        String tag =
                "<script src=\""
                        + ADDRESS
                        + "\" data-build=\""
                        + build
                        + "\""
                        + (nonce.find() ? " nonce=\"" + nonce.group(1) + "\"" : "")
                        + "></script>";
        int end = html.toLowerCase(Locale.ROOT).lastIndexOf(END);
        int at = end < 0 ? html.length() : end;
        return (html.substring(0, at) + tag + html.substring(at))
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
