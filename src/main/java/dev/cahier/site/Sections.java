package dev.cahier.site;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the folders of {@code content} that get a list of the notes in them. */
final class Sections {

    private static final String CONTENT = "content";

    private final SectionTexts texts;
    private final ListPages lists;
    private final Editions editions;
    private final boolean lowerCase;

    Sections(SectionTexts texts, ListPages lists, Editions editions, boolean lowerCase) {
        this.texts = texts;
        this.lists = lists;
        this.editions = editions;
        this.lowerCase = lowerCase;
    }

    /**
     * Returns the pages of each section in each language: of the folders right below {@code
     * content} that hold notes, and of every folder with an {@code _index.md}.
     *
     * @param notes all notes in the order of lists
     */
    List<List<Page>> of(List<RenderedNote> notes) {
        SortedMap<String, SortedMap<String, String>> addresses = new TreeMap<>();
        for (Editions.Edition edition : editions.all()) {
            for (String folder : folders(edition, notes)) {
                addresses
                        .computeIfAbsent(folder, f -> new TreeMap<>())
                        .put(edition.prefix(), address(edition, folder));
            }
        }
        return addresses.entrySet().stream()
                .flatMap(
                        folder ->
                                editions.all().stream()
                                        .filter(e -> folder.getValue().containsKey(e.prefix()))
                                        .map(e -> section(e, folder, notes)))
                .toList();
    }

    private SortedSet<String> folders(Editions.Edition edition, List<RenderedNote> notes) {
        SortedSet<String> folders = new TreeSet<>(texts.folders(edition.prefix()));
        for (RenderedNote note : notes) {
            String[] names = note.note().path().split("/");
            boolean here =
                    edition.language().isEmpty()
                            || note.note().translation().prefix().equals(edition.prefix());
            // A bundle's own folder, content/a/index.md, is not a section.
            if (here && names.length > (note.note().bundle() ? 3 : 2)) {
                folders.add(names[0] + "/" + names[1]);
            }
        }
        folders.remove(CONTENT);
        return folders;
    }

    private String address(Editions.Edition edition, String folder) {
        return texts.in(folder, edition.prefix())
                .map(t -> t.note().address())
                .orElseGet(() -> edition.prefix() + Addresses.ofFolder(folder, lowerCase));
    }

    private List<Page> section(
            Editions.Edition edition,
            Map.Entry<String, SortedMap<String, String>> folder,
            List<RenderedNote> notes) {
        String path = folder.getKey();
        List<RenderedNote> below =
                notes.stream().filter(n -> n.note().path().startsWith(path + "/")).toList();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return lists.of(
                new ListSubject.Section(name, texts.in(path, edition.prefix()), edition.language()),
                folder.getValue().get(edition.prefix()),
                editions.in(edition, below),
                editions.translations(folder.getValue()));
    }
}
