package dev.cahier.build;

import dev.cahier.bibliography.BibFile;
import dev.cahier.bibliography.CitationStyle;
import dev.cahier.config.BibliographyConfig;
import dev.cahier.data.DecodedText;
import dev.cahier.data.TextDecoder;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import dev.cahier.note.NoteCollection;
import dev.cahier.site.SiteBibliography;
import dev.cahier.source.SiteFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the bibliographies of a site and of its notes. */
final class BibliographyFiles {

    private static final Pattern BUNDLE =
            Pattern.compile(
                    "(.*/)index(?:\\.[A-Za-z-]+)?\\.(?:md|markdown)", Pattern.CASE_INSENSITIVE);

    private static final String OF_BUNDLE = "references.bib";

    /** Bytes of a BibTeX file, or of a style. */
    private static final int MAX_BYTES = 20_000_000;

    private final Path root;
    private final BibliographyConfig config;
    private final Map<String, Path> content = new TreeMap<>();
    private final Map<String, Optional<BibFile>> read = new HashMap<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    /** What was read, and what is wrong with it. */
    record Loaded(SiteBibliography bibliography, List<Diagnostic> diagnostics) {}

    private BibliographyFiles(SiteFolder folder, BibliographyConfig config, NoteCollection notes) {
        this.root = folder.root();
        this.config = config;
        for (ContentFile file : notes.others()) {
            if (file.path().endsWith(".bib")) {
                content.put(file.path(), file.file());
            }
        }
    }

    static Loaded load(SiteFolder folder, BibliographyConfig config, NoteCollection notes) {
        return new BibliographyFiles(folder, config, notes).load(notes.notes());
    }

    private Loaded load(List<Note> notes) {
        Optional<BibFile> ofSite = ofSite();
        Map<String, List<BibFile>> ofNotes = new HashMap<>();
        for (Note note : notes) {
            List<BibFile> own = own(note);
            if (!own.isEmpty()) {
                ofNotes.put(note.path(), own);
            }
        }
        boolean none = ofSite.isEmpty() && ofNotes.isEmpty();
        Optional<CitationStyle> style = none ? Optional.empty() : style();
        return new Loaded(
                style.map(s -> new SiteBibliography(ofSite, ofNotes, s))
                        .orElse(SiteBibliography.NONE),
                diagnostics);
    }

    private Optional<BibFile> ofSite() {
        Path file = root.resolve(config.file());
        if (isInside(file)) {
            return read(config.file(), file);
        }
        config.filePlace()
                .ifPresent(
                        place ->
                                diagnostics.add(
                                        Diagnostic.error(
                                                "bibliography-missing",
                                                place,
                                                "there is no file '" + config.file() + "'")));
        return Optional.empty();
    }

    /** A link that leads out of the site's folder is not followed. */
    private boolean isInside(Path file) {
        return Files.isRegularFile(file)
                && SiteFolder.realPath(file).startsWith(SiteFolder.realPath(root));
    }

    private List<BibFile> own(Note note) {
        List<BibFile> files = new ArrayList<>();
        for (Located<String> named : note.frontMatter().bibliography()) {
            String folder = note.path().substring(0, note.path().lastIndexOf('/') + 1);
            String target = named.value().strip();
            String path = target.startsWith("/") ? "content" + target : normalized(folder + target);
            Path file = content.get(path);
            if (file == null) {
                diagnostics.add(missing(target, named, folder));
            } else {
                read(path, file).ifPresent(files::add);
            }
        }
        Matcher bundle = BUNDLE.matcher(note.path());
        if (bundle.matches()) {
            String path = bundle.group(1) + OF_BUNDLE;
            Path file = content.get(path);
            boolean known = files.stream().anyMatch(f -> f.path().equals(path));
            if (file != null && !known) {
                read(path, file).ifPresent(files::add);
            }
        }
        return files;
    }

    /** Returns a path without {@code ..}; as it is if no file can have it. */
    private static String normalized(String path) {
        try {
            return Path.of(path).normalize().toString().replace('\\', '/');
        } catch (InvalidPathException e) {
            return path;
        }
    }

    private Diagnostic missing(String target, Located<String> named, String folder) {
        List<String> names =
                content.keySet().stream()
                        .map(
                                p ->
                                        p.startsWith(folder)
                                                ? p.substring(folder.length())
                                                : "/" + p.replaceFirst("^content/", ""))
                        .toList();
        return Diagnostic.error(
                        "bibliography-missing",
                        named.location(),
                        "there is no file '" + target + "' beside this note")
                .withHint(
                        DidYouMean.among(names, target)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("a path that begins with / is one in the folder content"));
    }

    private Optional<BibFile> read(String path, Path file) {
        return read.computeIfAbsent(
                path,
                p -> {
                    if (isTooLong(file)) {
                        diagnostics.add(tooLong(p));
                        return Optional.empty();
                    }
                    DecodedText text = TextDecoder.decode(p, bytes(file));
                    text.problem().ifPresent(diagnostics::add);
                    Optional<BibFile> bib = text.source().map(BibFile::read);
                    bib.ifPresent(b -> diagnostics.addAll(b.diagnostics()));
                    return bib;
                });
    }

    private static boolean isTooLong(Path file) {
        try {
            return Files.size(file) > MAX_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static Diagnostic tooLong(String path) {
        return Diagnostic.error(
                        "limit-exceeded",
                        SourceLocation.startOf(path),
                        "the file is longer than " + MAX_BYTES + " bytes")
                .withHint("keep the entries that your notes cite");
    }

    private Optional<CitationStyle> style() {
        String name = config.style().orElse(CitationStyle.DEFAULT);
        if (!name.endsWith(".csl")) {
            Optional<CitationStyle> style = CitationStyle.builtIn(name);
            if (style.isEmpty()) {
                report("no style of citations is named '" + name + "'", CitationStyle.hint(name));
            }
            return style;
        }
        Path file = root.resolve(name);
        if (!isInside(file)) {
            report("there is no file '" + name + "'", CitationStyle.hint(name));
            return Optional.empty();
        }
        if (isTooLong(file)) {
            report("'" + name + "' is too long for a style", CitationStyle.hint(name));
            return Optional.empty();
        }
        Optional<CitationStyle> style =
                TextDecoder.decode(name, bytes(file))
                        .source()
                        .map(text -> CitationStyle.of(name, text.text()));
        Optional<String> objection =
                style.map(CitationStyle::objection).orElse(Optional.of("is not a text in UTF-8"));
        objection.ifPresent(why -> report("'" + name + "' " + why, CitationStyle.hint(name)));
        return objection.isPresent() ? Optional.empty() : style;
    }

    private void report(String message, String hint) {
        config.stylePlace()
                .ifPresent(
                        place ->
                                diagnostics.add(
                                        Diagnostic.error("bibliography-style", place, message)
                                                .withHint(hint)));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
