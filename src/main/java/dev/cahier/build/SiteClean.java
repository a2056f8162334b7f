package dev.cahier.build;

import dev.cahier.output.SiteWriter;
import java.nio.file.Path;
import java.util.List;

/** Removes what builds of a site have made. */
public final class SiteClean {

    private SiteClean() {}

    /**
     * Removes the files of builds from the folder {@code site} of a site, and its folder {@code
     * .cahier}. The folder {@code site} itself stays.
     *
     * @param source the site's folder
     * @return the paths of files in the folder {@code site} that stay, because Cahier did not write
     *     them or somebody has changed them since
     */
    public static List<String> clean(Path source) {
        Path cache = source.resolve(SiteBuild.CACHE);
        List<String> kept;
        try (SiteWriter writer = SiteWriter.open(source.resolve("site"), cache)) {
            kept = writer.clean();
        }
        SiteWriter.deleteFolder(cache);
        return kept;
    }
}
