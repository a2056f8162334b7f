package dev.cahier.site;

import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files and addresses of a site that the target of a link or image can mean, whether they exist
 * or not. Immutable.
 */
final class TargetAddresses {

    /** The folder of notes. */
    static final String CONTENT = "content";

    private static final Pattern EXTERNAL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

    private static final Pattern LOCAL = Pattern.compile("(?i)file:|[A-Z]:[\\\\/]");

    private final String basePath;
    private final ContentNames content;

    /**
     * Creates the addresses of a site.
     *
     * @param basePath what all addresses begin with, percent-encoded; ends with {@code /}
     * @param content knows the pages of notes
     */
    TargetAddresses(String basePath, ContentNames content) {
        this.basePath = basePath;
        this.content = content;
    }

    /** Returns whether a target is a file of its author's computer, which no reader has. */
    static boolean isLocal(String target) {
        return LOCAL.matcher(target).lookingAt();
    }

    /** Returns whether a target leads to the same page, to none or to another site. */
    static boolean isElsewhere(String target) {
        return target.isEmpty()
                || target.startsWith("#")
                || target.startsWith("?")
                || EXTERNAL.matcher(target).lookingAt();
    }

    /** Returns the file that an editor would open, if it can be one of the site's. */
    static Optional<String> inContent(TargetParts parts, SourceLocation from) {
        return parts.isRooted()
                ? Optional.of(CONTENT + parts.path())
                : SitePaths.normalize(SitePaths.contentFolder(from) + parts.path());
    }

    /**
     * Returns the addresses that a target can mean: as seen from the note's page, then from the
     * root, with or without a base path that the author wrote.
     */
    Stream<String> of(TargetParts parts, SourceLocation from) {
        String path = parts.path();
        Stream<String> beside = parts.isRooted() ? Stream.empty() : besidePage(path, from).stream();
        Stream<String> root = SitePaths.normalize(path).map(p -> "/" + p).stream();
        Stream<String> based =
                isBased(path)
                        ? SitePaths.normalize(path.substring(basePath.length()))
                                .map(p -> "/" + p)
                                .stream()
                        : Stream.empty();
        return Stream.of(beside, root, based).flatMap(all -> all);
    }

    /** Returns the address that a browser would ask for on the note's page. */
    Optional<String> besidePage(String path, SourceLocation from) {
        String page = SitePaths.folder(content.note(from.path()).orElse("/"));
        return SitePaths.normalize(page + path).map(address -> "/" + address);
    }

    /** Some authors write the base path themselves; but a folder may have its name, too. */
    boolean isBased(String path) {
        return !basePath.equals("/") && path.startsWith(basePath);
    }

    /** Returns the address of a page or file as it is written in HTML. */
    String url(String address) {
        return basePath + Addresses.encode(address.substring(1));
    }
}
