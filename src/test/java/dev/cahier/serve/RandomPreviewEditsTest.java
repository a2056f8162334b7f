package dev.cahier.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildReport;
import dev.cahier.build.BuildRequest;
import dev.cahier.build.SiteBuild;
import dev.cahier.build.TrialSites;
import dev.cahier.build.edits.EditedSite;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever somebody does to a site, its preview shows what a clean build would, byte for byte,
 * except for the script.
 *
 * <p>The property {@code test.preview-edits} says how many edits there are, {@code test.seed} says
 * which.
 */
final class RandomPreviewEditsTest {

    @TempDir private Path folder;
    private final long seed = Long.getLong("test.seed");
    private final Random random = new Random(seed);
    private int made;

    @Test
    void servesWhatACleanBuildMakes() throws IOException {
        Path source = folder.resolve("site of notes");
        EditedSite edited = new EditedSite(source, random);
        int compared = 0;
        try (PreviewedSite site = PreviewedSite.start(source)) {
            site.awaitRest();
            compared += compare(edited, site, "seed " + seed + ", no edit") ? 1 : 0;
            while (made < Integer.getInteger("test.preview-edits")) {
                List<String> edits = edit(edited, site.report());
                String what = "seed " + seed + ", edit " + made + ", after " + edits;
                site.awaitRest();
                compared += compare(edited, site, what) ? 1 : 0;
            }
        }
        assertThat(compared).as("builds without errors").isPositive();
    }

    private List<String> edit(EditedSite site, BuildReport last) throws IOException {
        if (last.failed() && random.nextInt(4) > 0) {
            site.restoreGood();
            return List.of("all errors are undone");
        }
        List<String> edits = site.edit();
        made += edits.size();
        return edits;
    }

    private boolean compare(EditedSite edited, PreviewedSite site, String what) throws IOException {
        Path copy = folder.resolve("clean");
        edited.copyTo(copy);
        BuildRequest request = BuildRequest.of(copy, TrialSites.NOW);
        BuildReport clean = new SiteBuild(request, BuildProgress.SILENT).run();
        assertThat(ofSources(site.report())).as(what).isEqualTo(ofSources(clean));
        if (!clean.failed()) {
            edited.built("site");
            SortedMap<String, Path> expected = TrialSites.files(copy.resolve("site"));
            assertServed(expected, site, what);
            Path served = folder.resolve("site of notes").resolve(".cahier/serve/1");
            assertThat(TrialSites.files(served).keySet()).as(what).isEqualTo(expected.keySet());
        }
        SiteWriter.deleteFolder(copy);
        return !clean.failed();
    }

    private static List<Diagnostic> ofSources(BuildReport report) {
        return report.diagnostics().stream()
                .filter(d -> !d.code().startsWith("output-") && !d.code().startsWith("cache"))
                .toList();
    }

    private static void assertServed(
            SortedMap<String, Path> files, PreviewedSite site, String what) {
        String base =
                RequestedPath.decoded(site.url()).orElseThrow().replaceFirst(".*?//[^/]*", "");
        files.forEach(
                (path, file) -> {
                    if (!path.equals(SiteWriter.NO_JEKYLL)) {
                        String address = ServedSite.encoded(base + path);
                        HttpResponse<byte[]> answer = site.get(address);
                        assertThat(answer.statusCode()).as(address + ", " + what).isEqualTo(200);
                        assertThat(text(answer.body(), path))
                                .as(address + ", " + what)
                                .isEqualTo(text(read(file), path));
                    }
                });
    }

    private static String text(byte[] bytes, String path) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return path.endsWith(".html")
                ? text.replaceFirst("<script src=\"/__cahier/preview.js\"[^>]*></script>", "")
                : text;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
