package dev.cahier.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A site whose new files are complete in the staging folder. Immutable.
 *
 * @param steps the changes that publish it; none if the output folder is as it should be
 * @param both the manifest while files of the old site and of the new one are in the folder
 * @param after the manifest of the new site
 */
record StagedSite(List<PublishStep> steps, Manifest both, Manifest after) {

    /** What a page needs comes before it, and what lists pages comes after them. */
    private static final Comparator<OutputFile> ORDER =
            Comparator.comparingInt(StagedSite::rank).thenComparing(OutputFile::path);

    StagedSite {
        steps = List.copyOf(steps);
    }

    /**
     * Writes the new files of a site.
     *
     * @param before tells which files of the output folder builds have written so far
     * @param manifests has the manifest that is in the output folder
     */
    static StagedSite of(
            PublishPlan plan, Manifest before, ManifestStore manifests, Staging staging, Disk disk)
            throws IOException {
        Manifest kept = before.only(plan.altered());
        Manifest planned = Manifest.of(plan.hashes()).and(kept);
        boolean same = plan.changed().isEmpty() && plan.removals().isEmpty();
        // A tool may have removed the manifest from the output folder.
        if (same && planned.text().equals(manifests.published().text())) {
            return new StagedSite(List.of(), planned, planned);
        }
        Set<String> inTheWay = inTheWay(plan);
        Map<String, String> hashes = new TreeMap<>(plan.hashes());
        List<PublishStep> steps = new ArrayList<>();
        removals(plan).filter(step -> inTheWay.contains(step.path())).forEach(steps::add);
        for (OutputFile file : plan.changed().stream().sorted(ORDER).toList()) {
            // A file beside a note may have changed since its hash was made.
            String hash = staging.write(steps.size() + 1, file.content(), disk);
            hashes.put(file.path(), hash);
            steps.add(PublishStep.put(file.path(), hash));
        }
        removals(plan).filter(step -> !inTheWay.contains(step.path())).forEach(steps::add);
        Manifest after = hashes.equals(plan.hashes()) ? planned : Manifest.of(hashes).and(kept);
        Manifest both = before.and(after);
        steps.add(0, put(both, 0, staging, disk));
        steps.add(
                after.isEmpty()
                        ? PublishStep.remove(SiteWriter.NO_JEKYLL, steps.get(0).hash())
                        : put(after, steps.size(), staging, disk));
        return new StagedSite(steps, both, after);
    }

    private static PublishStep put(Manifest manifest, int number, Staging staging, Disk disk)
            throws IOException {
        OutputFile file = OutputFile.text(SiteWriter.NO_JEKYLL, manifest.text());
        return PublishStep.put(file.path(), staging.write(number, file.content(), disk));
    }

    private static Stream<PublishStep> removals(PublishPlan plan) {
        return plan.removals().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(removal -> PublishStep.remove(removal.getKey(), removal.getValue()));
    }

    /** Returns the old files in whose place a new one needs a folder, and the reverse. */
    private static Set<String> inTheWay(PublishPlan plan) {
        Set<String> files = new HashSet<>();
        Set<String> folders = new HashSet<>();
        for (OutputFile file : plan.changed()) {
            files.add(file.path());
            folders.addAll(folders(file.path()));
        }
        Set<String> inTheWay = new HashSet<>();
        for (String path : plan.removals().keySet()) {
            if (folders.contains(path) || folders(path).stream().anyMatch(files::contains)) {
                inTheWay.add(path);
            }
        }
        return inTheWay;
    }

    private static List<String> folders(String path) {
        List<String> folders = new ArrayList<>();
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            folders.add(path.substring(0, i));
        }
        return folders;
    }

    private static int rank(OutputFile file) {
        if (file.path().endsWith(".html")) {
            return 1;
        }
        return file.path().endsWith(".xml") ? 2 : 0;
    }
}
