package dev.cahier.site;

import dev.cahier.bibliography.Bibliography;
import dev.cahier.chart.ImageSize;
import dev.cahier.config.AddressPolicy;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every address of the site that a note can refer to. Immutable and safe for use by several
 * threads.
 *
 * <p>A relative target is looked for beside the note's file, as editors do, then beside the note's
 * page, as browsers do, then from the root. Whatever it leads to, it is written in HTML as a path
 * from the root of the host, since parts of a note are shown on other pages too. A target that
 * begins with {@code /} is one from the site's root: it gets the base path in front.
 */
public final class SiteLinkTable implements SiteLinks {

    private static final Pattern EXTERNAL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:|//");

    private static final String CONTENT = "content";

    private final String basePath;
    private final boolean lowerCase;
    private final boolean ofStrangers;
    private final OwnUrls ownUrls;
    private final ContentNames content;
    private final ServedAddresses served;
    private final NameTable<String> unpublished = new NameTable<>();
    private final boolean folderLikeBase;
    private final LinkProblems problems;
    private final WikiNames names;
    private final SiteBibliography bibliography;
    private final SiteFiles images;
    private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();

    /** Creates a table that does not know the sizes of images. */
    public SiteLinkTable(SiteConfig config, SiteInventory site) {
        this(config, site, new SiteFiles(List.of(), Map.of()));
    }

    /** Creates a table of a site in which nothing is cited. */
    public SiteLinkTable(SiteConfig config, SiteInventory site, SiteFiles files) {
        this(config, site, files, SiteBibliography.NONE);
    }

    public SiteLinkTable(
            SiteConfig config, SiteInventory site, SiteFiles files, SiteBibliography bibliography) {
        this.bibliography = bibliography;
        images = files;
        basePath = config.basePath();
        lowerCase = config.addresses().lowerCase();
        ofStrangers = config.trust().isSafe();
        ownUrls = new OwnUrls(config.baseUrl());
        content = new ContentNames(site.publication(), site.files());
        Set<String> copied = new TreeSet<>(site.copied());
        site.files().stream().map(ContentFile::address).forEach(copied::add);
        served = new ServedAddresses(copied, site.pages());
        Set<String> published =
                site.publication().published().stream().map(Note::path).collect(Collectors.toSet());
        for (Note note : site.notes()) {
            if (!published.contains(note.path())) {
                content.reason(note.path()).ifPresent(why -> unpublished.put(note.address(), why));
            }
        }
        folderLikeBase =
                Stream.concat(copied.stream(), site.pages().stream())
                        .anyMatch(address -> address.startsWith(basePath));
        problems = new LinkProblems(content, copied, site.pages());
        names = new WikiNames(site);
    }

    @Override
    public Bibliography bibliography(String note) {
        return bibliography.of(note);
    }

    @Override
    public Named named(String name, SourceLocation from) {
        return names.find(name, from, this);
    }

    @Override
    public Target link(String target, SourceLocation from) {
        Optional<String> objection = objectionToLink(target);
        if (objection.isPresent()) {
            return refused(objection.get(), from);
        }
        if (target.startsWith("#")) {
            return found(TargetParts.of(target).rest());
        }
        if (isElsewhere(target)) {
            return ownUrls.path(target).map(path -> own(target, path, from)).orElse(found(target));
        }
        TargetParts parts = TargetParts.of(target);
        Optional<String> beside = pathInContent(parts, from);
        Optional<String> address = beside.flatMap(content::addressOf);
        if (address.isPresent()) {
            return found(url(address.get()) + parts.rest());
        }
        Optional<String> reason = reason(beside, parts, from);
        if (reason.isPresent()) {
            return problem(target, problems.leftOut(target, reason.get(), from));
        }
        return served(parts, from)
                .or(() -> beside.flatMap(content::withoutEnding))
                .or(() -> beside.flatMap(this::asAddress))
                .or(() -> fromRoot(parts))
                .map(found -> found(url(found) + parts.rest()))
                .orElseGet(() -> missing(target, parts, from));
    }

