package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.note.Note.LanguageSource;
import dev.cahier.note.NoteKind;
import dev.cahier.note.ReadKey;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * How a note was read and what becomes of it.
 *
 * @param path the file, relative to the site's folder
 * @param keys the keys of its front matter
 * @param page its page; absent if the note cannot be read
 * @param publication whether the note is published, and why
 * @param repairs what Cahier changed or understood in the note
 * @param problems what is wrong with the note
 */
public record ExplainedNote(
        String path,
        List<ReadKey> keys,
        Optional<PageOf> page,
        Decision publication,
        List<Diagnostic> repairs,
        List<Diagnostic> problems) {

    public ExplainedNote {
        keys = List.copyOf(keys);
        repairs = List.copyOf(repairs);
        problems = List.copyOf(problems);
    }

    /**
     * The page of a note.
     *
     * @param kind what the page is
     * @param title the title that is shown
     * @param address where it is in the site
     * @param url where it is on the web, percent-encoded; without a host if the site has none
     * @param file its file in the output folder
     * @param addressFrom what decides the address
     * @param pattern the pattern of the address with its key, if that decides
     * @param language its language, as a BCP 47 tag
     * @param languageFrom what decides the language
     * @param aliases the addresses of redirects to it
     * @param defaults what the note has without saying it
     * @param linkedFrom the notes that lead to it
     */
    public record PageOf(
            NoteKind kind,
            String title,
            String address,
            String url,
            String file,
            AddressSource addressFrom,
            Optional<String> pattern,
            String language,
            LanguageSource languageFrom,
            List<String> aliases,
            List<Default> defaults,
            List<Inbound> linkedFrom) {}

    /**
     * A value that a note has without a key of its own.
     *
     * @param key the key that would say something else
     * @param value the value
     * @param from where it comes from
     */
    public record Default(String key, String value, String from) {}

    /** What decides the address of a note. */
    public enum AddressSource {
        URL,
        SLUG,
        PERMALINK,
        PATH
    }

    /**
     * Whether a note is published.
     *
     * @param reasons why it is not; none if it is published
     * @param now the time at which this was decided
     * @param moments the dates that matter
     */
    public record Decision(List<String> reasons, Instant now, List<Moment> moments) {

        public boolean published() {
            return reasons.isEmpty();
        }
    }

    /**
     * A date that decides whether a note is published.
     *
     * @param key the key that has it; {@code date} also for the date of a file name
     * @param date the date in its zone
     */
    public record Moment(String key, ZonedDateTime date) {}

    /**
     * A note that leads to another one.
     *
     * @param path its file
     * @param title its title
     * @param published whether it is published
     * @param places where the links are
     */
    public record Inbound(
            String path, String title, boolean published, List<SourceLocation> places) {}
}
