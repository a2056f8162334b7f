package dev.cahier.book;

import dev.cahier.config.AddressPolicy;
import dev.cahier.template.SiteContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Makes links to notes of the book links within it, and all others absolute addresses. One thread.
 */
final class BookLinks {

    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "ftp", "urn", "sms");

    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[^@\\[\\]]*@)?(?:[^:@\\[\\]%<>^|]+|\\[[0-9A-Fa-f:.]+\\])(?::([0-9]{0,5}))?");

    /** The anchor of a part of a drawing, in an attribute. */
    private static final Pattern PART =
            Pattern.compile("url\\(\\s*[\"']?#([^)\"'\\s]*)[\"']?\\s*\\)");

    private static final int LAST_PORT = 65_535;

    /** Stands for the host of a site that does not know its own. */
    private static final String UNKNOWN_HOST = "https://cahier.invalid";

    private final SiteContext site;
    private final String origin;
    private final Map<String, Chapter> byUrl = new HashMap<>();
    private final List<String> lost = new ArrayList<>();

    BookLinks(SiteContext site, Collection<Chapter> chapters) {
        this.site = site;
        String own = site.config().baseUrl().origin();
        this.origin = own.isEmpty() ? UNKNOWN_HOST : own;
        chapters.forEach(chapter -> byUrl.put(url(chapter.note().note().address()), chapter));
    }

    private String url(String address) {
        return site.links().url(address);
    }

    /** Returns the addresses outside the book that links cannot lead to, each once. */
    List<String> lost() {
        return lost.stream().distinct().toList();
    }

    /** Changes the links of a chapter. */
    void change(Chapter chapter) {
        chapter.page().select("svg *, svg").forEach(element -> references(element, chapter.ids()));
        for (Element element : chapter.page().select("[href]")) {
            String url = element.attr("href").strip();
            boolean inDrawing = url.startsWith("#") && element.closest("svg") != null;
            Optional<String> target =
                    inDrawing
                            ? Optional.of(BookIds.of(decoded(url.substring(1))))
                                    .filter(chapter.ids()::contains)
                                    .map(id -> "#" + id)
                            : target(url, chapter);
            if (target.isPresent()) {
                element.attr("href", target.get());
            } else {
                element.removeAttr("href").removeAttr("role").removeAttr("epub:type");
                element.removeAttr("aria-label");
            }
        }
    }

    /** Attributes of drawings name parts of the page, such as gradients, by their anchors. */
    private static void references(Element element, Set<String> ids) {
        for (Attribute attribute : element.attributes().asList()) {
            Matcher part = PART.matcher(attribute.getValue());
            StringBuilder changed = new StringBuilder();
            boolean known = true;
            while (part.find()) {
                String id = BookIds.of(decoded(part.group(1)));
                known &= ids.contains(id);
                part.appendReplacement(changed, Matcher.quoteReplacement("url(#" + id + ")"));
            }
            if (!known) {
                element.removeAttr(attribute.getKey());
            } else if (!changed.isEmpty()) {
                element.attr(attribute.getKey(), part.appendTail(changed).toString());
            }
        }
    }

    /** Returns where a link leads; empty if it cannot lead there from a book. */
    Optional<String> target(String written, Chapter from) {
        if (AddressPolicy.objectionToLink(written).isPresent()) {
            return Optional.empty();
        }
        Optional<URI> uri = absolute(written, from.note().note().address());
        if (uri.isEmpty() || !SCHEMES.contains(uri.get().getScheme().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return isOwn(uri.get())
                ? own(uri.get(), from)
                : Optional.of(uri.get().toASCIIString())
                        .filter(address -> hasHost(uri.get()))
                        .map(BookLinks::withoutBrackets);
    }

    /**
     * Returns whether an address of the web has a host and a port that can be; others need none.
     */
    private static boolean hasHost(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (!Set.of("http", "https", "ftp").contains(scheme)) {
            return true;
        }
        Matcher host = HOST.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
        return host.matches()
                && (host.group(1) == null
                        || host.group(1).isEmpty()
                        || Integer.parseInt(host.group(1)) <= LAST_PORT);
    }

    /** Encodes brackets, which only the address of a host may have. */
    private static String withoutBrackets(String address) {
        int host = address.indexOf("://");
        int path = host < 0 ? address.indexOf(':') : address.indexOf('/', host + 3);
        return path < 0
                ? address
                : address.substring(0, path)
                        + address.substring(path).replace("[", "%5B").replace("]", "%5D");
    }

    private boolean isOwn(URI uri) {
        String text = uri.toString();
        return text.equals(origin) || text.startsWith(origin + "/");
    }

    private Optional<String> own(URI uri, Chapter from) {
        String path = uri.getRawPath().replaceFirst("/index\\.html$", "/");
        Chapter chapter =
                byUrl.getOrDefault(path, byUrl.get(path.endsWith("/") ? path : path + "/"));
        if (chapter != null) {
            String id = uri.getRawFragment() == null ? "" : decoded(uri.getRawFragment());
            String anchor = BookIds.of(id);
            boolean known = !id.isEmpty() && chapter.ids().contains(anchor);
            boolean here = chapter.file().equals(from.file());
            return Optional.of(
                    known ? (here ? "" : chapter.file()) + "#" + encoded(anchor) : chapter.file());
        }
        if (origin.equals(UNKNOWN_HOST)) {
            lost.add(uri.toString().substring(UNKNOWN_HOST.length()));
            return Optional.empty();
        }
        return Optional.of(uri.toASCIIString());
    }

    /** Returns the path on the site of what an address of a note leads to; empty if elsewhere. */
    Optional<String> ownPath(String url, Chapter from) {
        return absolute(url, from.note().note().address())
                .filter(this::isOwn)
                .map(URI::getRawPath)
                .filter(path -> path.startsWith(site.config().basePath()))
                .map(path -> "/" + decoded(path.substring(site.config().basePath().length())));
    }

    private Optional<URI> absolute(String url, String address) {
        return parsed(origin + url(address))
                .flatMap(base -> parsed(url).map(base::resolve))
                .filter(uri -> uri.getScheme() != null);
    }

    private static Optional<URI> parsed(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException e) {
            try {
                return Optional.of(new URI(encoded(url)));
            } catch (URISyntaxException again) {
                return Optional.empty();
            }
        }
    }

    /** Encodes what an address cannot have as it is; what is encoded already stays. */
    static String encoded(String url) {
        StringBuilder text = new StringBuilder();
        for (byte b : url.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c > ' ' && c < 0x7F && "\"<>\\^`{|}".indexOf(c) < 0;
            text.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
        }
        return text.toString();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text; // A percent sign that encodes nothing.
        }
    }
}
