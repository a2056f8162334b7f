package dev.cahier.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the finished site will stand on the web.
 *
 * @param origin scheme, host and port, such as {@code https://example.org}; empty when only the
 *     path is known
 * @param path the path that all addresses of the site begin with; starts and ends with {@code /}
 */
public record BaseUrl(String origin, String path) {

    /** The root of a host that is not known. */
    public static final BaseUrl ROOT = new BaseUrl("", "/");

    /** What {@link #parse} accepts, in words that complete "must be". */
    public static final String FORM =
            "an http(s) URL such as https://example.org/notes/ or a path that starts with /";

    /** A host with an optional port; users and passwords have no place in links. */
    private static final Pattern HOST = Pattern.compile("([^:@\\[\\]]+|\\[[^]]+])(:\\d+)?");

    private static final Pattern DOTS = Pattern.compile("(^|/)\\.\\.?(/|$)|//+[^/]");

    public BaseUrl {
        Objects.requireNonNull(origin, "origin");
        if (!path.startsWith("/") || !path.endsWith("/")) {
            throw new IllegalArgumentException("not between slashes: " + path);
        }
    }

    /**
     * Reads a base URL as people write it; a slash at the end may be left out.
     *
     * @return empty when the text is neither an absolute {@code http} or {@code https} URL nor a
     *     path starting with {@code /}, or has a user, a query or a fragment
     */
    public static Optional<BaseUrl> parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        String path = uri.getRawPath();
        if (path == null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || DOTS.matcher(path).find()) {
            return Optional.empty();
        }
        String authority = uri.getRawAuthority();
        if (uri.getScheme() == null) {
            boolean rooted = authority == null && path.startsWith("/");
            return rooted ? Optional.of(at("", path)) : Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean host = authority != null && HOST.matcher(authority).matches();
        return web && host ? Optional.of(at(scheme + "://" + authority, path)) : Optional.empty();
    }

    private static BaseUrl at(String origin, String path) {
        return new BaseUrl(origin, path.replaceAll("/+$", "") + "/");
    }
}
