package dev.cahier.note;

import dev.cahier.diagnostic.Diagnostic;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which notes are published at some moment, in the order given.
 *
 * @param published the notes that make up the site
 * @param unpublished the others, each with the reason
 * @param diagnostics published notes that have one address: only these can be in each other's way
 */
public record Publication(
        List<Note> published, List<Unpublished> unpublished, List<Diagnostic> diagnostics) {

    public Publication {
        published = List.copyOf(published);
        unpublished = List.copyOf(unpublished);
        diagnostics = diagnostics.stream().sorted().toList();
    }

    /**
     * Decides for each note.
     *
     * @param now the moment of publication
     * @param includeDrafts whether drafts are published too
     * @param includeFuture whether notes of the future are published too
     */
    public static Publication decide(
            List<Note> notes, Instant now, boolean includeDrafts, boolean includeFuture) {
        List<Note> published = new ArrayList<>();
        List<Unpublished> unpublished = new ArrayList<>();
        for (Note note : notes) {
            Optional<String> reason = reasons(note, now, includeDrafts, includeFuture).findFirst();
            reason.ifPresentOrElse(
                    why -> unpublished.add(new Unpublished(note.path(), why)),
                    () -> published.add(note));
        }
        return new Publication(published, unpublished, AddressConflicts.among(published));
    }

    /**
     * Returns until when the same notes are decided on alike, and with the same words: at that
     * moment one appears, expires, or is dated today. {@link Instant#MAX} if no note ever is.
     *
     * @param now the moment of publication
     */
    public static Instant nextChange(List<Note> notes, Instant now) {
        return notes.stream()
                .map(Note::frontMatter)
                .flatMap(
                        note ->
                                Stream.of(note.date(), note.publishDate(), note.expiryDate())
                                        .flatMap(Optional::stream))
                .flatMap(
                        date ->
                                Stream.of(
                                        date.toInstant(),
                                        date.toLocalDate()
                                                .atStartOfDay(date.getZone())
                                                .toInstant()))
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Returns all reasons why a note is not published; none if it is. */
    public static List<String> reasonsAgainst(Note note, Instant now) {
        return reasons(note, now, false, false).toList();
    }

    private static Stream<String> reasons(
            Note note, Instant now, boolean includeDrafts, boolean includeFuture) {
        return Stream.of(
                        draft(note, includeDrafts),
                        expired(note, now),
                        future(note, now, includeFuture),
                        headless(note))
                .flatMap(Optional::stream);
    }

    /** Returns this decision with more that is not published. */
    public Publication with(List<Unpublished> others) {
        List<Unpublished> all = new ArrayList<>(unpublished);
        all.addAll(others);
        all.sort(Comparator.comparing(Unpublished::path));
        return new Publication(published, all, diagnostics);
    }

    private static Optional<String> headless(Note note) {
        return note.frontMatter().headless() ? Optional.of(Unpublished.HEADLESS) : Optional.empty();
    }

    private static Optional<String> draft(Note note, boolean included) {
        return note.frontMatter().draft() && !included ? Optional.of("draft") : Optional.empty();
    }

    private static Optional<String> expired(Note note, Instant now) {
        return note.frontMatter()
                .expiryDate()
                .filter(date -> !date.toInstant().isAfter(now))
                .map(date -> "expired on " + date.toLocalDate());
    }

    /** The date of publication, where there is one, is that which counts. */
    private static Optional<String> future(Note note, Instant now, boolean included) {
        Optional<ZonedDateTime> date =
                note.frontMatter().publishDate().or(() -> note.frontMatter().date());
        return date.filter(day -> !included && day.toInstant().isAfter(now))
                .map(day -> "dated " + shown(day, now) + ", which is in the future");
    }

    /** A day alone would puzzle on that very day. */
    private static String shown(ZonedDateTime date, Instant now) {
        boolean today = now.atZone(date.getZone()).toLocalDate().equals(date.toLocalDate());
        return today
                ? date.toLocalDate() + " " + date.toLocalTime()
                : date.toLocalDate().toString();
    }
}
