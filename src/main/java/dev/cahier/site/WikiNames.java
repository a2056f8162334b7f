package dev.cahier.site;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.markdown.SiteLinks;
import dev.cahier.note.ContentFile;
import dev.cahier.note.Located;
import dev.cahier.note.Note;
import dev.cahier.note.Unpublished;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The notes and files of a site by the names that wiki-links call them, as Obsidian reads them: the
 * name of the file or the end of its path, then an alias, then a title, without regard to case.
 * Immutable and safe for use by several threads.
 */
final class WikiNames {

    private static final int MOST_NAMED = 4;

    private static final Pattern NOTE_ENDING = Pattern.compile("(?i)\\.(?:md|markdown)$");

    private static final Pattern FOLDER_NOTE = Pattern.compile("(?i)/_?index\\.(?:md|markdown)$");

    /** An alias that is the address of a redirect and not a name. */
    private static final Pattern ADDRESS = Pattern.compile("^/|/$|\\.html?$|://");

    private static final Comparator<Entry> NEAREST_ROOT =
            Comparator.comparingInt((Entry entry) -> entry.path().length())
                    .thenComparing(Entry::path);

    private final Map<String, List<Entry>> byName = new HashMap<>();
    private final Map<String, List<Entry>> byAlias = new HashMap<>();
    private final Map<String, List<Entry>> byTitle = new HashMap<>();
    private final NearNames near;

    /**
     * A note or file.
     *
     * @param path its path in the site's folder
     * @param key its path below {@code content} as links may name it, see {@link #key}
     * @param address its address; empty if it is not published
     * @param reason why it is not published
     */
    private record Entry(
            String path, String key, String address, boolean isNote, Optional<String> reason) {

        private boolean isPublished() {
            return reason.isEmpty();
        }
    }

    WikiNames(SiteInventory site) {
        Map<String, String> reasons =
                site.publication().unpublished().stream()
                        .collect(Collectors.toMap(Unpublished::path, Unpublished::reason));
        Map<String, String> names = new TreeMap<>();
        for (Note note : site.notes()) {
            Optional<String> reason = Optional.ofNullable(reasons.get(note.path()));
            add(note, reason);
            if (reason.isEmpty()) {
                shortNames(note).forEach(name -> names.putIfAbsent(name, name));
            }
        }
        for (ContentFile file : site.files()) {
            String below = belowContent(file.path());
            put(
                    byName,
                    last(below),
                    new Entry(file.path(), key(below), file.address(), false, none()));
        }
        for (String address : site.copied()) {
            String path = address.substring(1);
            put(byName, last(path), new Entry("static/" + path, key(path), address, false, none()));
        }
        near = new NearNames(names.keySet());
    }

    private static Optional<String> none() {
        return Optional.empty();
    }

    private void add(Note note, Optional<String> reason) {
        String below = belowContent(note.path());
        String stem = NOTE_ENDING.matcher(below).replaceFirst("");
        put(byName, last(stem), new Entry(note.path(), key(stem), note.address(), true, reason));
        if (FOLDER_NOTE.matcher(below).find()) {
            String folder = FOLDER_NOTE.matcher(below).replaceFirst("");
            put(
                    byName,
                    last(folder),
                    new Entry(note.path(), key(folder), note.address(), true, reason));
        }
        Entry named = new Entry(note.path(), "", note.address(), true, reason);
        aliases(note).forEach(alias -> put(byAlias, alias, named));
        note.frontMatter().title().ifPresent(title -> put(byTitle, title.value(), named));
    }

    private static List<String> aliases(Note note) {
        return note.frontMatter().aliases().stream()
                .map(Located::value)
                .filter(alias -> !ADDRESS.matcher(alias).find())
                .toList();
    }

    private static List<String> shortNames(Note note) {
        List<String> names = new ArrayList<>(aliases(note));
        String below = belowContent(note.path());
        String folder = FOLDER_NOTE.matcher(below).replaceFirst("");
        names.add(NOTE_ENDING.matcher(last(folder)).replaceFirst(""));
        return names;
    }

    private static void put(Map<String, List<Entry>> table, String name, Entry entry) {
        List<Entry> all = table.computeIfAbsent(key(name), n -> new ArrayList<>(1));
        if (all.stream().noneMatch(other -> other.path().equals(entry.path()))) {
            all.add(entry);
        }
    }

