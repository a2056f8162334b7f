package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.NoteKind;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The dates of a note are there where the other notes of its folder have one, and in an order that
 * can be.
 */
final class DatesAreInOrder implements NoteRule {

    private static final String MISSING = "date-missing";
    private static final String FUTURE = "date-future";
    private static final String ORDER = "date-order";

    private static final List<String> CHANGED = List.of("lastmod", "updated");

    /** From how many notes on a folder shows whether its notes are dated. */
    private static final int ENOUGH = 3;

    @Override
    public List<String> codes() {
        return List.of(MISSING, FUTURE, ORDER);
    }

    @Override
    public void check(CheckedSite site, Consumer<Diagnostic> report) {
        Map<String, List<CheckedNote>> folders =
                site.notes().stream()
                        .filter(note -> note.note().kind() == NoteKind.NOTE)
                        .collect(Collectors.groupingBy(DatesAreInOrder::folder));
        folders.values().forEach(notes -> missing(notes, report));
        for (CheckedNote note : site.notes()) {
            future(note, site, report);
            order(note, report);
        }
    }

    /** Returns the folder that a note is listed in; that of a bundle is its own. */
    private static String folder(CheckedNote note) {
        String folder = note.note().folder();
        return note.note().bundle()
                ? folder.substring(0, Math.max(0, folder.lastIndexOf('/')))
                : folder;
    }

    private static void missing(List<CheckedNote> notes, Consumer<Diagnostic> report) {
        long dated = notes.stream().filter(n -> n.frontMatter().date().isPresent()).count();
        if (notes.size() < ENOUGH || dated * 2 <= notes.size()) {
            return;
        }
        for (CheckedNote note : notes) {
            FrontMatter keys = note.frontMatter();
            boolean hidden = keys.draft() || keys.headless();
            if (keys.date().isEmpty() && !hidden) {
                report.accept(
                        Diagnostic.note(
                                        MISSING,
                                        note.start(),
                                        "this note has no date, unlike most notes of its folder, and is listed after them")
                                .withHint("write 'date: 2024-05-06' in the front matter"));
            }
        }
    }

    private static void future(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        FrontMatter keys = note.frontMatter();
        Optional<ZonedDateTime> shown = keys.publishDate().or(keys::date);
        if (shown.isPresent() && shown.get().toInstant().isAfter(site.now()) && !keys.draft()) {
            report.accept(
                    Diagnostic.note(
                                    FUTURE,
                                    note.key(List.of("publishDate", "date")),
                                    "this note is not published before "
                                            + shown.get().toLocalDate())
                            .withHint("write an earlier date, or build with --future"));
        }
        if (keys.lastmod().filter(day -> day.toInstant().isAfter(site.now())).isPresent()) {
            report.accept(
                    Diagnostic.warning(
                            FUTURE,
                            note.key(CHANGED),
                            "the last change of this note is in the future"));
        }
    }

    private static void order(CheckedNote note, Consumer<Diagnostic> report) {
        FrontMatter keys = note.frontMatter();
        if (isBefore(keys.lastmod(), keys.date())) {
            report.accept(
                    Diagnostic.warning(
                                    ORDER,
                                    note.key(CHANGED),
                                    "the last change of this note is before its date, "
                                            + keys.date().orElseThrow().toLocalDate())
                            .withHint("correct one of the two, or delete the key"));
        }
        Optional<ZonedDateTime> shown = keys.publishDate().or(keys::date);
        if (isBefore(keys.expiryDate(), shown)) {
            SourceLocation place = note.key(List.of("expiryDate"));
            report.accept(
                    Diagnostic.warning(ORDER, place, "this note expires before it is published"));
        }
    }

    /** A date without a time is any moment of its day. */
    private static boolean isBefore(Optional<ZonedDateTime> one, Optional<ZonedDateTime> other) {
        return one.isPresent()
                && other.isPresent()
                && one.get().toInstant().isBefore(other.get().toInstant())
                && one.get().toLocalDate().isBefore(other.get().toLocalDate());
    }
}
