package dev.cahier.site;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the folders of {@code content} that get a list of the notes in them. */
final class Sections {

    private static final String CONTENT = "content";

    private final SectionTexts texts;
    private final ListPages lists;

    Sections(SectionTexts texts, ListPages lists) {
        this.texts = texts;
        this.lists = lists;
    }

    /**
     * Returns the pages of each section: of the folders right below {@code content} that hold
     * notes, and of every folder with an {@code _index.md}.
     *
     * @param notes all notes in the order of lists
     */
    List<List<Page>> of(List<RenderedNote> notes) {
        SortedSet<String> folders = new TreeSet<>(texts.folders());
        for (RenderedNote note : notes) {
            String[] names = note.note().path().split("/");
            // A bundle's own folder, content/a/index.md, is no section.
            if (names.length > (note.note().bundle() ? 3 : 2)) {
                folders.add(names[0] + "/" + names[1]);
            }
        }
        folders.remove(CONTENT);
        return folders.stream().map(folder -> section(folder, notes)).toList();
    }

    private List<Page> section(String folder, List<RenderedNote> notes) {
        Optional<RenderedNote> text = texts.in(folder);
        String address =
                text.map(t -> t.note().address()).orElseGet(() -> Addresses.ofFolder(folder));
        List<RenderedNote> below =
                notes.stream().filter(n -> n.note().path().startsWith(folder + "/")).toList();
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        return lists.of(new ListSubject.Section(name, text), address, below);
    }
}
