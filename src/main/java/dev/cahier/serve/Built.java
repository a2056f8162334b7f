package dev.cahier.serve;

import dev.cahier.build.BuildReport;
import dev.cahier.build.PublishedChanges;
import java.util.Optional;

/**
 * What came of a build of a preview.
 *
 * @param report what was found in the sources as they are
 * @param changes what has changed in the folder that is served
 * @param basePath the path that all addresses begin with, percent-encoded; empty if it is the same
 *     as before
 */
record Built(BuildReport report, PublishedChanges changes, Optional<String> basePath) {}
