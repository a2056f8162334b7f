package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderCommandTest {

    @TempDir private Path folder;

    @Test
    void printsTheBodyOfAFile() throws IOException {
        Path note = write("a.md", "---\ntitle: T\n---\n\nSome *text*.\n");

        assertThat(render(note.toString()))
                .isEqualTo(new Console(0, "<p>Some <em>text</em>.</p>\n", ""));
    }

    @Test
    void printsTheBodyOfStandardInput() {
        Console console = Console.runWith("汉字 $x$\n", "render", "-s", folder.toString(), "-");

        assertThat(console.code()).isZero();
        assertThat(console.out()).startsWith("<p>汉字 <span").contains(">x</annotation>");
    }

    @Test
    void printsSeveralFilesOneAfterTheOther() throws IOException {
        Path one = write("1.md", "one");
        Path two = write("2.md", "two");

        assertThat(render(two.toString(), one.toString()).out())
                .isEqualTo("<p>two</p>\n<p>one</p>\n");
    }

    @Test
    void namesFilesOfTheSiteByTheirPathInIt() throws IOException {
        Path note = write("content/posts/a.md", "$\\foo$");

        Console console = render(note.toString());

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.err()).startsWith("content/posts/a.md:1:2: error[math-invalid]: ");
    }

    @Test
    void printsJsonOnRequest() throws IOException {
        Path note = write("content/a.md", "\"x\" [y](none.md)");
        Console console =
                Console.runWith(
                        "z", "render", "--json", "-s", folder.toString(), note.toString(), "-");

        assertThat(console.out())
                .isEqualTo(
                        """
                        [{"path":"content/a.md",\
                        "html":"<p>“x” <a href=\\"none.md\\">y</a></p>\\n",\
                        "diagnostics":[{"severity":"warning","code":"link-missing",\
                        "path":"content/a.md","line":1,"column":9,\
                        "message":"there is no note 'none.md' here",\
                        "hint":"looked beside the note and in static/"}]},\
                        {"path":"-","html":"<p>z</p>\\n","diagnostics":[]}]
                        """);
        assertThat(console.code()).isZero();
    }

    @Test
    void linksToNotesOfTheSite() throws IOException {
        write("content/posts/b.md", "b");
        Path note = write("content/posts/a.md", "[b](b.md)");

        assertThat(render(note.toString()).out()).contains("href=\"/posts/b/\"");
    }

    @Test
    void refusesFilesThatAreNotThere() {
        Console missing = render(folder.resolve("none.md").toString());

        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.err()).startsWith("cahier: there is no file ");
        assertThat(render(folder.toString()).code()).as("a folder").isEqualTo(2);
        assertThat(render().code()).as("no file").isEqualTo(2);
    }

    @Test
    void failsOnAFileThatIsNoText() throws IOException {
        Path note = folder.resolve("a.md");
        Files.write(note, new byte[] {'a', (byte) 0xFF, (byte) 0xFE, 0});

        Console console = render(note.toString());

        assertThat(console.code()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("error[encoding");
    }

    @Test
    void showsTypographicSignsByTheLanguageOfTheNote() {
        assertThat(typeset("", "\"Ada\" -- he")).contains("<p>“Ada” – he</p>");
        assertThat(typeset("", "他说“是”--\"Ada\" 的话写在这里，这是中文笔记。")).contains("--\"Ada\"");
        assertThat(typeset("lang: zh", "\"Ada\" -- he")).contains("<p>\"Ada\" -- he</p>");
        assertThat(typeset("lang: ja\ntypography: true", "x--y...")).contains("<p>x–y…</p>");
        assertThat(typeset("typography: false", "\"Ada\"")).contains("<p>\"Ada\"</p>");
    }

    @Test
    void replacesWhatTheSiteSaysOfHtml() throws IOException {
        Path note = write("content/a.md", "a <b onclick=\"evil()\">c</b>");

        Console safe = render("--html", "safe", note.toString());
        assertThat(safe.out()).isEqualTo("<p>a <b>c</b></p>\n");
        assertThat(safe.err()).startsWith("content/a.md:1:6: warning[html-removed]");
        write("cahier.yaml", "html: safe");
        assertThat(render(note.toString()).out()).doesNotContain("onclick");
        assertThat(render("--html", "allow", note.toString()).out()).contains("onclick");
        assertThat(render("--html", "strict", note.toString()).code()).isEqualTo(2);
    }

    /** Returns the HTML of a note, with straight quotes as they are. */
    private String typeset(String frontMatter, String body) {
        String note = frontMatter.isEmpty() ? body : "---\n" + frontMatter + "\n---\n" + body;
        return Console.runWith(note + "\n", "render", "-s", folder.toString(), "-")
                .out()
                .replace("&quot;", "\"");
    }

    private Console render(String... files) {
        String[] args = new String[files.length + 3];
        args[0] = "render";
        args[1] = "-s";
        args[2] = folder.toString();
        System.arraycopy(files, 0, args, 3, files.length);
        return Console.run(args);
    }

    private Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
