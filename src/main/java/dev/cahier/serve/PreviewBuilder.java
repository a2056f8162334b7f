package dev.cahier.serve;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildReport;
import dev.cahier.build.BuildRequest;
import dev.cahier.build.PublishedChanges;
import dev.cahier.build.Rebuild;
import dev.cahier.build.SiteBuild;
import dev.cahier.build.WarmBuild;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.template.Labels;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Builds the site that a preview serves. A note with errors is shown as it was, if the site is
 * without errors then.
 */
final class PreviewBuilder implements AutoCloseable {

    /** A mistake may be half of a file that is still being written. */
    private static final Duration BEFORE_REPORTING = Duration.ofMillis(150);

    private final PreviewRequest request;
    private final Path site;
    private final SourceChanges changes;
    private final Consumer<Built> listener;
    private final WarmBuild warm = new WarmBuild();
    private Instant until = Instant.MAX;

    /**
     * Creates a builder.
     *
     * @param site the folder that the site is built into
     * @param listener receives what came of a build as soon as it can be seen
     */
    PreviewBuilder(
            PreviewRequest request, Path site, SourceChanges changes, Consumer<Built> listener) {
        this.request = request;
        this.site = site;
        this.changes = changes;
        this.listener = listener;
    }

    /** Returns when the site changes without any change of a file. */
    Instant until() {
        return until;
    }

    /** Returns the words of the theme in a language. */
    Labels labels(String language) {
        return warm.labels(language);
    }

    /**
     * Builds the site. The listener is not told if the sources are being changed: the next build
     * will be the right one.
     *
     * @param clean whether what earlier builds have kept does not count
     */
    void build(boolean clean, BuildProgress progress) throws InterruptedException {
        Attempt first = new Attempt(clean, Optional.empty());
        BuildReport report = first.run(progress);
        if (first.told || !report.failed() || changes.awaitChange(BEFORE_REPORTING)) {
            return;
        }
        if (!buildWithHeldNotes(report)) {
            listener.accept(new Built(report, PublishedChanges.NONE, Optional.empty()));
        }
    }

    /** Shows what has no errors, and returns whether there is nothing more to tell. */
    private boolean buildWithHeldNotes(BuildReport all) {
        HeldNotes held = new HeldNotes();
        BuildReport last = all;
        while (held.add(last)) {
            Attempt attempt = new Attempt(false, Optional.of(all));
            warm.hold(held.paths());
            try {
                last = attempt.run(BuildProgress.SILENT);
            } catch (UncheckedIOException e) {
                // The old text of a note would be needed, and nobody has it any more.
                return false;
            } finally {
                warm.hold(Set.of());
            }
            if (attempt.told || !last.failed()) {
                return true;
            }
        }
        return false;
    }

    /** One build, which may leave out what is wrong. */
    private final class Attempt {

        private final boolean clean;
        private final Optional<BuildReport> all;
        private boolean told;

        /**
         * Creates a build.
         *
         * @param all what is wrong with the sources as they are, if some notes are held
         */
        Attempt(boolean clean, Optional<BuildReport> all) {
            this.clean = clean;
            this.all = all;
        }

        BuildReport run(BuildProgress progress) {
            SiteBuild[] build = new SiteBuild[1];
            Rebuild rebuild =
                    new Rebuild(warm, changes::areUnderWay, report -> tell(build[0], report));
            build[0] = new SiteBuild(request(clean), progress, rebuild);
            BuildReport report = run(build[0]);
            if (!told && build[0].published().isPresent()) {
                tell(build[0], report);
            }
            if (all.isEmpty()) {
                until = build[0].until();
            }
            return report;
        }

        private BuildReport run(SiteBuild build) {
            try {
                return build.run();
            } catch (UncheckedIOException e) {
                if (all.isPresent()) {
                    throw e;
                }
                // Somebody may have deleted the folder that the site is built into.
                if (warm.forget()) {
                    changes.add(request.source());
                }
                return build.stopped(
                        new Diagnostic(
                                Severity.ERROR,
                                "io",
                                Optional.empty(),
                                e.getMessage() + ": " + e.getCause().getMessage(),
                                Optional.empty()));
            }
        }

        private void tell(SiteBuild build, BuildReport report) {
            told = true;
            listener.accept(
                    new Built(
                            all.orElse(report),
                            build.published().orElse(PublishedChanges.NONE),
                            build.basePath()));
        }
    }

    private BuildRequest request(boolean clean) {
        return new BuildRequest(
                request.source(),
                site,
                Optional.empty(),
                request.drafts(),
                request.future(),
                false,
                clean,
                request.clock().instant(),
                request.html());
    }

    /** Leaves what a later process needs to know. */
    @Override
    public void close() {
        warm.close();
    }
}
