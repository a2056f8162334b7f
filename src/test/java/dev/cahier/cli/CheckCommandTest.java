package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

    private static final String ESCAPED =
            String.join(
                    "\r\n",
                    "\uFEFF---",
                    "title: 'Set $\\\\{ y \\\\}$'",
                    "---",
                    "汉字 $\\\\{ x\\_i \\\\}$ 和 $ y $。",
                    "",
                    "> quoted $$\\\\{ z \\\\}$$ text \\_kept\\_",
                    "",
                    "- item \\\\(a + \\frac{b}{c}\\\\)",
                    "",
                    "| a | b |",
                    "|---|---|",
                    "| $w\\_{1}$ | `$\\\\{$` |",
                    "",
                    "> $$",
                    "> \\begin{aligned}",
                    "> a &= b \\\\\\\\",
                    "> c &= d",
                    "> \\end{aligned}",
                    "> $$",
                    "last");

    @TempDir private Path folder;

    @Test
    void saysThatNothingIsWrong() throws IOException {
        write("a.md", "# A\n\n$x$ [b](b.md#one) [here](#a)");
        write("b.md", "# One");

        assertThat(check())
                .isEqualTo(new Console(0, "", "Checked 2 notes and 1 formula: nothing is wrong\n"));
        assertThat(folder.resolve("site")).doesNotExist();
        assertThat(folder.resolve(".cahier")).doesNotExist();
    }

    @Test
    void findsTheSameWithWhatBuildsHaveKept() throws IOException {
        write("a.md", "# A\n\n$ x $ [b](b.md#two) [draft](c.md)\n\n```java\nint x;\n```");
        write("b.md", "# One\n\n{{< ref \"a.md\" >}} $$y \\label{y}$$");
        write("c.md", "---\ndraft: true\n---\nSee $\\eqref{y}$ and [a](a.md#nowhere).");
        Console before = check();
        assertThat(before.err()).contains("math-padded", "link-unpublished", "anchor-missing");

        Console.run("build", "-s", folder.toString());

        assertThat(folder.resolve(".cahier/notes")).exists();
        assertThat(check()).isEqualTo(before);
    }

    @Test
    void reportsMissingAnchors() throws IOException {
        write("a.md", "[x](b.md#onne) [y](#nothing) [z](b.md#一) [w](b.md#own)\n");
        write("b.md", "# One\n\n# 一\n\n<p id='own'>x</p>\n");

        Console console = check();

        assertThat(console.code()).isZero();
        assertThat(console.err())
                .contains(
                        "content/a.md:1:5: warning[anchor-missing]:"
                                + " there is no '#onne' in content/b.md",
                        "hint: did you mean '#one'?",
                        "content/a.md:1:20: warning[anchor-missing]:"
                                + " there is no '#nothing' in content/a.md",
                        "2 warnings");
    }

    @Test
    void reportsRepeatedAnchors() throws IOException {
        write("a.md", "# A {#x}\n\n# B {#x}\n\n# C\n\n<div id=\"c\">c</div>\n\n# D\n\n# D\n");

        assertThat(check().err())
                .contains(
                        "content/a.md:3:5: warning[anchor-duplicate]: the anchor 'x' is given",
                        "content/a.md:7:6: warning[anchor-duplicate]: the anchor 'c' is used twice")
                .contains("2 warnings");
    }

    @Test
    void checksDraftsToo() throws IOException {
        write("a.md", "---\ndraft: true\n---\n$\\foo$ [b](b.md)");
        write("b.md", "---\ndraft: true\n---\nb");

        Console console = check();

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err())
                .contains("content/a.md:4:2: error[math-invalid]")
                .doesNotContain("link-unpublished");
    }

    @Test
    void printsJsonOnRequest() throws IOException {
        write("a.md", "$x$ [b](#b)");

        Console console = check("--json");

        assertThat(console.out())
                .startsWith(
                        "{\"notes\":1,\"formulas\":{\"total\":1,\"distinct\":1,\"failed\":0},"
                                + "\"diagnostics\":[{\"severity\":\"warning\","
                                + "\"code\":\"anchor-missing\",\"path\":\"content/a.md\"")
                .endsWith("}]}\n");
    }

    @Test
    void showsHowFormulasWouldBeRewrittenAndWritesNothing() throws IOException {
        Path note = write("a.md", "one\ntwo $\\\\{ x \\\\}$\nthree");

        Console console = check("--fix-math");

        assertThat(console.out())
                .isEqualTo(
                        """
                        --- a/content/a.md
                        +++ b/content/a.md
                        @@ -1,3 +1,3 @@
                         one
                        -two $\\\\{ x \\\\}$
                        +two $\\{ x \\}$
                         three
                        \\ No newline at end of file
                        """);
        assertThat(console.err())
                .endsWith("Nothing was written: run with --yes to rewrite 1 formula in 1 file.\n");
        assertThat(Files.readString(note)).contains("\\\\{");
    }

    @Test
    void rewritesNothingButFormulasAndLeavesThePageAlone() throws IOException {
        Path note = write("a.md", ESCAPED);
        String before = render(note);

        Console console = check("--fix-math", "--yes", "-q");

        assertThat(console.code()).isZero();
        assertThat(Files.readString(note))
                .isEqualTo(
                        ESCAPED.replace("'Set $\\\\{ y \\\\}$'", "'Set $\\{ y \\}$'")
                                .replace("$\\\\{ x\\_i \\\\}$", "$\\{ x_i \\}$")
                                .replace("$ y $", "$y$")
                                .replace("$$\\\\{ z \\\\}$$", "$$\\{ z \\}$$")
                                .replace("\\\\(a + \\frac{b}{c}\\\\)", "\\(a + \\frac{b}{c}\\)")
                                .replace("$w\\_{1}$", "$w_{1}$")
                                .replace("b \\\\\\\\", "b \\\\"));
        assertThat(render(note)).isEqualTo(before);
        assertThat(check().err()).endsWith("nothing is wrong\n");
        assertThat(check("--fix-math", "--yes").err())
                .endsWith("No formula has to be rewritten.\n");
        try (Stream<Path> files = Files.list(note.getParent())) {
            assertThat(files).containsExactly(note);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsThePermissionsOfTheFile() throws IOException {
        Path note = write("a.md", "$ y $");
        Set<PosixFilePermission> readable = PosixFilePermissions.fromString("rw-r--r--");
        Files.setPosixFilePermissions(note, readable);

        check("--fix-math", "--yes");

        assertThat(note).hasContent("$y$");
        assertThat(Files.getPosixFilePermissions(note)).isEqualTo(readable);
    }

    @Test
    void leavesFormulasAloneThatCannotBeRewrittenSafely() throws IOException {
        Path note = write("a.md", "---\ntitle: \"$\\\\\\\\{ y \\\\\\\\}$\"\n---\nx");

        Console console = check("--fix-math", "--yes");

        assertThat(Files.readString(note)).contains("\\\\\\\\{");
        assertThat(console.err()).contains("content/a.md:2:8: note[math-unfixed]");
    }

    @Test
    void asksOnATerminal() throws IOException {
        Path note = write("a.md", "$ x $");

        assertThat(onTerminal("n\n")).contains("Rewrite 1 formula in 1 file? [y/N] ");
        assertThat(Files.readString(note)).isEqualTo("$ x $");
        assertThat(onTerminal("")).endsWith("Nothing was written.\n");
        assertThat(onTerminal("y\n")).endsWith("Rewrote 1 formula in 1 file.\n");
        assertThat(Files.readString(note)).isEqualTo("$x$");
    }

    @Test
    void refusesConsentToNothing() {
        assertThat(check("--yes").code()).isEqualTo(2);
        assertThat(check("--outside").code()).isEqualTo(2);
    }

    private String render(Path note) {
        return Console.run("render", "-s", folder.toString(), note.toString()).out();
    }

    private String onTerminal(String input) {
        StringWriter err = new StringWriter();
        CommandContext context =
                new CommandContext(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintWriter(new StringWriter()),
                        new PrintWriter(err),
                        new Terminal(false, false, true, 0),
                        Clock.fixed(TrialSites.NOW, ZoneOffset.UTC));
        Main.run(context, "check", "--fix-math", "-s", folder.toString());
        return err.toString().replace(System.lineSeparator(), "\n");
    }

    private Console check(String... options) {
        return Console.run(
                Stream.concat(Stream.of("check", "-s", folder.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve("content").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
