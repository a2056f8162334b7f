package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.extension.CompiledJar;
import dev.cahier.extension.CubeSource;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds of a site of which some notes fail, each at another stage. */
final class FailingNotesTest {

    private static final String FRONT = "---\ntitle: T\n---\n";

    @TempDir private Path site;
    private Map<String, String> before;

    @BeforeEach
    void givenASiteThatWasBuilt() throws IOException {
        given("content/good.md", FRONT + "$x^2$\n");
        assertThat(run("build").code()).isZero();
        before = written();
    }

    @Test
    void reportsTheMistakesOfAllStagesAndLeavesTheOldSiteAlone() throws IOException {
        given("content/address.md", "---\nurl: /.git/hooks/\n---\n");
        given("content/chart.md", FRONT + "![](activation:nope)\n");
        given("content/draft.md", "draft: true\n\ntext\n");
        given("content/formula.md", FRONT + "$\\frac{1}$\n");
        given("content/front.md", "---\ntags: [a\n---\n");
        given("content/label.md", FRONT + "$\\eqref{none}$\n");
        given("content/one.md", "---\nurl: /same/\n---\n");
        given("content/plot.md", FRONT + "```plot\nf(x) = sinn(x)\n```\n");
        given("content/shortcode.md", FRONT + "{{< nope >}}\n");
        given("content/template.md", FRONT + "{{< broken >}}\n");
        given("content/two.md", "---\nurl: /same/\n---\n");
        given("static/aux", "x");
        given("templates/shortcodes/broken.ftlh", "${params.none}");
        Files.write(site.resolve("content/bytes.md"), new byte[] {'a', (byte) 0xff});

        Console console = run("build", "--json");

        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(errors(console))
                .containsExactly(
                        "content/address.md address-invalid",
                        "content/bytes.md encoding",
                        "content/chart.md activation-unknown",
                        "content/draft.md front-matter-unclosed",
                        "content/formula.md math-invalid",
                        "content/front.md front-matter-syntax",
                        "content/label.md label-missing",
                        "content/plot.md plot-unknown",
                        "content/shortcode.md shortcode-unknown",
                        "content/two.md address-conflict",
                        "static/aux file-name",
                        "templates/shortcodes/broken.ftlh template-error");
        assertThat(written()).isEqualTo(before);
        assertThat(errors(run("check", "--json"))).isEqualTo(errors(console));
    }

    /** Places that are kept for all notes are without their lines until one is reported. */
    @Test
    void showsTheLineOfWhatIsOnlyKnownWhenAllNotesAre() throws IOException {
        given("content/a.md", FRONT + "$$x \\label{same}$$\n\nSee $\\eqref{none}$.\n");
        given("content/b.md", FRONT + "$$x \\label{same}$$\n");

        for (int build = 0; build < 2; build++) {
            assertThat(run("build").err())
                    .contains("content/a.md:6:13: error[label-missing]", "  See $\\eqref{none}$.\n")
                    .contains("content/b.md:4:12: error[label-duplicate]")
                    .contains("  $$x \\label{same}$$\n             ^");
        }
        given("content/c.md", FRONT + "[there](good.md#nowhere)\n");
        assertThat(run("check").err()).contains("  [there](good.md#nowhere)\n");
    }

    @Test
    void reportsAFunctionThatFailsAtTheNoteThatShowsIt() throws IOException {
        givenAFunctionThatFails("Integer.parseInt(\"boom\")");

        Console console = run("build", "--json");

        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(errors(console))
                .containsExactly(
                        "content/cube.md extension-function", "content/formula.md math-invalid");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void reportsADefectAtItsNoteAndGoesOn() throws IOException {
        givenAFunctionThatFails("fail()");

        Console console = run("build", "--json");

        assertThat(console.code()).isEqualTo(ExitCode.DEFECT);
        assertThat(errors(console))
                .containsExactly("content/cube.md defect", "content/formula.md math-invalid");
        assertThat(console.err())
                .contains(
                        "content/cube.md:1:1: error[defect]: Cahier ran out of memory on this note",
                        "CAHIER_JAVA_OPTS=-Xmx4g",
                        "content/formula.md:4:");
        assertThat(written()).isEqualTo(before);
    }

    /** The stack trace of a failure that no note is known for must not hide what was found. */
    @Test
    void namesANoteThatNeedsMoreMemoryThanThereIs() throws Exception {
        given("content/formula.md", FRONT + "$\\frac{1}$\n");
        given("content/large.md", "中" + "x".repeat(4_900_000));
        Path out = site.resolve("out.json");
        Process child =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.cahier.cli.Main",
                                "build",
                                "--json",
                                "-s",
                                site.toString())
                        .redirectOutput(out.toFile())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try {
            assertThat(child.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            child.destroyForcibly();
        }

        assertThat(child.exitValue()).isEqualTo(ExitCode.DEFECT);
        Console console = new Console(child.exitValue(), Files.readString(out), "");
        assertThat(errors(console))
                .containsExactly("content/formula.md math-invalid", "content/large.md defect");
        assertThat(console.out()).contains("ran out of memory", "-Xmx4g");
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void readsNoFileThatIsTooLongForANote() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(site.resolve("content/large.md").toFile(), "rw")) {
            large.setLength(3L << 30);
        }

        Console console = run("build", "--json");

        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(errors(console)).containsExactly("content/large.md limit-exceeded");
        assertThat(written()).isEqualTo(before);
    }

    /** A function of a jar fails where only one note asks for its values. */
    private void givenAFunctionThatFails(String how) throws IOException {
        given("content/formula.md", FRONT + "$\\frac{1}$\n");
        given(
                "content/cube.md",
                FRONT
                        + "```plot\nf(x) = cube(x)\ndomain: [1000, 1001]\nclaims: {symmetry: none}\n```\n");
        CubeSource source =
                CubeSource.right()
                        .with("x > 1000.2 && x < 1000.8 ? " + how + " : x * x * x", "3 * x * x");
        String text =
                source.text()
                        .replace(
                                "private record Cube()",
                                "static int fail() { throw new OutOfMemoryError(\"test\"); }\n"
                                        + "private record Cube()");
        Files.createDirectories(site.resolve("extensions"));
        CompiledJar.write(site.resolve("extensions/cubes.jar"), source.binaryName(), text);
    }

    private void given(String path, String text) throws IOException {
        Path file = site.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Console run(String command, String... options) {
        List<String> args = new ArrayList<>(List.of(command, "-s", site.toString()));
        args.addAll(List.of(options));
        return Console.run(args.toArray(String[]::new));
    }

    /** Returns the places and codes of the errors in a report, which has to be valid JSON. */
    private static List<String> errors(Console console) {
        SourceText json = new SourceText("out.json", console.out());
        DataRead read =
                new DataReader("syntax").readMap(DataFormat.JSON, json, 0, console.out().length());
        assertThat(read.diagnostics()).isEmpty();
        List<String> errors = new ArrayList<>();
        for (Object each : (List<?>) read.map().orElseThrow().plain().get("diagnostics")) {
            Map<?, ?> found = (Map<?, ?>) each;
            if (found.get("severity").equals("error")) {
                errors.add(found.get("path") + " " + found.get("code"));
            }
        }
        return errors;
    }

    private Map<String, String> written() throws IOException {
        return TrialSites.contents(site.resolve("site"));
    }
}
