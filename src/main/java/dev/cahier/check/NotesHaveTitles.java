package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.note.NoteKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A note says what it is about: in its front matter, in a first heading, or in the name of its file
 * if that is written for people, as in a vault.
 */
final class NotesHaveTitles implements EachNoteRule {

    private static final String CODE = "title-missing";

    /**
     * A name that was made for an address: {@code my-note}, {@code 2024-05-06-x}, {@code index}.
     */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[-_.][a-z0-9]+)*");

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        boolean own = note.note().kind() == NoteKind.NOTE || note.note().kind() == NoteKind.PAGE;
        if (own && !hasTitle(note) && !note.frontMatter().headless()) {
            report.accept(
                    Diagnostic.note(
                                    CODE,
                                    note.start(),
                                    "this note has no title; pages call it '"
                                            + note.rendered().title()
                                            + "'")
                            .withHint("write 'title: ...' in the front matter"));
        }
    }

    private static boolean hasTitle(CheckedNote note) {
        boolean heading =
                note.outline().headings().stream().anyMatch(h -> h.level() == 1 && h.outermost());
        return note.frontMatter().title().isPresent()
                || heading
                || note.note().bodyOffset() == 0
                || !SLUG.matcher(fileName(note)).matches();
    }

    private static String fileName(CheckedNote note) {
        String file = note.note().bundle() ? note.note().folder() : note.path();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return note.note().bundle() ? name : name.replaceFirst("\\.[^.]*$", "");
    }
}
