package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.edits.EditedSite;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.MathStatistics;
import dev.cahier.output.SiteWriter;
import dev.cahier.store.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds a site with what earlier builds have kept, and compares with a clean build of a copy. */
final class CleanBuild {

    private static final Set<String> OF_OUTPUT = Set.of("output-altered", "output-unknown");

    private final EditedSite site;
    private final Path copy;

    /**
     * Creates a comparison.
     *
     * @param copy where copies are built; it need not exist
     */
    CleanBuild(EditedSite site, Path copy) {
        this.site = site;
        this.copy = copy;
    }

    /**
     * Builds and compares.
     *
     * @param what names the build in messages
     * @return what the build with what was kept has done
     */
    BuildReport compare(BuildRequest request, String what) throws IOException {
        Map<String, String> before = files(request.output());
        BuildReport report = new SiteBuild(request, BuildProgress.SILENT).run();
        site.copyTo(copy);
        BuildReport expected = new SiteBuild(copyOf(request), BuildProgress.SILENT).run();

        assertThat(ofSources(report)).as(what).isEqualTo(ofSources(expected));
        assertSameCounts(report, expected, what);
        if (report.failed()) {
            assertThat(files(request.output())).as("failed: " + what).isEqualTo(before);
        } else {
            assertSameFiles(report, files(copy.resolve("site")), what);
            site.built(request.output().getFileName().toString());
        }
        SiteWriter.deleteFolder(copy);
        return report;
    }

    private BuildRequest copyOf(BuildRequest request) {
        return new BuildRequest(
                copy,
                copy.resolve("site"),
                request.baseUrl(),
                request.drafts(),
                request.future(),
                request.strict(),
                true,
                request.now(),
                request.html());
    }

    private static List<Diagnostic> ofSources(BuildReport report) {
        return report.diagnostics().stream()
                .filter(d -> !OF_OUTPUT.contains(d.code()) && !d.code().equals(CacheProblems.CODE))
                .toList();
    }

    private static void assertSameCounts(BuildReport report, BuildReport expected, String what) {
        Outcome one = report.outcome();
        Outcome other = expected.outcome();
        assertThat(one.unpublished()).as(what).isEqualTo(other.unpublished());
        assertThat(List.of(one.pages(), one.notes(), one.charts()))
                .as("pages, notes, charts: " + what)
                .isEqualTo(List.of(other.pages(), other.notes(), other.charts()));
        assertThat(one.weight()).as(what).isEqualTo(other.weight());
        assertThat(counts(report.formulas()))
                .as("formulas: " + what)
                .isEqualTo(counts(expected.formulas()));
    }

    /** Returns the counts that do not depend on what was kept. */
    private static List<Integer> counts(MathStatistics formulas) {
        return List.of(formulas.total(), formulas.distinct(), formulas.failed());
    }

    /** Files that somebody has added stay, and so do changed ones that are no longer needed. */
    private void assertSameFiles(BuildReport report, Map<String, String> expected, String what) {
        Path output = report.output();
        Map<String, String> files = files(output);
        site.extraFiles(output.getFileName().toString())
                .forEach(extra -> assertThat(files.remove(extra)).as(extra).isNotNull());
        report.diagnostics().stream()
                .filter(d -> OF_OUTPUT.contains(d.code()))
                .forEach(
                        d ->
                                files.keySet()
                                        .removeIf(
                                                name ->
                                                        !expected.containsKey(name)
                                                                && names(d, output.resolve(name))));
        assertThat(files.keySet()).as(what).isEqualTo(expected.keySet());
        expected.forEach(
                (name, text) -> assertThat(files.get(name)).as(name + ", " + what).isEqualTo(text));
    }

    private static boolean names(Diagnostic diagnostic, Path file) {
        return diagnostic.message().startsWith(file + " is no longer part");
    }

    private static SortedMap<String, String> files(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.exists(root)) {
            return files;
        }
        TrialSites.files(root)
                .forEach(
                        (name, file) -> {
                            // The manifest keeps what somebody changed and the site has no more.
                            if (!name.equals(SiteWriter.NO_JEKYLL)) {
                                files.put(name, text(file));
                            }
                        });
        return files;
    }

    /**
     * Returns the text of a page, so that a difference can be read, and the hash of other files.
     */
    private static String text(Path file) {
        try {
            return file.toString().endsWith(".html")
                    ? Files.readString(file, StandardCharsets.ISO_8859_1)
                    : Sha256.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
