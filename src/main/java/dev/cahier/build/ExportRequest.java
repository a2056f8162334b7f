package dev.cahier.build;

import dev.cahier.config.BaseUrl;
import dev.cahier.config.RawHtml;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * What notes are taken away from a site.
 *
 * @param source the site's folder, absolute and normalized
 * @param subject the path or address of a note, or the name of a series; empty for the whole site
 * @param baseUrl replaces what the configuration says
 * @param drafts whether drafts are published, too
 * @param future whether notes of the future are published, too
 * @param now the time that decides what is published
 * @param modified what the file says about when it was changed; empty if the notes tell
 * @param html what happens to the HTML in notes, in place of what the configuration says
 */
public record ExportRequest(
        Path source,
        Optional<String> subject,
        Optional<BaseUrl> baseUrl,
        boolean drafts,
        boolean future,
        Instant now,
        Optional<Instant> modified,
        Optional<RawHtml> html) {}
