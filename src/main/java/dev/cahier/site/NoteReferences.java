package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.Note;
import dev.cahier.note.Publication;
import dev.cahier.note.Unpublished;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the note that {@code ref} and {@code relref} name, as Hugo does: by its path from the
 * folder of the referring note or from {@code content}, with or without {@code .md}, by its
 * address, or by its name alone if only one note has it. Immutable and safe for use by several
 * threads.
 */
public final class NoteReferences {

    private static final List<String> ENDINGS =
            List.of("", ".md", ".markdown", "/index.md", "/_index.md");

    private static final Set<String> LISTS = Set.of("tags", "categories", "series", "archive");

    private final SiteLinkTable links;
    private final String siteLanguage;
    private final Map<String, Note> notes = new TreeMap<>();
    private final Map<String, Note> byAddress = new TreeMap<>();
    private final Map<String, String> unpublished = new TreeMap<>();
    private final Set<String> sections = new TreeSet<>(LISTS);

    /**
     * Creates the references.
     *
     * @param siteLanguage the language of notes that do not state one
     */
    public NoteReferences(Publication publication, SiteLinkTable links, String siteLanguage) {
        this.links = links;
        this.siteLanguage = siteLanguage;
        for (Note note : publication.published()) {
            notes.put(key(note.path()), note);
            byAddress.put(withoutSlashes(note.address()), note);
            addSections(note.address());
        }
        for (Unpublished note : publication.unpublished()) {
            unpublished.put(key(note.path()), note.reason());
        }
    }

    private void addSections(String address) {
        for (int slash = address.indexOf('/', 1); slash > 0; ) {
            sections.add(address.substring(1, slash));
            slash = address.indexOf('/', slash + 1);
        }
    }

    /**
     * Finds a note.
     *
     * @param target the note, and behind it a fragment
     * @param language the language that the note is to have; empty for any
     * @param from where the target is written
     */
    public SiteLinks.Target find(String target, String language, SourceLocation from) {
        TargetParts parts = TargetParts.of(target);
        String path = key(parts.path());
        if (path.isEmpty()) {
            String own = Optional.ofNullable(notes.get(key(from.path()))).map(this::url).orElse("");
            return SiteLinks.Target.of(own + parts.rest());
        }
        return candidates(path, language, from)
                .map(notes::get)
                .filter(note -> note != null && speaks(note, language))
                .findFirst()
                .map(note -> found(note, parts))
                .orElseGet(() -> byName(path, language, parts, target, from));
    }

    private SiteLinks.Target byName(
            String path, String language, TargetParts parts, String target, SourceLocation from) {
        Note addressed = byAddress.get(withoutSlashes(path));
        if (addressed != null && speaks(addressed, language)) {
            return found(addressed, parts);
        }
        List<Note> named =
                notes.values().stream()
                        .filter(note -> isNamed(key(note.path()), withoutSlashes(path)))
                        .filter(note -> speaks(note, language))
                        .toList();
        if (named.size() == 1) {
            return found(named.get(0), parts);
        }
        if (named.size() > 1) {
            return problem(ambiguous(target, named, from));
        }
        if (path.startsWith("/") && isList(withoutSlashes(path))) {
            String list = withoutSlashes(parts.path());
            return SiteLinks.Target.of(
                    links.url(list.isEmpty() ? "/" : "/" + list + "/") + parts.rest());
        }
        return problem(missing(target, path, language, from));
    }

    private boolean isList(String path) {
        return path.isEmpty() || sections.contains(path);
    }

    private static boolean isNamed(String notePath, String name) {
        return ENDINGS.stream().anyMatch(ending -> notePath.endsWith("/" + name + ending));
    }

    private boolean speaks(Note note, String language) {
        return language.isEmpty() || note.language(siteLanguage).equalsIgnoreCase(language);
    }

    private Stream<String> candidates(String path, String language, SourceLocation from) {
        String folder = from.path().contains("/") ? SitePaths.folder(from.path()) : "content/";
        List<String> bases = new ArrayList<>();
        if (!path.startsWith("/")) {
            SitePaths.normalize(key(folder) + path).ifPresent(bases::add);
        }
        SitePaths.normalize("content/" + path).ifPresent(bases::add);
        String suffix = "." + language.toLowerCase(Locale.ROOT) + ".md";
        return bases.stream()
                .flatMap(
                        base ->
                                Stream.concat(
                                        language.isEmpty()
                                                ? Stream.of()
                                                : Stream.of(withoutEnding(base) + suffix),
                                        ENDINGS.stream().map(ending -> base + ending)));
    }

    private SiteLinks.Target found(Note note, TargetParts parts) {
        return SiteLinks.Target.of(url(note) + parts.rest());
    }

    private String url(Note note) {
        return links.url(note.address());
    }

    private static SiteLinks.Target problem(Diagnostic diagnostic) {
        return SiteLinks.Target.of("", diagnostic);
    }

    private Diagnostic missing(String target, String path, String language, SourceLocation from) {
        Optional<String> reason =
                candidates(path, "", from).map(unpublished::get).filter(r -> r != null).findFirst();
        if (reason.isPresent()) {
            return Diagnostic.warning(
                    "link-unpublished",
                    from,
                    "the note '" + target + "' is not published: " + reason.get());
        }
        String inLanguage = language.isEmpty() ? "" : " in the language '" + language + "'";
        return Diagnostic.error(
                        "ref-missing", from, "there is no note '" + target + "'" + inLanguage)
                .withHint(
                        near(target, path)
                                .map(name -> "did you mean '" + name + "'?")
                                .orElse("write the path of a note in content, such as '/posts/a'"));
    }

    private Optional<String> near(String target, String path) {
        boolean rooted = path.startsWith("/");
        boolean ending = SitePaths.isNote(path);
        boolean named = !path.substring(rooted ? 1 : 0).contains("/") && !rooted;
        Set<String> known = new TreeSet<>();
        for (Note note : notes.values()) {
            String full = note.path().replaceFirst("^content", "");
            String file = full.replaceFirst("/_?index\\.(md|markdown)$", "");
            String shown = ending ? full : withoutEnding(file);
            known.add(named ? shown.substring(shown.lastIndexOf('/') + 1) : shown);
        }
        String wanted = TargetParts.of(target).path();
        return DidYouMean.among(List.copyOf(known), named || rooted ? wanted : "/" + wanted);
    }

    private static Diagnostic ambiguous(
            String target, Collection<Note> found, SourceLocation from) {
        List<String> paths =
                found.stream().map(note -> note.path().replaceFirst("^content", "")).toList();
        return Diagnostic.error(
                        "ref-ambiguous", from, found.size() + " notes are named '" + target + "'")
                .withHint("write the whole path: " + String.join(" or ", paths));
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("(?i)\\.(md|markdown)$", "");
    }

    private static String withoutSlashes(String path) {
        return key(path).replaceAll("^/+|/+$", "");
    }
}
