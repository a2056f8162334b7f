package dev.cahier.serve;

import dev.cahier.config.RawHtml;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What an author wants to see.
 *
 * @param source the site's folder
 * @param port where browsers find it; 0 for any port that is free
 * @param drafts whether drafts are shown
 * @param future whether notes with a date in the future are shown
 * @param html what happens to the HTML in notes, in place of what the configuration says
 * @param clock the time, which decides what is in the future
 */
public record PreviewRequest(
        Path source,
        int port,
        boolean drafts,
        boolean future,
        Optional<RawHtml> html,
        Clock clock) {}
