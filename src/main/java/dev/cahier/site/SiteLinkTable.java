package dev.cahier.site;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Every address of the site that a note can refer to. Immutable and safe for use by several
 * threads.
 *
 * <p>A relative target is looked for beside the note's file, as editors do, then beside the note's
 * page, as browsers do. Whatever it leads to, it is written in HTML as a path from the root of the
 * host, since parts of a note are shown on other pages too. A target that begins with {@code /} is
 * one from the site's root: it gets the base path in front.
 */
public final class SiteLinkTable implements SiteLinks {

    private static final Pattern EXTERNAL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

    private static final List<String> FOLDER_NOTES =
            List.of("index.md", "index.markdown", "_index.md", "_index.markdown");

    private final String basePath;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> unpublished = new HashMap<>();
    private final Set<String> fileAddresses;
    private final Set<String> addresses;

    /**
     * Creates a table.
     *
     * @param publication the notes of the site and those left out of it
     * @param files the files beside the notes that go into the site
     * @param staticPaths addresses of the files that are copied as they are, such as {@code /a.png}
     */
    public SiteLinkTable(
            SiteConfig config,
            Publication publication,
            Collection<ContentFile> files,
            Set<String> staticPaths) {
        basePath = config.basePath();
        for (Note note : publication.published()) {
            notes.put(note.path(), note.address());
        }
        files.forEach(file -> this.files.put(file.path(), file.address()));
        publication.unpublished().forEach(note -> unpublished.put(note.path(), note.reason()));
        fileAddresses = new HashSet<>(staticPaths);
        fileAddresses.addAll(this.files.values());
        addresses = new HashSet<>(fileAddresses);
        addresses.addAll(notes.values());
    }

    @Override
    public Target link(String target, SourceLocation from) {
        if (isElsewhere(target)) {
            return found(target);
        }
        TargetParts parts = TargetParts.of(target);
        Optional<String> path = pathInContent(parts, from);
        Optional<String> address = path.flatMap(this::addressOf);
        if (address.isPresent()) {
            return found(url(address.get()) + parts.rest());
        }
        Optional<String> reason = path.map(unpublished::get);
        if (reason.isPresent()) {
            return leftOut(target, reason.get(), from);
        }
        Optional<String> file = servedFile(parts, from);
        if (file.isPresent()) {
            return found(url(file.get()) + parts.rest());
        }
        if (SitePaths.isNote(parts.path())) {
            return missing("link-missing", target, from);
        }
        return found(parts.isRooted() ? rooted(parts) : besidePage(target, parts, from));
    }

    @Override
    public Target image(String target, SourceLocation from) {
        if (isElsewhere(target)) {
            return found(target);
        }
        TargetParts parts = TargetParts.of(target);
        return pathInContent(parts, from)
                .map(files::get)
                .or(() -> servedFile(parts, from))
                .map(address -> found(url(address) + parts.rest()))
                .or(
                        () ->
                                pathInContent(parts, from)
                                        .map(unpublished::get)
                                        .map(reason -> leftOut(target, reason, from)))
                .orElseGet(() -> missing("image-missing", target, from));
    }

    @Override
    public String generated(String path) {
        return url("/" + path);
    }

    /** Returns the address of a page as it is written in HTML. */
    public String url(String address) {
        return basePath + Addresses.encode(address.substring(1));
    }

    /** Returns the target of a menu's entry as it is written in HTML. */
    public String menu(String target) {
        return target.startsWith("/") && !target.startsWith("//")
                ? rooted(TargetParts.of(target))
                : target;
    }

    private static boolean isElsewhere(String target) {
        return target.isEmpty()
                || target.startsWith("#")
                || target.startsWith("?")
                || EXTERNAL.matcher(target).lookingAt();
    }

    /** Returns the file that an editor would open, if it can be one of the site's. */
    private static Optional<String> pathInContent(TargetParts parts, SourceLocation from) {
        return parts.isRooted()
                ? Optional.of("content" + parts.path())
                : SitePaths.normalize(folder(from) + parts.path());
    }

    /** A note that is no file of the site, such as standard input, counts as lying in content. */
    private static String folder(SourceLocation from) {
        return from.path().contains("/") ? SitePaths.folder(from.path()) : "content/";
    }

    private Optional<String> addressOf(String path) {
        Optional<String> address =
                Optional.ofNullable(notes.get(path)).or(() -> Optional.ofNullable(files.get(path)));
        String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
        return address.or(
                () ->
                        FOLDER_NOTES.stream()
                                .map(name -> notes.get(folder + name))
                                .filter(found -> found != null)
                                .findFirst());
    }

    /** Returns the file that a browser would find, from the note's page or else from the root. */
    private Optional<String> servedFile(TargetParts parts, SourceLocation from) {
        String path = parts.path();
        String fromRoot = isBased(path) ? path.substring(basePath.length()) : path;
        Optional<String> beside =
                parts.isRooted()
                        ? Optional.empty()
                        : besidePage(path, from).filter(fileAddresses::contains);
        return beside.or(
                () ->
                        SitePaths.normalize(fromRoot)
                                .map(file -> "/" + file)
                                .filter(fileAddresses::contains));
    }

    /** Returns the address that a browser would ask for on the note's page. */
    private Optional<String> besidePage(String path, SourceLocation from) {
        String page = SitePaths.folder(notes.getOrDefault(from.path(), "/"));
        return SitePaths.normalize(page + path).map(address -> "/" + address);
    }

    private String besidePage(String target, TargetParts parts, SourceLocation from) {
        Optional<String> address = besidePage(parts.path(), from);
        if (address.isEmpty() || !notes.containsKey(from.path())) {
            return target;
        }
        String folder = address.get().equals("/") ? "/" : address.get() + "/";
        boolean page = addresses.contains(folder) || parts.path().matches("(.*/)?\\.{0,2}");
        return url(page ? folder : address.get()) + parts.rest();
    }

    private String rooted(TargetParts parts) {
        String base = isBased(parts.path()) ? "" : basePath.substring(0, basePath.length() - 1);
        return base + Addresses.encode(parts.path()) + parts.rest();
    }

    /** Some authors write the base path themselves; but a folder may have its name, too. */
    private boolean isBased(String path) {
        return !basePath.equals("/")
                && path.startsWith(basePath)
                && addresses.stream().noneMatch(address -> address.startsWith(basePath));
    }

    private static Target leftOut(String target, String reason, SourceLocation from) {
        String what = SitePaths.isNote(TargetParts.of(target).path()) ? "the note" : "the file";
        Diagnostic warning =
                Diagnostic.warning(
                        "link-unpublished",
                        from,
                        what + " '" + target + "' is not published: " + reason);
        return new Target(target, Optional.of(warning));
    }

    private Target missing(String code, String target, SourceLocation from) {
        boolean note = code.equals("link-missing");
        String path = TargetParts.of(target).path();
        String folder = folder(from);
        List<String> known =
                path.startsWith("/") && !note
                        ? fileAddresses.stream().sorted().toList()
                        : (note ? notes : files)
                                .keySet().stream()
                                        .sorted()
                                        .map(other -> SitePaths.relative(folder, other))
                                        .toList();
        String hint =
                DidYouMean.among(known, path.startsWith("./") ? path.substring(2) : path)
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("looked beside the note and in static/");
        String message = "there is no " + (note ? "note" : "image") + " '" + target + "' here";
        return new Target(
                target, Optional.of(Diagnostic.warning(code, from, message).withHint(hint)));
    }

    /**
     * Returns some text with the marks of HTML escaped, for the text of elements and attributes.
     */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Target found(String url) {
        return new Target(url, Optional.empty());
    }
}
