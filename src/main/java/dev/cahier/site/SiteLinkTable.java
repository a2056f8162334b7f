package dev.cahier.site;

import dev.cahier.bibliography.Bibliography;
import dev.cahier.chart.ImageSize;
import dev.cahier.config.AddressPolicy;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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

    private static final String CONTENT = TargetAddresses.CONTENT;

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
    private final TargetAddresses addresses;
    private final SiteImages images;

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
        addresses = new TargetAddresses(basePath, content);
        images = new SiteImages(config, addresses, content, served, problems, files);
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
            return Target.refused(objection.get(), from);
        }
        if (target.startsWith("#")) {
            return Target.of(TargetParts.of(target).rest());
        }
        if (TargetAddresses.isLocal(target)) {
            return Target.of(target, problems.localFile(target, from));
        }
        if (TargetAddresses.isElsewhere(target)) {
            return ownUrls.path(target)
                    .map(path -> own(target, path, from))
                    .orElse(Target.of(target));
        }
        TargetParts parts = TargetParts.of(target);
        Optional<String> beside = TargetAddresses.inContent(parts, from);
        Optional<String> address = beside.flatMap(content::addressOf);
        if (address.isPresent()) {
            return Target.of(url(address.get()) + parts.rest());
        }
        Optional<String> reason = reason(beside, parts, from);
        if (reason.isPresent()) {
            return Target.of(target, problems.leftOut(target, reason.get(), from));
        }
        return served(parts, from)
                .or(() -> beside.flatMap(content::withoutEnding))
                .or(() -> beside.flatMap(this::asAddress))
                .or(() -> fromRoot(parts))
                .map(found -> Target.of(url(found) + parts.rest()))
                .orElseGet(() -> missing(target, parts, from));
    }

    @Override
    public boolean isInSite(String url) {
        return withoutHost(url).startsWith(basePath);
    }

    @Override
    public Optional<ImageSize> imageSize(String url) {
        return images.size(url);
    }

    /** Returns the size of an image of the site, or else its proportions as a size. */
    public Optional<ImageSize> imageProportions(String url) {
        return images.proportions(url);
    }

    @Override
    public Target image(String target, SourceLocation from) {
        return images.image(target, from);
    }

    @Override
    public Target cover(String target, SourceLocation from) {
        return images.cover(target, from);
    }

    @Override
    public boolean has(String target, SourceLocation from) {
        return !TargetAddresses.isElsewhere(target)
                && (link(target, from).problem().isEmpty()
                        || image(target, from).problem().isEmpty());
    }

    @Override
    public String generated(String path) {
        return url("/" + path);
    }

    /** Returns the address of a page as it is written in HTML. */
    public String url(String address) {
        return addresses.url(address);
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

    private Optional<String> reason(
            Optional<String> beside, TargetParts parts, SourceLocation from) {
        return beside.flatMap(content::reason)
                .or(
                        () ->
                                addresses
                                        .of(parts, from)
                                        .flatMap(address -> unpublishedAt(address).stream())
                                        .findFirst());
    }

    private Optional<String> unpublishedAt(String address) {
        return unpublished
                .get(address)
                .or(() -> unpublished.get(address.endsWith("/") ? address : address + "/"));
    }

    private Optional<String> served(TargetParts parts, SourceLocation from) {
        return addresses
                .of(parts, from)
                .flatMap(address -> served.any(address).stream())
                .findFirst();
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
            return Target.of(target);
        }
        return Target.of(
                target,
                reason.map(why -> problems.leftOut(target, why, from))
                        .orElseGet(() -> problems.noPage(target, address, from)));
    }

    private Target missing(String target, TargetParts parts, SourceLocation from) {
        if (SitePaths.isNote(parts.path())) {
            return Target.of(target, problems.noNote(target, from));
        }
        String url =
                parts.isRooted()
                        ? rooted(parts)
                        : addresses
                                .besidePage(parts.path(), from)
                                .filter(address -> content.note(from.path()).isPresent())
                                .map(address -> url(address + slash(parts)) + parts.rest())
                                .orElse(target);
        return Target.of(url, problems.noPage(target, parts.path(), from));
    }

    private static String slash(TargetParts parts) {
        return parts.path().endsWith("/") ? "/" : "";
    }

    private String rooted(TargetParts parts) {
        boolean based = addresses.isBased(parts.path()) && !folderLikeBase;
        String base = based ? "" : basePath.substring(0, basePath.length() - 1);
        return base + Addresses.encode(parts.path()) + parts.rest();
    }

    private Optional<String> objectionToLink(String target) {
        return ofStrangers
                ? AddressPolicy.objectionToStrangersLink(target)
                : AddressPolicy.objectionToLink(target);
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
}
