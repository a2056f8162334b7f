package dev.cahier.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A site's folder, and where its pages are written.
 *
 * @param root the folder that holds {@code cahier.yaml} and {@code content}
 * @param output the folder for the finished site, which need not exist
 */
public record SiteFolder(Path root, Path output) {

    /** What is read and written in a site's folder, each for one purpose. */
    private static final List<String> PARTS =
            List.of("content", "templates", "static", "extensions", "cahier.yaml", ".cahier");

    public SiteFolder {
        Objects.requireNonNull(root, "root");
        Objects.requireNonNull(output, "output");
    }

    /** Returns a site that is built into its folder {@code site}. */
    public static SiteFolder of(Path root) {
        return new SiteFolder(root, root.resolve("site"));
    }

    /**
     * Returns why a symbolic link in a folder of sources is not followed; empty if it is.
     *
     * <p>A link may lead to what belongs to that folder, or to a folder of the site that has no
     * purpose of its own, such as {@code pictures} beside {@code content}. Anything else would be
     * published by mistake, or by a stranger's contribution: a file elsewhere on the machine, the
     * site's {@code .git}, notes that are not drafts only because they are read as plain files.
     *
     * @param target the real path that the link leads to
     * @param folder the real path of the folder of sources
     */
    Optional<String> objection(Path target, Path folder) {
        Path site = realPath(root);
        Path base = target.startsWith(folder) ? folder : site;
        if (!target.startsWith(base)) {
            return Optional.of("leads out of the site's folder");
        }
        if (hasHiddenName(base.relativize(target))) {
            return Optional.of("leads to a file or folder that is hidden by a dot");
        }
        for (Path part : otherParts(folder).toList()) {
            if (target.startsWith(part) && !target.startsWith(folder)) {
                String name = part.equals(realPath(output)) ? "the output folder" : nameOf(part);
                return Optional.of("leads into " + name);
            }
            if (part.startsWith(target)) {
                return Optional.of("leads to a folder that contains other parts of the site");
            }
        }
        return Optional.empty();
    }

    /**
     * Returns why a file of the site's folder that is a link is not read; empty if it is read.
     * Messages about what is wrong with it would show its lines.
     *
     * @param file the file, which need not exist
     */
    public Optional<String> fileObjection(Path file) {
        if (!Files.isSymbolicLink(file)) {
            return Optional.empty();
        }
        if (!Files.exists(file)) {
            return Optional.of("leads nowhere");
        }
        Path site = realPath(root);
        Path target = realPath(file);
        if (!target.startsWith(site)) {
            return Optional.of("leads out of the site's folder");
        }
        return hasHiddenName(site.relativize(target))
                ? Optional.of("leads to a file or folder that is hidden by a dot")
                : Optional.empty();
    }

    /** Returns why a folder of sources that is a link itself is not read; empty if it is. */
    Optional<String> rootObjection(Path target) {
        Path site = realPath(root);
        boolean within = target.startsWith(site);
        Path checked = within ? site.relativize(target) : target.getFileName();
        if (checked != null && hasHiddenName(checked)) {
            return Optional.of("leads to a folder that is hidden by a dot");
        }
        if (site.startsWith(target)) {
            return Optional.of("leads to a folder that contains the site");
        }
        return target.startsWith(realPath(output))
                ? Optional.of("leads into the output folder")
                : Optional.empty();
    }

    private Stream<Path> otherParts(Path folder) {
        return Stream.concat(PARTS.stream().map(root::resolve), Stream.of(output))
                .map(SiteFolder::realPath)
                .filter(part -> !part.equals(folder));
    }

    private static String nameOf(Path part) {
        return String.valueOf(part.getFileName());
    }

    private static boolean hasHiddenName(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .anyMatch(name -> name.toString().startsWith("."));
    }

    /** Returns a path without links; names that do not exist yet are kept. */
    public static Path realPath(Path path) {
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        Path absolute = path.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        return parent == null ? absolute : realPath(parent).resolve(absolute.getFileName());
    }
}
