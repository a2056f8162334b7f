package dev.cahier.build;

import dev.cahier.extension.Extensions;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Guards against writing a site over something else, since everything in the output folder that is
 * not part of the site is deleted. Symbolic links count as what they lead to.
 *
 * @param source the site's folder, absolute and normalized
 * @param output the folder for the finished site, absolute and normalized
 */
public record OutputFolder(Path source, Path output) {

    /** Every site of ours has these files; nobody has both of them by chance. */
    private static final List<String> TRACES = List.of(SiteWriter.NO_JEKYLL, "404.html");

    private static final List<String> SOURCES =
            List.of("content", "templates", "static", Extensions.FOLDER, ".cahier");

    /** Returns why the site must not be written there, in one line. */
    public Optional<String> objection() {
        Path target = real(output);
        if (real(source).startsWith(target)) {
            return Optional.of("the output folder " + output + " holds the site's own sources");
        }
        for (String name : SOURCES) {
            Path folder = real(source.resolve(name));
            if (target.startsWith(folder) || folder.startsWith(target)) {
                return Optional.of("the output folder " + output + " is among the site's sources");
            }
        }
        if (Files.exists(output) && !Files.isDirectory(output)) {
            return Optional.of("the output folder " + output + " is a file");
        }
        boolean ours = output.equals(source.resolve("site")) || hasTraces() || isEmpty();
        return ours
                ? Optional.empty()
                : Optional.of(
                        "the output folder "
                                + output
                                + " has files that are no site made by Cahier; empty it or name"
                                + " another");
    }

    /** Returns a path without links; what does not exist yet has none. */
    private static Path real(Path path) {
        try {
            if (Files.exists(path)) {
                return path.toRealPath();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
        Path parent = path.getParent();
        return parent == null ? path : real(parent).resolve(path.getFileName());
    }

    private boolean hasTraces() {
        return TRACES.stream().allMatch(name -> Files.isRegularFile(output.resolve(name)));
    }

    /** Counts a folder with nothing but names that begin with a dot as empty: they stay. */
    private boolean isEmpty() {
        if (!Files.exists(output)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(output)) {
            return entries.allMatch(entry -> entry.getFileName().toString().startsWith("."));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + output, e);
        }
    }
}
