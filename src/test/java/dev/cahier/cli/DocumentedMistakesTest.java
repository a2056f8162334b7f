package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.BuildProgress;
import dev.cahier.build.SiteCheck;
import dev.cahier.build.TrialSites;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticCatalogue;
import dev.cahier.diagnostic.DiagnosticCatalogue.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each example in the tables of {@code docs/diagnostics.md} is reported under its code. */
final class DocumentedMistakesTest {

    /** Examples that are words, or need more than files; each with a test, and a word in it. */
    private static final Map<String, String> ELSEWHERE =
            Map.ofEntries(
                    Map.entry("output-altered", "cli/BuildCommandTest output-altered"),
                    Map.entry("cache-unusable", "build/CacheTrustTest cache-unusable"),
                    Map.entry("cache-tracked", "build/CacheTrustTest cache-tracked"),
                    Map.entry("limit-exceeded", "cli/FailingNotesTest limit-exceeded"),
                    Map.entry("diagnostics-omitted", "build/LinksInSitesTest diagnostics-omitted"),
                    Map.entry("publish-finished", "build/UnfinishedPublishTest publish-finished"),
                    Map.entry(
                            "publish-incomplete", "build/UnfinishedPublishTest publish-incomplete"),
                    Map.entry("math-unfixed", "cli/CheckCommandTest math-unfixed"),
                    Map.entry("math-engine", "build/MathEngineTest math-engine"),
                    Map.entry("proof-circle", "build/TheoremPagesTest proof-circle"),
                    Map.entry("embed-limit", "build/EmbedsInSitesTest embed-limit"),
                    Map.entry("card-font", "build/CardsTest card-font"),
                    Map.entry("git-history", "build/GitDatesTest git-history"),
                    Map.entry("note-orphan", "check/SiteRulesTest note-orphan"),
                    Map.entry("card-answer", "build/CardsExportTest card-answer"),
                    Map.entry("export-image", "build/BookExportTest export-image"),
                    Map.entry("export-links", "cli/ExportCommandsTest export-links"),
                    Map.entry("external-missing", "check/ExternalLinksTest external-missing"),
                    Map.entry("external-failed", "check/ExternalLinksTest external-failed"),
                    Map.entry("defect", "cli/FailuresTest defect"),
                    Map.entry("io", "cli/FailuresTest \\\"io"),
                    Map.entry("engine", "cli/FailuresTest \\\"engine"));

    private static final String JARS = "extension/ExtensionsTest ";

    @TempDir private Path folder;
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it cannot hold all of the files")
    void areReported() throws IOException {
        Map<Entry, Collection<String>> together = new LinkedHashMap<>();
        Path shared = folder.resolve("together");
        int tried = 0;
        for (Entry entry : DiagnosticCatalogue.load().entries()) {
            if (test(entry).isPresent()
                    || isOfFolder(entry)
                    || entry.code().equals("import-config")) {
                continue;
            }
            tried++;
            Map<String, byte[]> files = MistakeExample.files(entry);
            if (MistakeExample.isAlone(files)) {
                Path site = Files.createDirectories(folder.resolve(entry.code()));
                write(site, files);
                List<Diagnostic> found = new ArrayList<>(check(site));
                found.addAll(TrialSites.build(site, Optional.empty()).diagnostics());
                assertReported(entry, found);
            } else {
                write(shared, files);
                together.put(entry, files.keySet());
            }
        }
        List<Diagnostic> all = check(shared);
        together.forEach(
                (entry, paths) ->
                        assertReported(entry, all.stream().filter(d -> isIn(d, paths)).toList()));
        softly.assertAll();
        assertThat(tried).isGreaterThan(100);
    }

    /** Links and things that are no files, in each of the folders of a site. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void areReportedInEachFolder() throws Exception {
        int tried = 0;
        for (Entry entry : DiagnosticCatalogue.load().entries()) {
            if (!isOfFolder(entry)) {
                continue;
            }
            Path site = folder.resolve(entry.code());
            write(site, Map.of("content/a.md", "Text\n".getBytes(StandardCharsets.UTF_8)));
            String top = entry.code().replaceAll("-.*", "");
            List<String> spans =
                    Pattern.compile("`([^`]+)`")
                            .matcher(entry.example())
                            .results()
                            .map((MatchResult r) -> r.group(1))
                            .toList();
            if (spans.isEmpty()) {
                assertThat(entry.example()).isEqualTo("a named pipe");
                Path pipe = Files.createDirectories(site.resolve(top)).resolve("pipe.jar");
                assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                        .isZero();
            } else {
                Path link = site.resolve(spans.get(0));
                Files.createDirectories(link.getParent());
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, Path.of(spans.get(1)));
            }
            assertReported(entry, check(site));
            tried++;
        }
        softly.assertAll();
        assertThat(tried).isEqualTo(9);
    }

    @Test
    void areReportedByImports() throws IOException {
        Entry entry = DiagnosticCatalogue.load().find("import-config").orElseThrow();
        String toml = entry.example().replace("`", "");
        write(folder, Map.of("old/hugo.toml", toml.getBytes(StandardCharsets.UTF_8)));

        Console console =
                Console.run(
                        "import",
                        "hugo",
                        folder.resolve("old").toString(),
                        "-s",
                        folder.resolve("new").toString());

        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(console.err()).startsWith("hugo.toml:1:").contains("error[import-config]");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void othersHaveATestOfTheirOwn() throws IOException {
        for (Entry entry : DiagnosticCatalogue.load().entries()) {
            if (test(entry).isPresent()) {
                String[] test = test(entry).get().split(" ");
                Path file = Path.of("src/test/java/dev/cahier", test[0] + ".java");
                assertThat(file).as(entry.code()).content().contains(test[1]);
            }
        }
        List<String> codes =
                DiagnosticCatalogue.load().entries().stream().map(Entry::code).toList();
        assertThat(codes).containsAll(ELSEWHERE.keySet());
    }

    private static Optional<String> test(Entry entry) {
        return entry.code().startsWith("extension-")
                ? Optional.of(JARS + entry.code())
                : Optional.ofNullable(ELSEWHERE.get(entry.code()));
    }

    private static boolean isOfFolder(Entry entry) {
        return entry.code()
                .matches("(?:content|static|templates|extensions)-(?:link|file)|config-link");
    }

    private void assertReported(Entry entry, List<Diagnostic> found) {
        softly.assertThat(found)
                .as(entry.code() + ": " + entry.example() + "\n" + found)
                .anySatisfy(
                        diagnostic -> {
                            assertThat(diagnostic.code()).isEqualTo(entry.code());
                            assertThat(entry.severity()).contains(diagnostic.severity().word());
                        });
    }

    private static List<Diagnostic> check(Path site) {
        return new SiteCheck(site, TrialSites.NOW, false, BuildProgress.SILENT).run().diagnostics();
    }

    private static boolean isIn(Diagnostic diagnostic, Collection<String> paths) {
        return diagnostic.location().filter(at -> paths.contains(at.path())).isPresent();
    }

    private static void write(Path site, Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }
}
