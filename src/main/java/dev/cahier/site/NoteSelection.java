package dev.cahier.site;

import dev.cahier.diagnostic.DidYouMean;
import dev.cahier.note.Note;
import dev.cahier.note.NoteKind;
import dev.cahier.note.Publication;
import dev.cahier.note.Unpublished;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the notes that a user names: a note, a series or the whole site. */
public final class NoteSelection {

    private static final String CONTENT = "content/";

    private final Site site;
    private final List<RenderedNote> notes;
    private final SectionTexts texts;
    private final Publication publication;

    /**
     * Creates a finder.
     *
     * @param site the pages, among which are the series
     * @param notes the published notes
     */
    public NoteSelection(Site site, Collection<RenderedNote> notes, Publication publication) {
        this.site = site;
        this.texts = new SectionTexts(notes);
        this.notes =
                notes.stream()
                        .filter(note -> note.note().kind().isOwnPage())
                        .sorted(NoteOrder.IN_SERIES)
                        .toList();
        this.publication = publication;
    }

    /** What was found. */
    public sealed interface Selection {}

    /** One note. */
    public record OneNote(RenderedNote note) implements Selection {}

    /**
     * A series.
     *
     * @param term its name and its notes in their order
     * @param text what its author wrote about it
     */
    public record OneSeries(Term term, Optional<RenderedNote> text) implements Selection {

        /**
         * Returns what is written about the series, if that is more than a title, and its notes.
         */
        public List<RenderedNote> notes() {
            return Stream.concat(
                            text.filter(about -> !about.body().html().isBlank()).stream(),
                            term.notes().stream())
                    .toList();
        }
    }

    /** All notes by their folders. */
    public record WholeSite(List<Folder> folders) implements Selection {

        public WholeSite {
            folders = List.copyOf(folders);
        }
    }

    /**
     * Notes of a folder.
     *
     * @param title the title of the folder; empty for notes that are in none
     */
    public record Folder(Optional<String> title, List<RenderedNote> notes) {

        public Folder {
            notes = List.copyOf(notes);
        }
    }

    /** Nothing, for a reason. */
    public record Missing(String message, Optional<String> hint) implements Selection {}

    /** Returns what a name means: the path or address of a note, or the name of a series. */
    public Selection named(String name) {
        String typed = name.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
        return note(note -> isAt(note.note(), typed))
                .or(() -> series(typed))
                .or(() -> note(note -> Addresses.nameOf(note.note()).equals(typed)))
                .or(() -> unpublished(typed))
                .orElseGet(() -> missing(name));
    }

    /** Returns all notes: by folder, each from its beginning; those outside lists come last. */
    public WholeSite all() {
        SortedMap<String, List<RenderedNote>> byFolder = new TreeMap<>();
        List<RenderedNote> alone = new ArrayList<>();
        List<RenderedNote> pages = new ArrayList<>();
        for (RenderedNote note : notes) {
            Optional<String> folder = folder(note.note());
            if (note.note().kind() == NoteKind.PAGE) {
                pages.add(note);
            } else if (folder.isEmpty()) {
                alone.add(note);
            } else {
                byFolder.computeIfAbsent(folder.get(), f -> new ArrayList<>()).add(note);
            }
        }
        List<Folder> folders = new ArrayList<>();
        add(alone, folders);
        boolean named = byFolder.size() > 1 || !alone.isEmpty();
        byFolder.keySet().stream()
                .sorted(Comparator.comparing(this::weight).thenComparing(f -> f))
                .forEach(
                        path ->
                                folders.add(
                                        new Folder(
                                                Optional.of(title(path)).filter(t -> named),
                                                byFolder.get(path))));
        add(pages, folders);
        return new WholeSite(folders);
    }

    private static void add(List<RenderedNote> notes, List<Folder> folders) {
        if (!notes.isEmpty()) {
            folders.add(new Folder(Optional.empty(), notes));
        }
    }

    /** Returns the title of the folder right below {@code content} that a note is in. */
    public Optional<String> sectionOf(RenderedNote note) {
        return folder(note.note()).map(this::title);
    }

    private static Optional<String> folder(Note note) {
        String[] names = note.path().split("/");
        return names.length > (note.bundle() ? 3 : 2)
                ? Optional.of(names[0] + "/" + names[1])
                : Optional.empty();
    }

    private String title(String folder) {
        return texts.in(folder, "")
                .map(RenderedNote::title)
                .orElseGet(() -> folder.substring(folder.lastIndexOf('/') + 1));
    }

    private int weight(String folder) {
        return texts.in(folder, "").flatMap(RenderedNote::weight).orElse(Integer.MAX_VALUE);
    }

    private Optional<Selection> note(Predicate<RenderedNote> wanted) {
        List<RenderedNote> found = notes.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(new OneNote(found.get(0))) : Optional.empty();
    }

    private static boolean isAt(Note note, String typed) {
        String path = note.path();
        return isPath(path, typed)
                || isPath(path, CONTENT + typed)
                || note.address().equals(typed)
                || note.address().equals("/" + typed)
                || note.address().equals("/" + typed + "/");
    }

    private static boolean isPath(String path, String typed) {
        String folder = typed.endsWith("/") ? typed : typed + "/";
        return path.equals(typed) || path.equals(typed + ".md") || path.equals(folder + "index.md");
    }

    private List<Page.ListPage> allSeries() {
        return site.pages().stream()
                .filter(Page.ListPage.class::isInstance)
                .map(Page.ListPage.class::cast)
                .filter(list -> list.number() == 1)
                .filter(
                        list ->
                                list.subject() instanceof ListSubject.OfTerm of
                                        && of.taxonomy() == Taxonomy.SERIES)
                .toList();
    }

    private Optional<Selection> series(String typed) {
        return allSeries().stream()
                .filter(
                        list ->
                                name(list).equalsIgnoreCase(typed)
                                        || list.listAddress().equals(typed)
                                        || list.listAddress().endsWith("/" + typed + "/"))
                .map(Page.ListPage::subject)
                .map(ListSubject.OfTerm.class::cast)
                .<Selection>map(of -> new OneSeries(of.term(), of.text()))
                .findFirst();
    }

    private static String name(Page.ListPage list) {
        return ((ListSubject.OfTerm) list.subject()).term().name();
    }

    private Optional<Selection> unpublished(String typed) {
        return publication.unpublished().stream()
                .filter(u -> isPath(u.path(), typed) || isPath(u.path(), CONTENT + typed))
                .findFirst()
                .map(u -> new Missing(u.path() + " is not published: " + u.reason(), hint(u)));
    }

    private static Optional<String> hint(Unpublished note) {
        return note.reason().equals("draft")
                ? Optional.of("add --drafts")
                : note.reason().startsWith("dated")
                        ? Optional.of("add --future")
                        : Optional.empty();
    }

    private Missing missing(String name) {
        TreeSet<String> known = new TreeSet<>();
        allSeries().forEach(list -> known.add(name(list)));
        for (RenderedNote note : notes) {
            known.add(note.note().path());
            known.add(note.note().path().substring(CONTENT.length()));
            known.add(Addresses.nameOf(note.note()));
        }
        return new Missing(
                "there is no published note and no series '" + name + "'",
                DidYouMean.among(known, name).map(near -> "did you mean '" + near + "'?"));
    }
}
