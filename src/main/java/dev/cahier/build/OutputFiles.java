package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.ContentFile;
import dev.cahier.output.OutputFile;
import dev.cahier.site.Page;
import dev.cahier.source.PublishedPath;
import dev.cahier.template.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Collects the files of a site and finds those that claim the same path, on any file system.
 *
 * <p>What Cahier makes goes in first, so that it is the user's file that is reported.
 */
final class OutputFiles {

    private static final String CAHIER = "Cahier itself";

    private final SortedMap<String, OutputFile> files = new TreeMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final List<Diagnostic> conflicts = new ArrayList<>();

    /**
     * A claim to a path.
     *
     * @param owner the file that claims it, as messages name it
     * @param origin the place that asks for it; empty for what no author asked for
     */
    private record Claim(String path, String owner, Optional<SourceLocation> origin) {}

    /**
     * Creates the files of a site from those that Cahier makes, no two with one path.
     *
     * @param pages the pages among them
     */
    OutputFiles(Collection<OutputFile> made, List<Page> pages) {
        Map<String, SourceLocation> origins = new HashMap<>();
        pages.forEach(page -> page.origin().ifPresent(at -> origins.put(page.outputPath(), at)));
        made.forEach(file -> add(file, CAHIER, Optional.ofNullable(origins.get(file.path()))));
    }

    void addTheme(Theme theme, boolean search) {
        theme.assets()
                .ofSite(search)
                .forEach(
                        asset ->
                                addUsers(
                                        OutputFile.bytes(asset.publicPath(), asset.bytes()),
                                        "templates/assets/" + asset.name()));
    }

    /** Adds the files beside the notes. */
    void addContent(List<ContentFile> content) {
        content.forEach(
                file ->
                        addUsers(
                                OutputFile.copy(file.address().substring(1), file.file()),
                                file.path()));
    }

    void addStatic(SortedMap<String, Path> statics) {
        statics.forEach((path, file) -> addUsers(OutputFile.copy(path, file), "static/" + path));
    }

    private void addUsers(OutputFile file, String source) {
        add(file, source, Optional.of(SourceLocation.startOf(source)));
    }

    private void add(OutputFile file, String owner, Optional<SourceLocation> origin) {
        Claim claim = new Claim(file.path(), owner, origin);
        Claim other = claims.putIfAbsent(PublishedPath.key(file.path()), claim);
        if (other == null) {
            files.put(file.path(), file);
        } else if (owner.equals(CAHIER) && other.path().equals(file.path())) {
            throw new IllegalStateException("made twice: " + file.path());
        } else {
            conflicts.add(conflict(claim, other, shared(claim, other)));
        }
    }

    private static String shared(Claim claim, Claim other) {
        return claim.path().equals(other.path())
                ? "/" + claim.path() + " is claimed by " + other.owner() + " too"
                : "/"
                        + claim.path()
                        + " differs only in case from /"
                        + other.path()
                        + " of "
                        + other.owner()
                        + ": many systems cannot store both";
    }

    /** Returns an error for each file that stands in the way of another. */
    List<Diagnostic> conflicts() {
        List<Diagnostic> all = new ArrayList<>(conflicts);
        for (String path : files.keySet()) {
            for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
                Claim folder = claims.get(PublishedPath.key(path.substring(0, i)));
                if (folder != null) {
                    all.add(blocked(folder, claims.get(PublishedPath.key(path))));
                }
            }
        }
        return all;
    }

    private static Diagnostic blocked(Claim file, Claim below) {
        boolean ours = file.owner().equals(CAHIER);
        return conflict(
                ours ? below : file,
                ours ? file : below,
                "/" + file.path() + " cannot be both a file and the folder of /" + below.path());
    }

    /** Reports a conflict where the claim is made, or else where the other one is. */
    private static Diagnostic conflict(Claim claim, Claim other, String message) {
        return new Diagnostic(
                Severity.ERROR,
                "address-conflict",
                claim.origin().or(other::origin),
                message,
                Optional.of("give one of them another name or address"));
    }

    /** Returns the files, sorted by path. */
    Collection<OutputFile> sorted() {
        return files.values();
    }
}
