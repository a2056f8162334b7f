package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.BuildReport;
import dev.cahier.build.BuildRequest;
import dev.cahier.build.SiteBuild;
import dev.cahier.build.TrialSites;
import dev.cahier.config.RawHtml;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Imports random sites of other tools, and builds what came of them. The property {@code
 * test.tries} says how many.
 */
final class RandomImportsTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Time of the processor, which depends on no other program. */
    private static final Duration MOST = Duration.ofSeconds(2);

    /** A build that takes so long, on whatever machine, never ends. */
    private static final int HANG_SECONDS = 120;

    @Property(seed = "20261127")
    void canBeBuilt(@ForAll("sites") String site) throws Exception {
        FutureTask<Void> task =
                new FutureTask<>(
                        () -> {
                            importAndBuild(site);
                            return null;
                        });
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        thread.start();
        task.get(HANG_SECONDS, TimeUnit.SECONDS);
    }

    @Provide
    Arbitrary<String> sites() {
        return RandomForeignSites.any();
    }

    private static void importAndBuild(String site) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        long before = THREADS.getCurrentThreadCpuTime();
        AnyForeignSite.check(site, files::putAll);
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        assertThat(Duration.ofNanos(nanos)).isLessThan(MOST);
        if (files.isEmpty()) {
            return;
        }
        Path folder = Files.createTempDirectory("cahier-import-");
        try {
            assertCanBeBuilt(files, folder);
        } finally {
            SiteWriter.deleteFolder(folder);
        }
    }

    /** Errors in notes are fine; the site may then have no pages, but nothing else happens. */
    private static void assertCanBeBuilt(SortedMap<String, String> files, Path folder)
            throws IOException {
        Path source = folder.resolve("new");
        Files.createDirectories(folder.resolve("outside"));
        Files.writeString(folder.resolve("outside/secret.md"), AnyForeignSite.SECRET);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = source.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
        }
        Map<String, String> before = contents(folder);

        BuildReport report = new SiteBuild(request(source), BuildProgress.SILENT).run();

        assertThat(report.diagnostics()).extracting(Diagnostic::code).doesNotContain("defect");
        Map<String, String> after = contents(folder);
        Map<String, String> pages = new TreeMap<>(after);
        pages.keySet().removeIf(path -> !path.startsWith("new/site/"));
        after.keySet().removeIf(path -> path.matches("new/(?:site|\\.cahier)/.*"));
        before.keySet().removeIf(path -> path.startsWith("new/.cahier/"));
        assertThat(after).isEqualTo(before);
        pages.forEach(RandomImportsTest::assertIsHarmless);
        report.diagnostics().stream()
                .flatMap(problem -> problem.location().stream())
                .filter(place -> after.containsKey("new/" + place.path()))
                .forEach(place -> assertIsInside(place, after.get("new/" + place.path())));
    }

    private static BuildRequest request(Path source) {
        BuildRequest usual = BuildRequest.of(source, TrialSites.NOW);
        return new BuildRequest(
                usual.source(),
                usual.output(),
                Optional.empty(),
                true,
                false,
                false,
                false,
                usual.now(),
                Optional.of(RawHtml.SAFE));
    }

    /** What notes say runs nowhere; files that the old site has published as they are may. */
    private static void assertIsHarmless(String path, String content) {
        assertThat("/" + path.replaceFirst("^new/site/(?:\\.well-known|\\.nojekyll)", ""))
                .doesNotContain("/.");
        assertThat(content).doesNotContain(AnyForeignSite.SECRET);
        if (!path.endsWith(".html") || !content.contains("name=\"generator\"")) {
            return;
        }
        for (Element element : Jsoup.parse(content).getAllElements()) {
            if (element.normalName().equals("script")) {
                assertThat(element.data()).as(path).doesNotContain("evil(");
            }
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                assertThat(attribute.getKey()).as(path).doesNotStartWith("on");
                assertThat(value).as(path).doesNotStartWith("javascript:");
            }
        }
    }

    private static void assertIsInside(SourceLocation place, String bytes) {
        byte[] file = bytes.getBytes(StandardCharsets.ISO_8859_1);
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
        assertThat(place.line()).as("%s", place).isBetween(1, lines.length);
        assertThat(place.column())
                .as("%s", place)
                .isBetween(1, lines[place.line() - 1].length() + 1);
    }

    private static SortedMap<String, String> contents(Path folder) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        for (Map.Entry<String, Path> file : TrialSites.files(folder).entrySet()) {
            byte[] bytes = Files.readAllBytes(file.getValue());
            contents.put(file.getKey(), new String(bytes, StandardCharsets.ISO_8859_1));
        }
        return contents;
    }
}
