package dev.cahier.build;

import dev.cahier.config.BaseUrl;
import dev.cahier.config.RawHtml;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a user wants built.
 *
 * @param source the site's folder
 * @param output the folder that the finished site is written to
 * @param baseUrl where the site will stand, in place of what its configuration says
 * @param drafts whether drafts are published
 * @param future whether notes with a date after {@code now} are published
 * @param strict whether warnings fail the build
 * @param clean whether results of earlier builds are ignored
 * @param now the time of the build
 * @param html what happens to the HTML in notes, in place of what the configuration says
 */
public record BuildRequest(
        Path source,
        Path output,
        Optional<BaseUrl> baseUrl,
        boolean drafts,
        boolean future,
        boolean strict,
        boolean clean,
        Instant now,
        Optional<RawHtml> html) {

    public BuildRequest {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(baseUrl, "baseUrl");
        Objects.requireNonNull(now, "now");
        Objects.requireNonNull(html, "html");
    }

    /** Returns the request for a site with all options as they are when none is given. */
    public static BuildRequest of(Path source, Instant now) {
        return new BuildRequest(
                source,
                source.resolve("site"),
                Optional.empty(),
                false,
                false,
                false,
                false,
                now,
                Optional.empty());
    }
}
