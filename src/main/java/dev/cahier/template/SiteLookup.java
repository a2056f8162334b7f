package dev.cahier.template;

import dev.cahier.chart.ImageSize;
import dev.cahier.site.NoteReferences;
import dev.cahier.site.SiteFiles;
import dev.cahier.site.SiteLinkTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What shortcodes can look up in the site. Safe for use by several threads. */
final class SiteLookup {

    private final SiteLinkTable links;
    private final SiteFiles files;
    private final NoteReferences references;
    private final Map<String, Optional<ImageSize>> proportions = new ConcurrentHashMap<>();

    SiteLookup(SiteLinkTable links, SiteFiles files, NoteReferences references) {
        this.links = links;
        this.files = files;
        this.references = references;
    }

    NoteReferences references() {
        return references;
    }

    /**
     * Returns an image of the site, with its size if that can be told.
     *
     * @param natural whether an SVG image that states only its proportions has no size, as browsers
     *     see it
     */
    ImageView image(String url, boolean natural) {
        return ImageView.of(
                url,
                "",
                natural
                        ? links.imageSize(url)
                        : proportions.computeIfAbsent(url, links::imageProportions));
    }

    /** Returns the files in a folder, sorted by their names; see {@link SiteFiles#in}. */
    List<FileView> in(String folder, String notePath) {
        return files.in(folder, notePath).entrySet().stream()
                .map(file -> new FileView(file.getKey(), links.url(file.getValue())))
                .toList();
    }
}
