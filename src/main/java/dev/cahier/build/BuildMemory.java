package dev.cahier.build;

import dev.cahier.source.Sha256;
import dev.cahier.source.SiteFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers the last build of a site into a folder, and tells whether anything has changed since.
 *
 * <p>Whatever cannot be read or trusted counts as changed: a fault here costs time only.
 */
final class BuildMemory {

    private static final List<String> SOURCES =
            List.of("cahier.yaml", "content", "templates", "static", "extensions");

    /** No clock of a file system ticks more slowly. */
    private static final Duration TICK = Duration.ofSeconds(2);

    private final BuildRequest request;
    private final String key;
    private final Optional<FileStamps> sources;

    private BuildMemory(BuildRequest request, String key, Optional<FileStamps> sources) {
        this.request = request;
        this.key = key;
        this.sources = sources;
    }

    /** Looks at the sources of a site, before they are read. */
    static BuildMemory of(BuildRequest request) {
        try {
            Path root = SiteFolder.realPath(request.source());
            List<Path> roots = SOURCES.stream().map(root::resolve).toList();
            return new BuildMemory(
                    request,
                    BuildKey.of(request),
                    Optional.of(FileStamps.of(roots, List.of(root), young(cache(request)))));
        } catch (IOException | UncheckedIOException e) {
            return new BuildMemory(request, "", Optional.empty());
        }
    }

    /** Returns the report of the last build if this one would only do the same again. */
    Optional<BuildReport> unchanged() {
        if (request.clean() || sources.isEmpty()) {
            return Optional.empty();
        }
        return KeptFile.read(file()).flatMap(this::unchangedSince);
    }

    private Optional<BuildReport> unchangedSince(byte[] kept) {
        try {
            LastBuild last = LastBuild.read(new DataInputStream(new ByteArrayInputStream(kept)));
            boolean same =
                    last.key().equals(key)
                            && !request.now().isBefore(last.from())
                            && request.now().isBefore(last.until())
                            && sources.get().areSameAs(last.sources());
            if (!same) {
                return Optional.empty();
            }
            FileStamps site = site();
            if (!site.areSameAs(last.site())) {
                return Optional.empty();
            }
            if (last.sources().hasHashes() || last.site().hasHashes()) {
                write(
                        new LastBuild(
                                key,
                                last.from(),
                                last.until(),
                                sources.get(),
                                site,
                                last.report()));
            }
            return Optional.of(last.report());
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Remembers a build.
     *
     * @param report what came of it; the site is written
     * @param until when a note is published or withdrawn, without any change of a file
     */
    void keep(BuildReport report, Instant until) {
        if (sources.isEmpty()) {
            return;
        }
        try {
            write(new LastBuild(key, request.now(), until, sources.get(), site(), report));
        } catch (IOException e) {
            // Then the next build does everything again.
        }
    }

    private FileStamps site() throws IOException {
        Path root = SiteFolder.realPath(request.output());
        try (Stream<Path> children = Files.list(root)) {
            List<Path> ours = children.filter(BuildMemory::isOurs).toList();
            return FileStamps.of(ours, List.of(), young(cache(request)));
        }
    }

    private static boolean isOurs(Path child) {
        String name = child.getFileName().toString();
        return !name.startsWith(".") || name.equals(".well-known") || name.equals(".nojekyll");
    }

    /** Returns since when a change is too recent to be told from another, by the disk's clock. */
    private static Instant young(Path cache) throws IOException {
        Files.createDirectories(cache);
        Path probe = Files.createTempFile(cache, "clock", "");
        try {
            return Files.getLastModifiedTime(probe).toInstant().minus(TICK);
        } finally {
            Files.delete(probe);
        }
    }

    private static Path cache(BuildRequest request) {
        return request.source().resolve(SiteBuild.CACHE);
    }

    private Path file() {
        String name = Sha256.of(SiteFolder.realPath(request.output()).toString()).substring(0, 16);
        return cache(request).resolve("outputs").resolve(name + ".build");
    }

    private void write(LastBuild build) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        build.write(new DataOutputStream(content));
        KeptFile.write(file(), content.toByteArray());
    }
}
