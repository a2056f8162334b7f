package dev.cahier.build;

import dev.cahier.output.SiteWriter;
import java.nio.file.Path;

/** Removes what builds of a site have made. */
public final class SiteClean {

    private SiteClean() {}

    /**
     * Empties the folders {@code site} and {@code .cahier} of a site; {@code site} itself and names
     * in it that begin with a dot stay, except the one that builds write.
     *
     * @param source the site's folder
     */
    public static void clean(Path source) {
        new SiteWriter(source.resolve("site")).clean();
        SiteWriter.deleteFolder(source.resolve(".cahier"));
    }
}
