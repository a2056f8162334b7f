package dev.cahier.build;

import dev.cahier.output.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How large the files of a site are, in bytes, before any compression by a server.
 *
 * @param total all files
 * @param html the pages
 * @param styles the style sheets
 * @param scripts the scripts
 * @param fonts the fonts
 * @param heaviest the largest page; none in a site without pages
 */
public record SiteWeight(
        long total, long html, long styles, long scripts, long fonts, Optional<Heaviest> heaviest) {

    static final SiteWeight NONE = new SiteWeight(0, 0, 0, 0, 0, Optional.empty());

    /**
     * The largest page of a site.
     *
     * @param path its file, relative to the output folder
     * @param bytes its size, without what it loads
     */
    public record Heaviest(String path, long bytes) {}

    /** Weighs the files of a site, which are in the order of their paths. */
    static SiteWeight of(Collection<OutputFile> files) {
        List<Heaviest> sizes =
                files.stream().map(file -> new Heaviest(file.path(), size(file))).toList();
        return new SiteWeight(
                sizes.stream().mapToLong(Heaviest::bytes).sum(),
                sum(sizes, ".html"),
                sum(sizes, ".css"),
                sum(sizes, ".js"),
                sum(sizes, ".woff2"),
                sizes.stream()
                        .filter(file -> isOf(file, ".html"))
                        .max(
                                Comparator.comparingLong(Heaviest::bytes)
                                        .thenComparing(Heaviest::path, Comparator.reverseOrder())));
    }

    private static long sum(List<Heaviest> sizes, String ending) {
        return sizes.stream().filter(file -> isOf(file, ending)).mapToLong(Heaviest::bytes).sum();
    }

    private static boolean isOf(Heaviest file, String ending) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private static long size(OutputFile file) {
        try {
            return file.size();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the file for " + file.path(), e);
        }
    }
}
