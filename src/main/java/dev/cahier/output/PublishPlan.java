package dev.cahier.output;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What writing a site is going to do, and what it must not do. Immutable.
 *
 * @param files all files of the site
 * @param hashes the hash of the content of each, by path
 * @param changed those that are new or differ from the file in place
 * @param removals the hash of the content of each file of an earlier build that is no longer part
 *     of the site, by path
 * @param blocking paths of files that are in the way, and that Cahier did not write: unless there
 *     are none, nothing can be written
 * @param altered paths of files of an earlier build that are no longer part of the site, and that
 *     somebody has changed: they stay
 * @param unknown paths of the other files of a site by an older version, which kept no record of
 *     what it wrote: they stay
 */
public record PublishPlan(
        Collection<OutputFile> files,
        Map<String, String> hashes,
        List<OutputFile> changed,
        Map<String, String> removals,
        List<String> blocking,
        List<String> altered,
        List<String> unknown) {

    public PublishPlan {
        files = List.copyOf(files);
        hashes = Map.copyOf(hashes);
        changed = List.copyOf(changed);
        removals = Map.copyOf(removals);
        blocking = List.copyOf(blocking);
        altered = List.copyOf(altered);
        unknown = List.copyOf(unknown);
    }

    /**
     * Returns whether a file of the site was in place when the build began, and is not any more:
     * then it has to be made again before the site can be written.
     */
    public boolean isOvertaken() {
        return changed.stream().anyMatch(file -> file.content() instanceof OutputFile.InPlace);
    }
}