    @Override
    public boolean isInSite(String url) {
        return withoutHost(url).startsWith(basePath);
    }

    @Override
    public Optional<ImageSize> imageSize(String url) {
        return sizes.computeIfAbsent(url, own -> imageFile(own).flatMap(ImageSize::natural));
    }

    /** Returns the size of an image of the site, or else its proportions as a size. */
    public Optional<ImageSize> imageProportions(String url) {
        return imageFile(url).flatMap(ImageSize::of);
    }

    private Optional<Path> imageFile(String url) {
        String path = url.replaceFirst("[?#].*", "");
        if (!path.startsWith(basePath)) {
            return Optional.empty();
        }
        return Addresses.decode("/" + path.substring(basePath.length())).flatMap(images::at);
    }

    @Override
    public boolean has(String target, SourceLocation from) {
        return !isElsewhere(target)
                && (link(target, from).problem().isEmpty()
                        || image(target, from).problem().isEmpty());
    }

    @Override
    public Target image(String target, SourceLocation from) {
        Optional<String> objection = objectionToImage(target);
        if (objection.isPresent()) {
            return refused(objection.get(), from);
        }
        return isElsewhere(target)
                ? elsewhereImage(target, from)
                : image(target, from, file(TargetParts.of(target), from));
    }

    @Override
    public Target cover(String target, SourceLocation from) {
        if (isElsewhere(target) || objectionToImage(target).isPresent()) {
            return image(target, from);
        }
        TargetParts parts = TargetParts.of(target);
        String inImages = "/images/" + parts.path();
        return image(
                target,
                from,
                file(parts, from)
                        .or(() -> served.file(inImages))
                        .or(() -> content.file(CONTENT + inImages)));
    }

    private Target elsewhereImage(String target, SourceLocation from) {
        boolean missing =
                ownUrls.path(target)
                        .map(TargetParts::of)
                        .filter(parts -> served.file(parts.path()).isEmpty())
                        .isPresent();
        return missing ? problem(target, problems.noImage(target, from)) : found(target);
    }

    /** Returns an image as it was found, else the only file of its name. */
    private Target image(String target, SourceLocation from, Optional<String> found) {
        TargetParts parts = TargetParts.of(target);
        List<String> named = parts.path().contains("/") ? List.of() : content.named(parts.path());
        Optional<String> address =
                found.or(() -> named.size() == 1 ? content.file(named.get(0)) : Optional.empty());
        return address.map(file -> found(url(file) + parts.rest()))
                .orElseGet(() -> problem(target, noImage(target, parts, from)));
    }

    private Diagnostic noImage(String target, TargetParts parts, SourceLocation from) {
        return pathInContent(parts, from)
                .flatMap(content::reason)
                .map(why -> problems.leftOut(target, why, from))
                .orElseGet(() -> problems.noImage(target, from));
    }

    private Optional<String> file(TargetParts parts, SourceLocation from) {
        return pathInContent(parts, from)
                .flatMap(content::file)
                .or(() -> addresses(parts, from).flatMap(a -> served.file(a).stream()).findFirst());
    }

    @Override
    public String generated(String path) {
        return url("/" + path);
    }

    /** Returns the address of a page as it is written in HTML. */
    public String url(String address) {
        return basePath + Addresses.encode(address.substring(1));
    }

    /** Returns a URL that names the site's own host as the path that it has there. */
    public String withoutHost(String url) {
        return ownUrls.path(url).map(path -> basePath + path.substring(1)).orElse(url);
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
                ? Optional.of(CONTENT + parts.path())
                : SitePaths.normalize(SitePaths.contentFolder(from) + parts.path());
    }

