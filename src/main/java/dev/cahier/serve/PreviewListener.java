package dev.cahier.serve;

import dev.cahier.build.BuildReport;

/** Receives what a preview has done. Called from a thread of the preview, one call at a time. */
public interface PreviewListener {

    /** Receives the report of a build, after browsers were told. */
    void built(BuildReport report);

    /** Receives the address of the preview if a change of the configuration has changed it. */
    void moved(String url);
}
