package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.extension.CompiledJar;
import dev.cahier.extension.CubeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with functions that a site brings along. */
final class ExtensionCommandsTest {

    private static final Path GUIDE = Path.of("docs", "functions.md");

    @TempDir private Path site;

    @BeforeEach
    void givenASite() throws IOException {
        Files.createDirectories(site.resolve("content"));
        Files.createDirectories(site.resolve("extensions"));
        Files.writeString(
                site.resolve("content/a.md"),
                """
                ---
                title: Ramps
                date: 2024-01-01
                ---
                ![](activation:ramp?height=1)

                ```activation
                function: ramp
                claims: {range: "[0, 2]", dead-neurons: true, continuity: C^0}
                ```

                ```plot
                f(x) = ramp(2x) / 2
                claims: {range: "[0, 1]"}
                ```
                """);
    }

    @Test
    void buildsASiteWithTheFunctionOfTheGuide() throws IOException {
        writeFunctionOfTheGuide();

        Console console = run("build");

        assertThat(console.err()).doesNotContain("error").doesNotContain("warning");
        assertThat(console.code()).isZero();
        String page = Files.readString(site.resolve("site/a/index.html"));
        assertThat(page).contains("Ramp").contains("[0, 2]").contains("katex");
        assertThat(charts("ramp")).hasSizeGreaterThanOrEqualTo(4);
    }

    /** A workflow for pull requests runs this: a jar in one of them must not run. */
    @Test
    void loadsNoJarWithHtmlSafe() throws IOException {
        writeFunctionOfTheGuide();

        Console console = run("check", "--html", "safe");

        assertThat(console.code()).isOne();
        assertThat(console.err()).contains("warning[extension-off]").contains("ramp");
        assertThat(run("check", "--html=nothing").code()).isEqualTo(2);
    }

    @Test
    void buildsAlikeTwice() throws IOException {
        writeFunctionOfTheGuide();
        run("build");
        byte[] first = Files.readAllBytes(site.resolve("site/a/index.html"));
        List<String> charts = charts("ramp");
        run("build", "--clean");

        assertThat(Files.readAllBytes(site.resolve("site/a/index.html"))).isEqualTo(first);
        assertThat(charts("ramp")).isEqualTo(charts);
    }

    @Test
    void knowsTheFunctionInEveryCommand() throws IOException {
        writeFunctionOfTheGuide();

        Console card = run("activations", "bounded-relu", "--at=1", "--param", "height=3");
        assertThat(card.code()).isZero();
        assertThat(card.out()).contains("[0, 3]");
        assertThat(run("activations", "--csv").out()).contains("\nramp,");
        assertThat(run("activations", "ramp", "--json").out())
                .contains("\"reference\"")
                .contains("thesis.pdf");
        Path png = site.resolve("ramp.png");
        assertThat(run("chart", "activation:ramp?height=1", "-o", png.toString()).code()).isZero();
        assertThat(png).isNotEmptyFile();
        Console html = run("render", site.resolve("content/a.md").toString());
        assertThat(html.code()).isZero();
        assertThat(html.out()).contains("charts/ramp-");
    }

    @Test
    void drawsChartsOfAnotherVersionAnew() throws IOException {
        Files.writeString(site.resolve("content/a.md"), "---\ntitle: A\n---\n![](activation:cube)");
        Path jar = site.resolve("extensions/cubes.jar");
        CubeSource right = CubeSource.right();
        CompiledJar.write(jar, right.binaryName(), right.text());
        run("build");
        List<String> first = charts("cube");
        CubeSource other = right.with("x * x", "2 * x");
        CompiledJar.write(jar, other.binaryName(), other.text());
        run("build");

        assertThat(charts("cube")).isNotEqualTo(first).hasSameSizeAs(first);
    }

    @Test
    void saysWhatIsWrongWithAJarAndGoesOn() throws IOException {
        Files.writeString(site.resolve("extensions/broken.jar"), "no zip");

        assertThat(run("build").err())
                .contains("extensions/broken.jar:1:1: error[extension-unreadable]")
                .contains("content/a.md:5:16: error[activation-unknown]");
        Console list = run("activations", "relu", "--at=1");
        assertThat(list.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(list.err()).contains("extension-unreadable");
        assertThat(list.out()).contains("relu");
    }

    @Test
    void reportsAFormulaThatCannotBeTypeset() {
        CubeSource wrong =
                new CubeSource("Cubes", "cube", "f(x) = \\frac{1", "x * x * x", "3 * x * x");
        CompiledJar.write(site.resolve("extensions/cubes.jar"), wrong.binaryName(), wrong.text());

        assertThat(run("build").err())
                .contains("extensions/cubes.jar:1:1: error[extension-function]")
                .contains("a formula of 'cube' is wrong");
    }

    @Test
    void namesAFunctionThatFailsWhileItIsDrawn() throws IOException {
        Files.writeString(site.resolve("content/a.md"), "---\ntitle: A\n---\n![](activation:cube)");
        CubeSource late =
                CubeSource.right().with("List.of(x * x * x).get(x == 0.3 ? 1 : 0)", "3 * x * x");
        CompiledJar.write(site.resolve("extensions/cubes.jar"), late.binaryName(), late.text());

        Console console = run("activations", "cube", "--at=0.3");

        assertThat(console.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
        assertThat(console.err())
                .startsWith(
                        "cahier: the function 'cube' of extensions/cubes.jar fails at x = 0.3: ");
    }

    private void writeFunctionOfTheGuide() throws IOException {
        Matcher code =
                Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(GUIDE));
        assertThat(code.find()).isTrue();
        CompiledJar.write(
                site.resolve("extensions/my-functions.jar"),
                "org.example.MyFunctions",
                code.group(1));
    }

    private Console run(String command, String... more) {
        String[] args = new String[more.length + 3];
        args[0] = command;
        args[1] = "-s";
        args[2] = site.toString();
        System.arraycopy(more, 0, args, 3, more.length);
        return Console.run(args);
    }

    private List<String> charts(String word) {
        return TrialSites.files(site.resolve("site/charts")).keySet().stream()
                .filter(name -> name.startsWith(word + "-"))
                .toList();
    }
}
