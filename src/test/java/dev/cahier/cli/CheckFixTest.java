package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.data.DataFormat;
import dev.cahier.data.DataReader;
import dev.cahier.diagnostic.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --fix} and {@code check --sarif}. */
final class CheckFixTest {

    private static final String WRONG =
            "\uFEFF# T\r\n\r\n##标题\r\n\r\n这是**重点 **内容, **bold **text, ** xy z ** 。\r\n\r\n"
                    + "- $\\\\{ x \\\\}$ **a **<!-- check: off emphasis-space -->\r\n"
                    + "- `##x **a **` 2 ** 3\r\n\r\n> ###Quoted\rlast **c **";

    private static final String RIGHT =
            "\uFEFF# T\r\n\r\n## 标题\r\n\r\n这是**重点** 内容, **bold** text, **xy z** 。\r\n\r\n"
                    + "- $\\{ x \\}$ **a **<!-- check: off emphasis-space -->\r\n"
                    + "- `##x **a **` 2 ** 3\r\n\r\n> ### Quoted\rlast **c**";

    @TempDir private Path folder;

    private Path write(String text) throws IOException {
        Path note = folder.resolve("content/读 书/笔记.md");
        Files.createDirectories(note.getParent());
        return Files.writeString(note, text);
    }

    private Console check(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "check";
        all[1] = "-s";
        all[2] = folder.toString();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Console.run(all);
    }

    @Test
    void fixesSpacesAndFormulasAndNothingElse() throws IOException {
        Path note = write(WRONG);

        Console dry = check("--fix", "--dry-run");

        assertThat(Files.readString(note)).isEqualTo(WRONG);
        assertThat(dry.out()).contains("-##标题\n+## 标题\n", "--- a/content/读 书/笔记.md");
        assertThat(dry.err())
                .endsWith("Nothing was written: 7 places in 1 file would be rewritten.\n");

        Console fixed = check("--fix");

        assertThat(fixed.out()).isEqualTo(dry.out());
        assertThat(fixed.err()).endsWith("Rewrote 7 places in 1 file.\n");
        assertThat(Files.readString(note)).isEqualTo(RIGHT);
        assertThat(check("--fix").err())
                .endsWith("nothing is wrong\nNo place has to be rewritten.\n");
    }

    @Test
    void leavesAloneWhatWouldBreakSomethingElse() throws IOException {
        Path note = write("# T\n\n**\"a\" **b and **c **d");

        check("--fix", "--yes");

        assertThat(Files.readString(note)).isEqualTo("# T\n\n**\"a\"** b and **c** d");
    }

    @Test
    void writesSarif() throws IOException {
        write("# T\n\n𝑥 ![](https://example.org/a.png)\n\n$\\frac{1}$");
        Path file = folder.resolve("out/check.sarif");

        Console console = check("--sarif", file.toString());

        assertThat(console.code()).isEqualTo(1);
        assertThat(SarifSchema.errors(Files.readString(file))).isEmpty();
        Object log = read(file);
        assertThat(at(log, "version")).isEqualTo("2.1.0");
        Object run = at(log, "runs", 0);
        assertThat(at(run, "columnKind")).isEqualTo("utf16CodeUnits");
        assertThat(at(run, "tool", "driver", "name")).isEqualTo("Cahier");
        List<?> results = (List<?>) at(run, "results");
        assertThat(results).hasSize(2);
        for (Object result : results) {
            int index = ((Number) at(result, "ruleIndex")).intValue();
            Object rule = at(run, "tool", "driver", "rules", index);
            assertThat(at(rule, "id")).isEqualTo(at(result, "ruleId"));
            assertThat((String) at(rule, "shortDescription", "text")).isNotBlank();
            assertThat((String) at(rule, "help", "text")).isNotBlank();
            assertThat((String) at(result, "message", "text")).isNotBlank();
        }
        assertThat(at(run, "results", 0, "level")).isEqualTo("warning");
        assertThat(at(run, "results", 1, "level")).isEqualTo("error");
        Object place = at(run, "results", 0, "locations", 0, "physicalLocation");
        assertThat(at(place, "artifactLocation", "uri"))
                .isEqualTo("content/%E8%AF%BB%20%E4%B9%A6/%E7%AC%94%E8%AE%B0.md");
        assertThat(at(place, "artifactLocation", "uriBaseId")).isEqualTo("%SRCROOT%");
        assertThat(at(place, "region")).isEqualTo(Map.of("startLine", 3L, "startColumn", 4L));
    }

