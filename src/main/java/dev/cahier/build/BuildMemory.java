package dev.cahier.build;

import dev.cahier.output.PublishPlan;
import dev.cahier.source.GitIndex;
import dev.cahier.source.OwnFolder;
import dev.cahier.source.SiteFolder;
import dev.cahier.store.KeptFile;
import dev.cahier.store.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private final BuildRequest request;
    private final String program;
    private final Optional<FileStamps> sources;
    private final Optional<LastBuild> last;
    private final Optional<WarmBuild> warm;

    private BuildMemory(
            BuildRequest request,
            String program,
            Optional<FileStamps> sources,
            Optional<LastBuild> last,
            Optional<WarmBuild> warm) {
        this.request = request;
        this.program = program;
        this.sources = sources;
        this.last = last;
        this.warm = warm;
    }

    /**
     * Looks at the sources of a site, before they are read, and recalls its last build.
     *
     * @param warm knows the last build if it was in this process
     */
    static BuildMemory of(BuildRequest request, Optional<WarmBuild> warm) {
        try {
            Optional<LastBuild> known = warm.flatMap(w -> w.last(request));
            String program = known.isPresent() ? known.get().program() : BuildKey.program();
            Path root = SiteFolder.realPath(request.source());
            List<Path> roots = roots(root);
            FileStamps sources = FileStamps.of(roots, List.of(root), now(request));
            Optional<LastBuild> last =
                    request.clean() || known.isPresent()
                            ? known
                            : kept(request).flatMap(kept -> recall(kept, program));
            return new BuildMemory(request, program, Optional.of(sources), last, warm);
        } catch (IOException | UncheckedIOException e) {
            return new BuildMemory(request, "", Optional.empty(), Optional.empty(), warm);
        }
    }

    /** Whoever can write to the repository could have written what git tracks. */
    private static Optional<byte[]> kept(BuildRequest request) {
        return GitIndex.tracks(cache(request)) ? Optional.empty() : KeptFile.read(file(request));
    }

    /** Returns the sources; files of references and of their styles are beside the others. */
    private static List<Path> roots(Path root) throws IOException {
        List<Path> roots = new ArrayList<>(SOURCES.stream().map(root::resolve).toList());
        if (Files.isDirectory(root)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(root, "*.{bib,csl}")) {
                files.forEach(roots::add);
            }
        }
        return roots;
    }

    private static Optional<LastBuild> recall(byte[] kept, String program) {
        try {
            return Optional.of(
                    LastBuild.read(program, new DataInputStream(new ByteArrayInputStream(kept))));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Returns a hash of the program and the Java that runs it; empty if it cannot be told. */
    String program() {
        return program;
    }

    /** Returns what the files of the site's folder looked like before they were read. */
    Optional<FileStamps> sources() {
        return sources;
    }

    /** Returns the last build if this one would only do the same again. */
    Optional<LastBuild> unchanged() {
        boolean whole = warm.filter(WarmBuild::hasHeldNotes).isEmpty();
        return last.filter(build -> whole).flatMap(this::unchangedSince);
    }

    private Optional<LastBuild> unchangedSince(LastBuild build) {
        try {
            boolean same =
                    build.options().equals(BuildKey.options(request))
                            && !request.now().isBefore(build.from())
                            && request.now().isBefore(build.until())
                            && sources.orElseThrow().areSameAs(build.sources());
            if (!same) {
                return Optional.empty();
            }
            if (isTrusted()) {
                return Optional.of(build);
            }
            FileStamps site = site();
            if (!site.areSameAs(build.site())) {
                return Optional.empty();
            }
            if (build.sources().hasHashes() || build.site().hasHashes()) {
                write(build.seenAgain(sources.orElseThrow(), site));
            }
            return Optional.of(build);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Returns what is left of the last build in the output folder. */
    LastSite lastSite() {
        try {
            if (isTrusted()) {
                return LastSite.trusted(request.output(), last.orElseThrow());
            }
            return last.isPresent() && Files.isDirectory(request.output())
                    ? LastSite.of(request.output(), last.get(), site())
                    : LastSite.NONE;
        } catch (IOException | RuntimeException e) {
            return LastSite.NONE;
        }
    }

    /** Returns whether the last build was in this process, and nobody else writes to its folder. */
    private boolean isTrusted() {
        return last.isPresent() && warm.flatMap(w -> w.last(request)).equals(last);
    }

    /**
     * Remembers a build.
     *
     * @param report what came of it; the site is written
     * @param until when a note is published or withdrawn, without any change of a file
     * @param made the files of the site
     * @param plan those of them that were written
     * @throws IOException if the size of a file of the site cannot be read
     */
    void keep(BuildReport report, Instant until, MadeFiles made, PublishPlan plan)
            throws IOException {
        Map<String, PublishedFile> files = made.published(plan);
        keep(report, until, files, () -> after(made.last(), plan, files));
    }

    private void keep(
            BuildReport report, Instant until, Map<String, PublishedFile> files, SiteLook look) {
        if (sources.isEmpty()) {
            return;
        }
        try {
            LastBuild build =
                    new LastBuild(
                            program,
                            BuildKey.options(request),
                            request.now(),
                            until,
                            sources.get(),
                            warm.isPresent() ? FileStamps.NONE : look.stamps(),
                            files,
                            report);
            if (warm.isPresent()) {
                warm.get().keep(build, request);
            } else if (!GitIndex.tracks(cache(request))) {
                write(build);
            }
        } catch (IOException e) {
            // Then the next build does everything again.
        }
    }

    /** Remembers a build for other processes. */
    static void keep(LastBuild build, BuildRequest request) {
        BuildMemory memory =
                new BuildMemory(
                        request,
                        build.program(),
                        Optional.of(build.sources()),
                        Optional.empty(),
                        Optional.empty());
        memory.keep(build.report(), build.until(), build.files(), () -> memory.site(build.files()));
    }

    /** Tells what the output folder looks like after a build. */
    @FunctionalInterface
    private interface SiteLook {

        FileStamps stamps() throws IOException;
    }

    private FileStamps after(LastSite before, PublishPlan plan, Map<String, PublishedFile> files)
            throws IOException {
        Optional<FileStamps> known = before.after(plan, now(request));
        return known.isPresent() ? known.get() : site(files);
    }

    private FileStamps site() throws IOException {
        return site(Map.of());
    }

    /** Looks at the output folder, some of whose files were just written. */
    private FileStamps site(Map<String, PublishedFile> written) throws IOException {
        Path root = SiteFolder.realPath(request.output());
        Map<Path, String> hashes = new HashMap<>();
        written.forEach((path, file) -> hashes.put(root.resolve(path), file.hash()));
        try (Stream<Path> children = Files.list(root)) {
            List<Path> ours = children.filter(BuildMemory::isOurs).toList();
            return FileStamps.of(
                    ours, List.of(), now(request), file -> Optional.ofNullable(hashes.get(file)));
        }
    }

    private static boolean isOurs(Path child) {
        String name = child.getFileName().toString();
        return !name.startsWith(".") || name.equals(".well-known") || name.equals(".nojekyll");
    }

    /** Returns this moment, by the disk's clock. */
    private static RunningMoment now(BuildRequest request) throws IOException {
        Path cache = cache(request);
        OwnFolder.prepare(cache);
        Path probe = Files.createTempFile(cache, "clock", "");
        try {
            return RunningMoment.now(Files.getLastModifiedTime(probe).toInstant());
        } finally {
            Files.delete(probe);
        }
    }

    private static Path cache(BuildRequest request) {
        return request.source().resolve(SiteBuild.CACHE);
    }

    private static Path file(BuildRequest request) {
        String name = Sha256.of(SiteFolder.realPath(request.output()).toString()).substring(0, 16);
        return cache(request).resolve("outputs").resolve(name + ".build");
    }

    private void write(LastBuild build) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        build.write(new DataOutputStream(content));
        KeptFile.write(file(request), content.toByteArray());
    }
}
