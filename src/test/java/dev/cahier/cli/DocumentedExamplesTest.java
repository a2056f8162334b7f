package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.NodeVisitor;
import com.vladsch.flexmark.util.ast.VisitHandler;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example in the documentation does what the page says.
 *
 * <p>What a fence holds is told by its language: {@code markdown} is a note, {@code yaml} is {@code
 * cahier.yaml}, {@code html}, {@code css} and {@code properties} are files whose path stands in
 * their first line or above the fence, {@code sh} are commands, and {@code text} is what programs
 * print. A comment above the fence may say {@code shows: CODE} if the example shows a mistake, or
 * {@code not run: REASON}.
 */
final class DocumentedExamplesTest {

    private static final Set<String> LANGUAGES =
            Set.of("markdown", "yaml", "html", "css", "properties", "sh", "text", "java", "js");

    @TempDir private Path folder;
    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void everyExampleIsTriedOrSaysWhyNot() {
        for (Path page : pages()) {
            List<DocExample> examples = DocExample.of(page);
            assertThat(examples).as(page + ": fences").hasSize(fences(page));
            assertThat(examples).allMatch(example -> LANGUAGES.contains(example.language()));
        }
        assertThat(examples("sh", "yaml", "markdown", "html", "css", "properties", "js", "java"))
                .filteredOn(example -> example.notRun().isPresent())
                .extracting(e -> e.page().getFileName() + ": " + e.notRun().orElseThrow())
                .containsExactlyInAnyOrder(
                        "checks.md: asks another site",
                        "checks.md: asks another site",
                        "checks.md: the files of the folder count",
                        "checks.md: notes are not looked at",
                        "install.md: needs a release",
                        "install.md: another test does it",
                        "deploy.md: a part of a workflow",
                        "functions.md: compiled together with the commands below",
                        "searching.md: it needs the page of a site",
                        "security.md: it asks a server");
    }

    @Test
    void notesAreBuiltOrShowTheirMistakes() {
        int built = 0;
        for (Path page : pages()) {
            List<DocExample> examples = new ArrayList<>(DocExample.of(page));
            examples.removeIf(e -> !e.isOf("markdown", "html", "css", "properties"));
            examples.removeIf(e -> e.notRun().isPresent());
            if (examples.isEmpty()) {
                continue;
            }
            DocSite site = new DocSite(folder.resolve(page.getFileName().toString()));
            examples.forEach(site::add);
            site.check().forEach(this::assertSaid);
            built += examples.size();
        }
        softly.assertThat(built).isGreaterThan(50);
        softly.assertAll();
    }

    @Test
    void configurationsAreRead() {
        for (DocExample example : examples("yaml")) {
            if (example.notRun().isEmpty()) {
                assertThat(SiteConfigLoader.read(new SourceText("cahier.yaml", example.text())))
                        .as(example.toString())
                        .satisfies(loaded -> assertThat(loaded.diagnostics()).isEmpty());
            }
        }
    }

    @Test
    void shownDiagnosticsAreWhatCahierSays() throws IOException {
        AtomicInteger number = new AtomicInteger();
        for (DocExample example : examples("text")) {
            if (ShownDiagnostics.isIn(example.text())) {
                Path site = folder.resolve("shown-" + number.incrementAndGet());
                softly.assertThat(ShownDiagnostics.said(example.text(), site))
                        .as(example.toString())
                        .anySatisfy(said -> assertThat(said).contains(example.text()));
            }
        }
        softly.assertThat(number.get()).isGreaterThan(3);
        softly.assertAll();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void commandsRun() throws Exception {
        for (Path page : pages()) {
            List<DocExample> commands = new ArrayList<>(DocExample.of(page));
            commands.removeIf(e -> !e.isOf("sh") || e.notRun().isPresent());
            if (!commands.isEmpty()) {
                DocShell shell = new DocShell(folder.resolve("shell-" + page.getFileName()), page);
                for (DocExample example : commands) {
                    softly.assertThat(shell.run(example.text())).as(example.toString()).isEmpty();
                }
            }
        }
        softly.assertAll();
    }

    private void assertSaid(DocExample example, List<Diagnostic> said) {
        String where = example == null ? "files" : example + "\n" + example.text();
        Set<String> codes = said.stream().map(Diagnostic::code).collect(Collectors.toSet());
        softly.assertThat(new TreeSet<>(codes))
                .as(where + said)
                .isEqualTo(example == null ? Set.of() : example.mistakes());
    }

    private static List<DocExample> examples(String... languages) {
        return pages().stream()
                .flatMap(page -> DocExample.of(page).stream())
                .filter(example -> example.isOf(languages))
                .toList();
    }

    private static List<Path> pages() {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            return Stream.concat(files, Stream.of(Path.of("README.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Counts fences in another way than {@link DocExample}. */
    private static int fences(Path page) {
        AtomicInteger count = new AtomicInteger();
        try {
            new NodeVisitor(
                            new VisitHandler<>(
                                    FencedCodeBlock.class, fence -> count.incrementAndGet()))
                    .visit(Parser.builder().build().parse(Files.readString(page)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return count.get();
    }
}