    @Test
    void writesValidSarifForASiteInARepository() throws IOException {
        Files.createDirectories(folder.resolve(".git"));
        Files.writeString(folder.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Path site = folder.resolve("my notes");
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("cahier.yaml"), "titel: x\nlanguage: zh\n");
        Files.writeString(site.resolve("content/%20 [a].md"), "---\ntitle: [\n---\n[x](y.md)");
        Path file = folder.resolve("check.sarif");

        Console.run("check", "-s", site.toString(), "--sarif", file.toString());

        String sarif = Files.readString(file);
        assertThat(SarifSchema.errors(sarif)).isEmpty();
        assertThat(SarifSchema.errors(sarif.replace("\"startLine\"", "\"line\""))).isNotEmpty();
        assertThat(sarif)
                .contains(
                        "\"my%20notes/cahier.yaml\"", "\"my%20notes/content/%2520%20%5Ba%5D.md\"");
    }

    @Test
    void spellsTagsAsNearlyAllNotesDo() throws IOException {
        for (int i = 0; i < 6; i++) {
            Path note = folder.resolve("content/" + i + ".md");
            Files.createDirectories(note.getParent());
            Files.writeString(note, "---\ntitle: 'N'\ntags: [Machine Learning, 分析]\n---\nx\n");
        }
        Path yaml = folder.resolve("content/yaml.md");
        Files.writeString(
                yaml,
                "---\r\ntitle: machine-learning\r\ntags:\r\n  - other\r\n  - 'machine-learning'"
                        + "\r\n---\r\n**a **b\r\n");
        Path toml = folder.resolve("content/toml.md");
        Files.writeString(toml, "+++\ntags = ['machine learning', 'Machine Learning']\n+++\nx\n");
        Path slip = folder.resolve("content/slip.md");
        Files.writeString(slip, "---\ntitle: S\ntags: [Machine Learnign]\n---\nx\n");
        Path off = folder.resolve("content/off.md");
        Files.writeString(
                off, "---\ntitle: S\ntags: [machine learning]\ncheck: {tag-similar: off}\n---\n");

        Console fixed = check("--fix", "--yes");

        assertThat(fixed.err()).contains("Rewrote 3 places in 2 files");
        assertThat(Files.readString(yaml))
                .isEqualTo(
                        "---\r\ntitle: machine-learning\r\ntags:\r\n  - other\r\n  - 'Machine"
                                + " Learning'\r\n---\r\n**a** b\r\n");
        assertThat(Files.readString(toml))
                .contains("tags = ['Machine Learning', 'Machine Learning']");
        assertThat(Files.readString(slip)).contains("[Machine Learnign]");
        assertThat(Files.readString(off)).contains("[machine learning]");
    }

    private static Object read(Path file) throws IOException {
        SourceText json = new SourceText("check.sarif", Files.readString(file));
        return new DataReader("syntax")
                .readMap(DataFormat.JSON, json, 0, json.text().length())
                .map()
                .orElseThrow()
                .plain();
    }

    private static Object at(Object tree, Object... path) {
        Object found = tree;
        for (Object step : path) {
            found =
                    step instanceof Integer index
                            ? ((List<?>) found).get(index)
                            : ((Map<?, ?>) found).get(step);
        }
        return found;
    }

    @Test
    void refusesOptionsThatDoNotGoTogether() {
        assertThat(check("--yes").code()).isEqualTo(2);
        assertThat(check("--dry-run").code()).isEqualTo(2);
        assertThat(check("--fix", "--dry-run", "--yes").code()).isEqualTo(2);
    }
}
