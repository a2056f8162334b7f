package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.BaseUrl;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever somebody does to a site, the next build does what a clean one would.
 *
 * <p>The property {@code test.edits} says how many edits there are.
 */
final class RandomEditsTest {

    @TempDir private Path folder;
    private final Random random = new Random(20261126);
    private Instant now = TrialSites.NOW;

    @Test
    void buildsWhatACleanBuildWould() throws IOException {
        Path source = folder.resolve("site of notes");
        EditedSite site = new EditedSite(source, random);
        Map<String, String> published = new TreeMap<>();
        int unchanged = 0;
        for (int edit = 0; edit < Integer.getInteger("test.edits"); edit++) {
            String what = "edit " + edit + ": " + site.edit();
            BuildRequest request = request(source);
            BuildReport report = new SiteBuild(request, BuildProgress.SILENT).run();
            unchanged += report.work().equals(Work.NONE) ? 1 : 0;

            Path clean = folder.resolve("clean");
            site.copyTo(clean);
            BuildReport expected = new SiteBuild(at(clean, request), BuildProgress.SILENT).run();

            assertThat(ofSources(report)).as(what).isEqualTo(expected.diagnostics());
            assertThat(report.outcome().unpublished())
                    .as(what)
                    .isEqualTo(expected.outcome().unpublished());
            if (!expected.failed()) {
                published = files(clean.resolve("site"));
                Map<String, String> files = files(source.resolve("site"));
                // A page that somebody changed stays when its note goes.
                report.diagnostics().stream()
                        .filter(RandomEditsTest::isOfOutput)
                        .forEach(d -> files.remove("note-1/index.html"));
                assertThat(files).as(what).isEqualTo(published);
                assertThat(report.outcome().weight()).isEqualTo(expected.outcome().weight());
            }
            SiteWriter.deleteFolder(clean);
        }
        assertThat(unchanged).as("builds that found nothing changed").isPositive();
    }

    private static List<Diagnostic> ofSources(BuildReport report) {
        return report.diagnostics().stream().filter(d -> !isOfOutput(d)).toList();
    }

    private static boolean isOfOutput(Diagnostic diagnostic) {
        return diagnostic.code().equals("output-altered");
    }

    /** Options change now and then, and time goes on. */
    private BuildRequest request(Path source) {
        if (random.nextInt(4) == 0) {
            now = now.plusSeconds(random.nextInt(60 * 24 * 3600));
        }
        Optional<BaseUrl> url =
                random.nextInt(6) == 0
                        ? BaseUrl.parse("https://notes.example/base/")
                        : Optional.empty();
        boolean drafts = random.nextInt(6) == 0;
        return new BuildRequest(
                source, source.resolve("site"), url, drafts, false, false, false, now);
    }

    private static BuildRequest at(Path source, BuildRequest other) {
        return new BuildRequest(
                source,
                source.resolve("site"),
                other.baseUrl(),
                other.drafts(),
                other.future(),
                other.strict(),
                true,
                other.now());
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString();
                // The manifest keeps what somebody changed and the site no longer has.
                if (!name.equals(SiteWriter.NO_JEKYLL)) {
                    files.put(name, Base64.getEncoder().encodeToString(Files.readAllBytes(path)));
                }
            }
        }
        return files;
    }
}
