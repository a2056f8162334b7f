package dev.cahier.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

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
        if (uri.getRawQuery() != null || uri.getRawFragment() != null || uri.isOpaque()) {
            return Optional.empty();
        }
        if (uri.getScheme() == null) {
            boolean path = uri.getRawAuthority() == null && uri.getRawPath().startsWith("/");
            return path ? Optional.of(at("", uri.getRawPath())) : Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        String authority = uri.getRawAuthority();
        if (!web || authority == null || authority.startsWith(":") || authority.contains("@")) {
            return Optional.empty();
        }
        return Optional.of(at(scheme + "://" + authority, uri.getRawPath()));
    }

    private static BaseUrl at(String origin, String path) {
        String trimmed = path.replaceAll("/+$", "");
        boolean dots = ("/" + path + "/").matches(".*/\\.\\.?/.*");
        URI plain = dots ? URI.create(trimmed + "/").normalize() : null;
        return new BaseUrl(origin, plain == null ? trimmed + "/" : plain.getPath());
    }
}
