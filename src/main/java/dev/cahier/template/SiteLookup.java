package dev.cahier.template;

import dev.cahier.chart.ImageSize;
import dev.cahier.site.NoteReferences;
import dev.cahier.site.SiteFiles;
import dev.cahier.site.SiteLinkTable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What shortcodes can look up in the site. Safe for use by several threads. */
final class SiteLookup {

    private final String basePath;
    private final SiteLinkTable links;
    private final SiteFiles files;
    private final NoteReferences references;
    private final Map<String, Optional<ImageSize>> sizes = new ConcurrentHashMap<>();

    SiteLookup(String basePath, SiteLinkTable links, SiteFiles files, NoteReferences references) {
        this.basePath = basePath;
        this.links = links;
        this.files = files;
        this.references = references;
    }

    NoteReferences references() {
        return references;
    }

    /** Returns an image of the site, with its size if that can be told. */
    ImageView image(String url) {
        return ImageView.of(url, "", sizes.computeIfAbsent(url, this::size));
    }

    private Optional<ImageSize> size(String url) {
        String path = url.replaceFirst("[?#].*", "");
        if (!path.startsWith(basePath)) {
            return Optional.empty();
        }
        String address = "/" + path.substring(basePath.length()).replace("+", "%2B");
        return files.at(URLDecoder.decode(address, StandardCharsets.UTF_8)).flatMap(ImageSize::of);
    }

    /** Returns the files in a folder, sorted by their names; see {@link SiteFiles#in}. */
    List<FileView> in(String folder, String notePath) {
        return files.in(folder, notePath).entrySet().stream()
                .map(file -> new FileView(file.getKey(), links.url(file.getValue())))
                .toList();
    }
}
