package dev.cahier.site;

import dev.cahier.config.BaseUrl;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises full URLs that lead into the site itself. */
final class OwnUrls {

    private static final Pattern SCHEME = Pattern.compile("(?i)(?:https?:)?//");

    private final String origin;
    private final String basePath;

    OwnUrls(BaseUrl base) {
        origin = withoutScheme(base.origin()).toLowerCase(Locale.ROOT);
        basePath = base.path();
    }

    /**
     * Returns the path of a URL below the site's base, starting with {@code /}, with query and
     * fragment; empty for a URL that leads elsewhere, be it on the same host.
     */
    Optional<String> path(String url) {
        String host = withoutScheme(url);
        if (origin.isEmpty()
                || host.length() == url.length()
                || !host.regionMatches(true, 0, origin, 0, origin.length())) {
            return Optional.empty();
        }
        String path = host.substring(origin.length());
        String home = basePath.substring(0, basePath.length() - 1);
        if (path.startsWith(basePath)) {
            return Optional.of(path.substring(home.length()));
        }
        boolean atHome =
                path.startsWith(home) && isEmptyOrBeginsPart(path.substring(home.length()));
        return atHome ? Optional.of("/" + path.substring(home.length())) : Optional.empty();
    }

    private static boolean isEmptyOrBeginsPart(String rest) {
        return rest.isEmpty() || rest.charAt(0) == '?' || rest.charAt(0) == '#';
    }

    /** Returns what follows {@code https:}, or the whole text when it has another scheme. */
    private static String withoutScheme(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return scheme.lookingAt() ? url.substring(scheme.end()) : url;
    }
}
