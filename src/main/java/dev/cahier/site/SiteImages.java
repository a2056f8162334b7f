package dev.cahier.site;

import dev.cahier.chart.ImageSize;
import dev.cahier.config.AddressPolicy;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.markdown.SiteLinks.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Finds the images that notes show, and their sizes. Safe for use by several threads. */
final class SiteImages {

    private final String basePath;
    private final boolean ofStrangers;
    private final OwnUrls ownUrls;
    private final TargetAddresses addresses;
    private final ContentNames content;
    private final ServedAddresses served;
    private final LinkProblems problems;
    private final SiteFiles files;
    private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();

    SiteImages(
            SiteConfig config,
            TargetAddresses addresses,
            ContentNames content,
            ServedAddresses served,
            LinkProblems problems,
            SiteFiles files) {
        basePath = config.basePath();
        ofStrangers = config.trust().isSafe();
        ownUrls = new OwnUrls(config.baseUrl());
        this.addresses = addresses;
        this.content = content;
        this.served = served;
        this.problems = problems;
        this.files = files;
    }

    /** Returns the size of an image of the site, if it is known. */
    Optional<ImageSize> size(String url) {
        return sizes.computeIfAbsent(url, own -> imageFile(own).flatMap(ImageSize::natural));
    }

    /** Returns the size of an image of the site, or else its proportions as a size. */
    Optional<ImageSize> proportions(String url) {
        return imageFile(url).flatMap(ImageSize::of);
    }

    private Optional<Path> imageFile(String url) {
        String path = url.replaceFirst("[?#].*", "");
        if (!path.startsWith(basePath)) {
            return Optional.empty();
        }
        return Addresses.decode("/" + path.substring(basePath.length())).flatMap(files::at);
    }

    /** Resolves the source of an image; see {@link SiteLinks#image}. */
    Target image(String target, SourceLocation from) {
        Optional<String> objection = objectionToImage(target);
        if (objection.isPresent()) {
            return Target.refused(objection.get(), from);
        }
        if (TargetAddresses.isLocal(target)) {
            return Target.of(target, problems.localImage(target, from));
        }
        return TargetAddresses.isElsewhere(target)
                ? elsewhereImage(target, from)
                : image(target, from, file(TargetParts.of(target), from));
    }

    /** Resolves an image of the front matter; see {@link SiteLinks#cover}. */
    Target cover(String target, SourceLocation from) {
        if (TargetAddresses.isElsewhere(target) || objectionToImage(target).isPresent()) {
            return image(target, from);
        }
        TargetParts parts = TargetParts.of(target);
        String inImages = "/images/" + parts.path();
        return image(
                target,
                from,
                file(parts, from)
                        .or(() -> served.file(inImages))
                        .or(() -> content.file(TargetAddresses.CONTENT + inImages)));
    }

    private Target elsewhereImage(String target, SourceLocation from) {
        boolean missing =
                ownUrls.path(target)
                        .map(TargetParts::of)
                        .filter(parts -> served.file(parts.path()).isEmpty())
                        .isPresent();
        return missing ? Target.of(target, problems.noImage(target, from)) : Target.of(target);
    }

    /** Returns an image as it was found, else the only file of its name. */
    private Target image(String target, SourceLocation from, Optional<String> found) {
        TargetParts parts = TargetParts.of(target);
        List<String> named = parts.path().contains("/") ? List.of() : content.named(parts.path());
        Optional<String> address =
                found.or(() -> named.size() == 1 ? content.file(named.get(0)) : Optional.empty());
        return address.map(file -> Target.of(addresses.url(file) + parts.rest()))
                .orElseGet(() -> Target.of(target, noImage(target, parts, from)));
    }

    private Diagnostic noImage(String target, TargetParts parts, SourceLocation from) {
        return TargetAddresses.inContent(parts, from)
                .flatMap(content::reason)
                .map(why -> problems.leftOut(target, why, from))
                .orElseGet(() -> problems.noImage(target, from));
    }

    private Optional<String> file(TargetParts parts, SourceLocation from) {
        return TargetAddresses.inContent(parts, from)
                .flatMap(content::file)
                .or(
                        () ->
                                addresses
                                        .of(parts, from)
                                        .flatMap(a -> served.file(a).stream())
                                        .findFirst());
    }

    private Optional<String> objectionToImage(String target) {
        return ofStrangers
                ? AddressPolicy.objectionToStrangersImage(target)
                : AddressPolicy.objectionToImage(target);
    }
}
