package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.output.FinishedPublish;
import dev.cahier.output.SiteWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Finishes what a build that was stopped has left half done. */
public final class UnfinishedPublish {

    private UnfinishedPublish() {}

    /** Returns whether a build of a site was stopped while it published. */
    public static boolean isIn(Path source) {
        return SiteWriter.isUnfinished(source.resolve(SiteBuild.CACHE));
    }

    /**
     * Finishes publishing a site if an earlier build was stopped while it did so.
     *
     * @param source the site's folder, which need not hold a site
     * @return what to tell the user; empty if there was nothing to finish
     */
    public static Optional<Diagnostic> finish(Path source) {
        return SiteWriter.finish(source.resolve(SiteBuild.CACHE)).map(UnfinishedPublish::told);
    }

    /** Returns what the user is told of a publish that was finished. */
    static Diagnostic told(FinishedPublish finished) {
        if (finished.lost() == 0) {
            return new Diagnostic(
                    Severity.NOTE,
                    "publish-finished",
                    Optional.empty(),
                    "an earlier build was stopped while it published to "
                            + finished.output()
                            + "; this command has finished that",
                    Optional.empty());
        }
        return new Diagnostic(
                Severity.WARNING,
                "publish-incomplete",
                Optional.empty(),
                "an earlier build was stopped while it published to "
                        + finished.output()
                        + ", and "
                        + finished.lost()
                        + " of its files were deleted or changed since",
                Optional.of("run 'cahier build' to publish the whole site"));
    }
}