    private Optional<String> reason(
            Optional<String> beside, TargetParts parts, SourceLocation from) {
        return beside.flatMap(content::reason)
                .or(
                        () ->
                                addresses(parts, from)
                                        .flatMap(address -> unpublishedAt(address).stream())
                                        .findFirst());
    }

    private Optional<String> unpublishedAt(String address) {
        return unpublished
                .get(address)
                .or(() -> unpublished.get(address.endsWith("/") ? address : address + "/"));
    }

    private Optional<String> served(TargetParts parts, SourceLocation from) {
        return addresses(parts, from).flatMap(address -> served.any(address).stream()).findFirst();
    }

    /**
     * Returns the addresses that a target can mean: as seen from the note's page, then from the
     * root, with or without a base path that the author wrote.
     */
    private Stream<String> addresses(TargetParts parts, SourceLocation from) {
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
    private Optional<String> besidePage(String path, SourceLocation from) {
        String page = SitePaths.folder(content.note(from.path()).orElse("/"));
        return SitePaths.normalize(page + path).map(address -> "/" + address);
    }

    /** Returns the page at the place of a path in content, such as the list of a folder. */
    private Optional<String> asAddress(String path) {
        return path.equals(CONTENT) || path.startsWith(CONTENT + "/")
                ? served.any(path.substring(CONTENT.length()))
                        .or(() -> served.any(Addresses.ofFolder(path, lowerCase)))
                : Optional.empty();
    }

    /** Returns what a path from the root of content leads to; some editors write no others. */
    private Optional<String> fromRoot(TargetParts parts) {
        String path = CONTENT + "/" + parts.path();
        return parts.isRooted() || parts.path().startsWith(".")
                ? Optional.empty()
                : content.addressOf(path)
                        .or(() -> content.withoutEnding(path))
                        .or(() -> asAddress(path));
    }

    private Target own(String target, String path, SourceLocation from) {
        String address = TargetParts.of(path).path();
        Optional<String> reason = unpublishedAt(address);
        if (served.any(address).isPresent()) {
            return found(target);
        }
        return problem(
                target,
                reason.map(why -> problems.leftOut(target, why, from))
                        .orElseGet(() -> problems.noPage(target, address, from)));
    }

    private Target missing(String target, TargetParts parts, SourceLocation from) {
        if (SitePaths.isNote(parts.path())) {
            return problem(target, problems.noNote(target, from));
        }
        String url =
                parts.isRooted()
                        ? rooted(parts)
                        : besidePage(parts.path(), from)
                                .filter(address -> content.note(from.path()).isPresent())
                                .map(address -> url(address + slash(parts)) + parts.rest())
                                .orElse(target);
        return problem(url, problems.noPage(target, parts.path(), from));
    }

    private static String slash(TargetParts parts) {
        return parts.path().endsWith("/") ? "/" : "";
    }

    private String rooted(TargetParts parts) {
        boolean based = isBased(parts.path()) && !folderLikeBase;
        String base = based ? "" : basePath.substring(0, basePath.length() - 1);
        return base + Addresses.encode(parts.path()) + parts.rest();
    }

    /** Some authors write the base path themselves; but a folder may have its name, too. */
    private boolean isBased(String path) {
        return !basePath.equals("/") && path.startsWith(basePath);
    }

    private Optional<String> objectionToLink(String target) {
        return ofStrangers
                ? AddressPolicy.objectionToStrangersLink(target)
                : AddressPolicy.objectionToLink(target);
    }

    private Optional<String> objectionToImage(String target) {
        return ofStrangers
                ? AddressPolicy.objectionToStrangersImage(target)
                : AddressPolicy.objectionToImage(target);
    }

    private static Target refused(String objection, SourceLocation from) {
        return problem(
                "",
                Diagnostic.warning(AddressPolicy.CODE, from, objection)
                        .withHint(AddressPolicy.HINT));
    }

    private static Target problem(String url, Diagnostic problem) {
        return new Target(url, Optional.of(problem));
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
