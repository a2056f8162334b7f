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
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Imports random sites of other tools, and builds what came of them. The properties {@code
 * test.random-imports} and {@code test.seed} say how many and which; the profile long-tests imports
 * many more. A site that fails is written to {@code target/fuzzed-imports}.
 */
final class RandomImportsTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final int SITES = Integer.getInteger("test.random-imports", 40);
    private static final long SEED = Long.getLong("test.seed", 1);
    private static final Path FOUND = Path.of("target/fuzzed-imports");

    /** Time of the processor, which depends on no other program. */
    private static final Duration MOST = Duration.ofSeconds(2);

    /** A site that takes so long, on whatever machine, never ends. */
    private static final int HANG_SECONDS = 120;

    private static final int MOST_FOUND = 20;

    private final List<String> found = new ArrayList<>();
    private final AtomicLong slowest = new AtomicLong();

    @Test
    void areImportedAndCanBeBuilt() throws IOException, InterruptedException {
        long start = System.nanoTime();
        int number = 0;
        for (; number < SITES && found.size() < MOST_FOUND; number++) {
            SplittableRandom random = new SplittableRandom(SEED * 0x9E3779B97F4A7C15L + number);
            check(number, RandomForeignSites.any(random));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d random imports, seed %d, in %d s; the slowest took %d ms%n",
                number,
                SEED,
                (System.nanoTime() - start) / 1_000_000_000,
                slowest.get());

        assertThat(found).isEmpty();
    }

    private void check(int number, String site) throws IOException, InterruptedException {
        FutureTask<Boolean> task = new FutureTask<>(() -> importAndBuild(site), true);
        Thread thread = new Thread(task, "import");
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(HANG_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            keep(number, site, e.getCause());
        } catch (TimeoutException e) {
            keep(number, site, e);
        }
    }

    private void keep(int number, String site, Throwable failure) throws IOException {
        String message = String.valueOf(failure);
        found.add(number + ": " + message.substring(0, Math.min(300, message.length())));
        Files.createDirectories(FOUND);
        Files.writeString(FOUND.resolve(SEED + "-" + number + ".txt"), site);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        Files.writeString(FOUND.resolve(SEED + "-" + number + ".trace"), trace.toString());
    }

    private void importAndBuild(String site) {
        SortedMap<String, String> files = new TreeMap<>();
        long before = THREADS.getCurrentThreadCpuTime();
        AnyForeignSite.check(site, files::putAll);
        long nanos = THREADS.getCurrentThreadCpuTime() - before;
        slowest.accumulateAndGet(nanos / 1_000_000, Math::max);
        assertThat(Duration.ofNanos(nanos)).isLessThan(MOST);
        if (files.isEmpty()) {
            return;
        }
        try {
            Path folder = Files.createTempDirectory("cahier-import-");
            try {
                assertCanBeBuilt(files, folder);
            } finally {
                SiteWriter.deleteFolder(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        Map<String, String> before = TrialSites.contents(folder);

        BuildReport report = new SiteBuild(request(source), BuildProgress.SILENT).run();

        assertThat(report.diagnostics()).extracting(Diagnostic::code).doesNotContain("defect");
        Map<String, String> after = TrialSites.contents(folder);
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
            if (element.normalName().equals("script") && !element.attr("type").contains("json")) {
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
}
