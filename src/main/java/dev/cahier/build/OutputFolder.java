package dev.cahier.build;

import dev.cahier.config.SiteConfigLoader;
import dev.cahier.extension.Extensions;
import dev.cahier.output.SiteWriter;
import dev.cahier.source.SiteFolder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Guards against writing a site where something else is. Symbolic links count as what they lead to.
 *
 * @param source the site's folder, absolute and normalized
 * @param output the folder for the finished site, absolute and normalized
 */
public record OutputFolder(Path source, Path output) {

    private static final List<String> SOURCES =
            List.of(
                    "content",
                    "templates",
                    "static",
                    Extensions.FOLDER,
                    SiteConfigLoader.FILE_NAME,
                    ".cahier");

    /** Returns why the site must not be written there, in one line. */
    public Optional<String> objection() {
        Path target = SiteFolder.realPath(output);
        Path site = SiteFolder.realPath(source);
        if (site.startsWith(target)) {
            return Optional.of("the output folder " + output + " contains the site's own sources");
        }
        for (String name : SOURCES) {
            Path folder = SiteFolder.realPath(source.resolve(name));
            if (target.startsWith(folder)
                    || folder.startsWith(target)
                    || isNamed(name, target, site)) {
                return Optional.of("the output folder " + output + " is among the site's sources");
            }
        }
        if (isHidden(target, site)) {
            return Optional.of("the output folder " + output + " is in a hidden folder");
        }
        Optional<String> blocked = blocked();
        if (blocked.isPresent()) {
            return blocked;
        }
        return SiteWriter.foreignFile(output, source.resolve(SiteBuild.CACHE))
                .map(
                        file ->
                                "the output folder "
                                        + output
                                        + " contains files that Cahier did not create, such as '"
                                        + file
                                        + "'; empty it or choose another folder");
    }

    /** Returns what stands where the folder, or one above it, has to be made. */
    private Optional<String> blocked() {
        Path existing = output;
        while (existing != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
            existing = existing.getParent();
        }
        if (existing == null || Files.isDirectory(existing)) {
            return Optional.empty();
        }
        boolean within = !existing.equals(output);
        String start = "the output folder " + output + (within ? " is in " : " is ");
        if (!Files.exists(existing)) {
            String which = within ? ": " + existing : "";
            return Optional.of(start + "a link that leads nowhere" + which);
        }
        return Optional.of(start + (within ? "the file " + existing : "a file"));
    }

    /**
     * Returns whether a system that ignores case, or dots at the end of names, takes the output
     * folder for a part of the sources, which need not exist yet.
     */
    private static boolean isNamed(String part, Path target, Path site) {
        return target.startsWith(site)
                && site.relativize(target)
                        .getName(0)
                        .toString()
                        .replaceFirst("[. ]+$", "")
                        .equalsIgnoreCase(part);
    }

    /** Programs keep their own data in hidden folders of a site, and Git in {@code .git}. */
    private static boolean isHidden(Path target, Path site) {
        Path checked = target.startsWith(site) ? site.relativize(target) : target;
        boolean within = target.startsWith(site);
        return StreamSupport.stream(checked.spliterator(), false)
                .map(Path::toString)
                .anyMatch(name -> within ? name.startsWith(".") : name.equalsIgnoreCase(".git"));
    }
}
