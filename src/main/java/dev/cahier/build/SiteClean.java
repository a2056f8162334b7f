package dev.cahier.build;

import dev.cahier.output.SiteWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code clean} has done to a site's folder.
 *
 * @param site whether the folder {@code site} had files that builds wrote; they are removed
 * @param cache whether there was a cache; it is removed
 * @param kept the paths of files in the folder {@code site} that stay, because Cahier did not write
 *     them or somebody has changed them since
 */
public record SiteClean(boolean site, boolean cache, List<String> kept) {

    public SiteClean {
        kept = List.copyOf(kept);
    }

    /**
     * Removes the files of builds from the folder {@code site} of a site, and its folder {@code
     * .cahier}. The folder {@code site} itself stays.
     *
     * @param source the site's folder
     */
    public static SiteClean of(Path source) {
        Path output = source.resolve("site");
        Path cache = source.resolve(SiteBuild.CACHE);
        boolean hadCache = SiteWriter.hasCache(output, cache);
        int removed;
        List<String> kept;
        try (SiteWriter writer = SiteWriter.open(output, cache)) {
            removed = writer.clean();
            kept = writer.files();
        }
        SiteWriter.deleteCache(output, cache);
        return new SiteClean(removed > 0, hadCache, kept);
    }
}