    SiteLinks.Named find(String name, SourceLocation from, SiteLinkTable links) {
        String path = name.replace('\\', '/');
        List<Entry> found = published(candidates(path, from));
        if (found.isEmpty()) {
            return new SiteLinks.Named(missing(name, from), Optional.empty());
        }
        Entry first = found.get(0);
        if (!first.isPublished()) {
            String what = first.isNote() ? "the note '" : "the file '";
            return new SiteLinks.Named(
                    SiteLinks.Target.of(
                            "",
                            Diagnostic.warning(
                                    "link-unpublished",
                                    from,
                                    what
                                            + name
                                            + "' is not published: "
                                            + first.reason().orElseThrow())),
                    Optional.empty());
        }
        Optional<Diagnostic> problem =
                found.size() == 1 ? Optional.empty() : Optional.of(ambiguous(name, found, from));
        return new SiteLinks.Named(
                new SiteLinks.Target(links.url(first.address()), problem),
                first.isNote() ? Optional.of(first.path()) : Optional.empty());
    }

    /** Returns those that are published, if any is. */
    private static List<Entry> published(List<Entry> found) {
        List<Entry> published = found.stream().filter(Entry::isPublished).toList();
        return published.isEmpty() ? found : published;
    }

    /** Returns what a name can mean, the best first; several only if none is better than others. */
    private List<Entry> candidates(String name, SourceLocation from) {
        String folder = SitePaths.contentFolder(from);
        if (name.startsWith("./") || name.startsWith("../")) {
            return SitePaths.normalize(folder + name)
                    .map(path -> exactly(key(belowContent(path))))
                    .orElse(List.of());
        }
        if (name.startsWith("/")) {
            return exactly(key(name.substring(1)));
        }
        String key = key(name);
        List<Entry> exact = exactly(key);
        return !exact.isEmpty()
                ? exact
                : first(
                        named(key, path -> path.endsWith("/" + key)),
                        published(byAlias.getOrDefault(key, List.of())),
                        byTitle.getOrDefault(key, List.of()),
                        folder);
    }

    private static List<Entry> first(
            List<Entry> byPath, List<Entry> byAlias, List<Entry> byTitle, String folder) {
        List<Entry> found = byPath.isEmpty() ? byAlias.isEmpty() ? byTitle : byAlias : byPath;
        List<Entry> published = published(found);
        List<Entry> beside =
                published.stream()
                        .filter(entry -> SitePaths.folder(entry.path()).equals(folder))
                        .toList();
        List<Entry> below =
                published.stream().filter(entry -> entry.path().startsWith(folder)).toList();
        List<Entry> nearest = beside.size() == 1 ? beside : below.size() == 1 ? below : published;
        return nearest.stream().sorted(NEAREST_ROOT).toList();
    }

    private List<Entry> exactly(String key) {
        return named(key, key::equals);
    }

    /** Returns the notes of a path, else the files; a note may be named with its ending. */
    private List<Entry> named(String key, Predicate<String> isPath) {
        String stem = NOTE_ENDING.matcher(key).replaceFirst("");
        String name = last(stem);
        String suffix = key.substring(stem.length());
        List<Entry> notes =
                byName.getOrDefault(name, List.of()).stream()
                        .filter(Entry::isNote)
                        .filter(entry -> isPath.test(entry.key() + suffix))
                        .toList();
        if (!notes.isEmpty()) {
            return notes;
        }
        return byName.getOrDefault(last(key), List.of()).stream()
                .filter(entry -> !entry.isNote() && isPath.test(entry.key()))
                .toList();
    }

    private SiteLinks.Target missing(String name, SourceLocation from) {
        String typed = NOTE_ENDING.matcher(last(name)).replaceFirst("");
        Optional<String> hint =
                DidYouMean.among(near.candidates(typed), typed)
                        .map(known -> "did you mean '[[" + known + "]]'?");
        return SiteLinks.Target.of(
                "",
                Diagnostic.warning(
                                "link-missing",
                                from,
                                "there is no note or file '" + name + "' in this site")
                        .withHint(hint.orElse("to show the brackets, write `[[" + name + "]]`")));
    }

    private static Diagnostic ambiguous(String name, List<Entry> found, SourceLocation from) {
        String names =
                found.stream()
                        .limit(MOST_NAMED)
                        .map(entry -> belowContent(entry.path()))
                        .map(path -> "[[" + NOTE_ENDING.matcher(path).replaceFirst("") + "]]")
                        .collect(Collectors.joining(" or "));
        String more = found.size() > MOST_NAMED ? ", and others" : "";
        return Diagnostic.warning(
                        "link-ambiguous",
                        from,
                        "'"
                                + name
                                + "' names "
                                + found.size()
                                + " notes or files; the link leads to "
                                + found.get(0).path())
                .withHint("write " + names + more);
    }

    /** Returns a name as it is compared. */
    private static String key(String name) {
        return NameTable.composed(name).toLowerCase(Locale.ROOT).strip();
    }

    private static String belowContent(String path) {
        return path.startsWith("content/") ? path.substring("content/".length()) : path;
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
