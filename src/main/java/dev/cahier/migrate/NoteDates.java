package dev.cahier.migrate;

import dev.cahier.config.SiteConfig;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.NoteParser;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** Reads dates of notes as Cahier does. */
final class NoteDates {

    private final NoteParser parser;

    /**
     * @param timeZone the zone of dates without one; UTC if it is absent or unknown
     */
    NoteDates(Optional<String> timeZone) {
        String yaml = timeZone.map(zone -> "timeZone: '" + zone + "'\n").orElse("");
        SiteConfig config = SiteConfigLoader.read(new SourceText("cahier.yaml", yaml)).config();
        this.parser = new NoteParser(config);
    }

    /** Returns the date of a key of the front matter, in its own zone. */
    Optional<LocalDateTime> of(NoteDraft draft, String key) {
        return zoned(draft, key).map(ZonedDateTime::toLocalDateTime);
    }

    /** Returns the date of a key of the front matter in another zone. */
    Optional<LocalDateTime> of(NoteDraft draft, String key, ZoneId zone) {
        return zoned(draft, key).map(date -> date.withZoneSameInstant(zone).toLocalDateTime());
    }

    private Optional<ZonedDateTime> zoned(NoteDraft draft, String key) {
        return draft.values()
                .text(key)
                .map(text -> "---\ndate: " + SiteSettings.inline(text) + "\n---\n")
                .flatMap(text -> parser.parse(new SourceText("content/x.md", text)).note())
                .flatMap(note -> note.frontMatter().date());
    }
}
