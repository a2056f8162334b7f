package dev.cahier.build;

import dev.cahier.output.OutputFile;
import dev.cahier.output.PublishPlan;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a build has changed in the output folder.
 *
 * @param paths the files that are new, have changed or are gone, by their paths in the folder with
 *     {@code /} between names; sorted
 */
public record PublishedChanges(List<String> paths) {

    /** The site is as it was. */
    public static final PublishedChanges NONE = new PublishedChanges(List.of());

    public PublishedChanges {
        paths = List.copyOf(paths);
    }

    static PublishedChanges of(PublishPlan plan) {
        return new PublishedChanges(
                Stream.concat(
                                plan.changed().stream().map(OutputFile::path),
                                plan.removals().keySet().stream())
                        .sorted()
                        .toList());
    }
}
