package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExplainCommandTest {

    @TempDir private Path folder;

    @BeforeEach
    void givenASite() throws IOException {
        write("cahier.yaml", "baseUrl: https://example.org/n/\ntimeZone: Asia/Shanghai\n");
    }

    @Test
    void replacesWhatTheSiteSaysOfHtml() throws IOException {
        write("content/a.md", "a <b onclick=\"evil()\">c</b>");

        assertThat(explain("content/a.md").err()).isEmpty();
        assertThat(explain("content/a.md", "--html", "safe").err())
                .contains("content/a.md:1:6: warning[html-removed]");
    }

    @Test
    void explainsANoteToPeople() throws IOException {
        write(
                "content/posts/熵.md",
                """
                ---
                title: 'Entropy $H$'
                date: 2100-01-01
                updated: 2024-02-03
                aliases: [/old/, entropy]
                ---
                一些中文文字，写得足够长。 $a \\\\\\\\ b$
                """);
        write("content/b.md", "---\ntitle: B\ndraft: true\n---\n[x](posts/熵.md) and [[熵]]\n");

        Console console = explain("content/posts/熵.md");

        assertThat(console.code()).isZero();
        assertThat(console.err()).isEmpty();
        assertThat(console.out())
                .startsWith(
                        """
                        content/posts/熵.md

                        Front matter
                            2  title: Entropy $H$
                            3  date: 2100-01-01
                               → 2100-01-01 00:00 in Asia/Shanghai, the timeZone of the site
                            4  updated: 2024-02-03
                               → lastmod: 2024-02-03 00:00 in Asia/Shanghai, the timeZone of the site
                            5  aliases: [/old/, entropy]
                               → /old/, entropy

                        Title      Entropy H
                        Kind       note
                        Address    /posts/熵/, from the path of the file
                                   https://example.org/n/posts/%E7%86%B5/
                                   posts/熵/index.html in the output folder
                        Language   zh, guessed from the text
                        Redirect   /old/
                        Redirect   /posts/entropy/
                        Published  no: dated 2100-01-01, which is in the future
                                   date 2100-01-01 00:00 in Asia/Shanghai (UTC+08:00) = 2099-12-31 16:00 UTC, \
                        """)
                .contains("days", " from now\n")
                .contains("Linked from\n       content/b.md:5:")
                .contains("  B (not published)\n")
                .contains("[math-repaired]");
    }

    @Test
    void explainsANoteToPrograms() throws IOException {
        write("content/a.md", "---\nslug: x\nlang: de\ndraft: yes\n---\nA\n");

        assertThat(explain("--json", "content/a.md").out())
                .contains("\"path\":\"content/a.md\"")
                .contains("\"key\":\"draft\",\"line\":4,\"column\":1,\"written\":\"yes\"")
                .contains("\"outcome\":\"used\",\"readAs\":\"draft\",\"value\":\"true\"")
                .contains("\"address\":\"/x/\",\"addressFrom\":\"slug\"")
                .contains("\"url\":\"https://example.org/n/x/\",\"output\":\"x/index.html\"")
                .contains("\"language\":\"de\",\"languageFrom\":\"front-matter\"")
                .contains("\"published\":false,\"reasons\":[\"draft\"]")
                .contains("\"linkedFrom\":[]");
    }

    @Test
    void explainsWhatANoteHasWithoutAKey() throws IOException {
        write(
                "cahier.yaml",
                "author: Ada\nmath: {numbers: all}\npermalinks: {posts: /:year/:name/}\n");
        write("content/posts/2020-05-06-norm.md", "---\ntags: [x]\n---\n# Norms\n\nText\n");

        assertThat(explain("content/posts/2020-05-06-norm.md").out())
                .contains(
                        "Title      Norms\n",
                        "Address    /2020/norm/, from the pattern permalinks.posts: /:year/:name/\n",
                        """
                        Without a key of its own
                               title: Norms, from the first heading
                               date: 2020-05-06, from the name of the file
                               author: Ada, from 'author' of cahier.yaml
                               math: true, from the default of Cahier
                               math.numbers: all, from 'math.numbers' of cahier.yaml
                               math.double: display, from the default of Cahier
                        """);
        assertThat(explain("--json", "content/posts/2020-05-06-norm.md").out())
                .contains("\"addressFrom\":\"permalink\"")
                .contains("\"pattern\":\"permalinks.posts: /:year/:name/\"")
                .contains(
                        "{\"key\":\"author\",\"value\":\"Ada\",\"from\":\"'author' of cahier.yaml\"}");
    }

    @Test
    void explainsWhyAFileIsNoPageOfTheSite() throws IOException {
        write("content/_drafts/a.md", "A\n");
        write("elsewhere.md", "A\n");
        write("content/b.md", "---\ntitle: [x\n---\n");

        assertThat(explain("content/_drafts/a.md").out())
                .contains("Published  no: '_drafts' begins with an underscore");
        assertThat(explain(folder.resolve("elsewhere.md").toString()).out())
                .contains("Published  no: the file is not in the folder 'content' of a site");
        Console unreadable = explain("content/b.md");
        assertThat(unreadable.out()).contains("Published  no: the note cannot be read");
        assertThat(unreadable.err()).contains("content/b.md:2:8: error[front-matter-syntax]");
        assertThat(unreadable.code()).isEqualTo(ExitCode.SITE_HAS_ERRORS);
    }

    @Test
    void explainsTheCodeOfADiagnostic() {
        assertThat(explain("config-unknown-key").out())
                .startsWith("config-unknown-key (error)\n  meaning:    a key does not exist\n")
                .contains("  example:    `titel: A`\n", "  what to do: ");
        assertThat(explain("--json", "config-unknown-key").out())
                .startsWith("{\"code\":\"config-unknown-key\",\"severity\":\"error\"");
    }

    @Test
    void suggestsTheCodeThatIsMeant() {
        Console console = explain("config-unknow-key");

        assertThat(console.code()).isEqualTo(ExitCode.USAGE);
        assertThat(console.err())
                .contains("'config-unknow-key' is neither a file nor the code of a diagnostic;")
                .contains("did you mean config-unknown-key?");
    }

    private Console explain(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "explain";
        all[1] = "-s";
        all[2] = folder.toString();
        System.arraycopy(args, 0, all, 3, args.length);
        return Console.run(all);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
