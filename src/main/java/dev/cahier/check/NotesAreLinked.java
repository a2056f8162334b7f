package dev.cahier.check;

import dev.cahier.config.MenuEntry;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.note.NoteKind;
import java.util.List;
import java.util.function.Consumer;

/**
 * Where notes are a web of links, each note is part of it: it leads to another note, or another one
 * leads to it. In a blog, where most notes are not linked, lists lead to all of them.
 */
final class NotesAreLinked implements NoteRule {

    private static final String CODE = "note-orphan";

    /** From how many notes on a site shows whether its notes are linked. */
    private static final int ENOUGH = 5;

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        List<CheckedNote> notes =
                site.notes().stream()
                        .filter(note -> note.published() && note.note().kind() == NoteKind.NOTE)
                        .toList();
        List<CheckedNote> alone =
                notes.stream()
                        .filter(note -> site.links().neighboursOf(note.rendered()).isEmpty())
                        .toList();
        if (notes.size() < ENOUGH || alone.size() * 2 >= notes.size()) {
            return;
        }
        alone.stream()
                .filter(note -> note.frontMatter().series().isEmpty() && !isInMenu(note, site))
                .forEach(note -> report.accept(orphan(note)));
    }

    private static boolean isInMenu(CheckedNote note, CheckedSite site) {
        return site.config().menu().stream()
                .map(MenuEntry::url)
                .anyMatch(url -> url.replaceFirst("/$", "").equals(withoutSlash(note)));
    }

    private static String withoutSlash(CheckedNote note) {
        return note.note().address().replaceFirst("/$", "");
    }

    private static Diagnostic orphan(CheckedNote note) {
        return Diagnostic.note(
                        CODE, note.start(), "no note links to this one, and it links to none")
                .withHint(
                        "link to it from a note on the subject: [["
                                + note.rendered().title()
                                + "]]");
    }
}
