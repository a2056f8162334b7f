package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.cahier.config.SiteConfigLoader;
import dev.cahier.data.JsonSchema;
import dev.cahier.data.Key;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.NoteParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NewCommandsTest {

    private static final Pattern USES = Pattern.compile("uses: (\\S+)");
    private static final Pattern PIN = Pattern.compile("[\\w.-]+/[\\w.-]+@[0-9a-f]{40}");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aNewSiteBuildsWithoutDiagnostics(String language) throws IOException {
        Path site = folder.resolve("笔 记");

        assertThat(Console.run("new", "site", "--lang", language, site.toString()).code()).isZero();

        Console build = Console.run("build", "--strict", "-s", site.toString());
        assertThat(build.code()).isZero();
        assertThat(build.err()).startsWith("Built 1 note into ").doesNotContain("Not published");
        assertThat(site.resolve("site/index.html")).isNotEmptyFile();
        assertThat(errors(site, "cahier.schema.json", site.resolve("cahier.yaml"))).isEmpty();
    }

    @Test
    void refusesAFolderThatIsNotEmpty() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        Console console = Console.run("new", "site", folder.toString());

        assertThat(console.code()).isEqualTo(ExitCode.USAGE);
        assertThat(console.err()).contains("is not empty");
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void aSiteIsMadeBelowTheFolderThatIsNamed() {
        Console console =
                Console.run("new", "site", "s", "-s", folder.toString(), "--color", "never");

        assertThat(console.code()).isZero();
        assertThat(console.out()).contains("cahier serve -s " + folder.resolve("s") + " ");
        assertThat(folder.resolve("s/cahier.yaml")).exists();
        assertThat(Console.run("new", "site", "t", "-qs", folder.toString()).out()).isEmpty();
        assertThat(folder.resolve("t/cahier.yaml")).exists();
    }

    @Test
    void everyActionIsPinnedAndHasTheLeastPermissions() throws IOException {
        Path site = folder.resolve("s");
        String cahier = "someone/cahier@0123456789abcdef0123456789abcdef01234567";
        Console.run("new", "site", site.toString(), "--action", cahier);
        String workflow = Files.readString(site.resolve(".github/workflows/pages.yml"));
        List<String> used = new ArrayList<>();
        for (String file : List.of(workflow, Files.readString(Path.of("action.yml")))) {
            Matcher uses = USES.matcher(file);
            while (uses.find()) {
                used.add(uses.group(1));
            }
        }

        assertThat(used).hasSizeGreaterThan(6).allMatch(use -> PIN.matcher(use).matches());
        assertThat(workflow)
                .contains("\npermissions: {}\n")
                .doesNotContain("contents: write")
                .contains("uses: " + cahier)
                .doesNotContain("{{ action");
    }

    @Test
    void aWorkflowRunsNobodysProgramByMistake() throws IOException {
        Path site = folder.resolve("s");
        Console console = Console.run("new", "site", site.toString());

        assertThat(console.out()).contains("replace <owner> in .github/workflows/pages.yml");
        assertThat(Files.readString(site.resolve(".github/workflows/pages.yml")))
                .contains("uses: <owner>/cahier@v");
        assertThat(
                        Console.run(
                                        "new",
                                        "site",
                                        folder.resolve("t").toString(),
                                        "--action",
                                        "x y")
                                .err())
                .contains("--action must be like OWNER/cahier@COMMIT, not 'x y'");
    }

    @Test
    void aNoteGetsItsTitleItsDateAndAValidName() throws IOException {
        Files.writeString(folder.resolve("cahier.yaml"), "timeZone: Asia/Shanghai\n");

        Console console = newNote("O'Hara: 熵 $H$ & <con>");

        assertThat(console.out()).isEqualTo("content/posts/ohara-熵-h-con.md\n");
        assertThat(Files.readString(folder.resolve(console.out().strip())))
                .startsWith("---\ntitle: 'O''Hara: 熵 $H$ & <con>'\ndate: 2")
                .contains("draft: true");
        assertThat(newNote("con").out()).isEqualTo("content/posts/con-.md\n");
    }

    @Test
    void aNoteNeverReplacesAnotherOne() throws IOException {
        assertThat(newNote("A").code()).isZero();
        Files.writeString(folder.resolve("content/posts/a.md"), "mine");

        Console again = newNote("a");

        assertThat(again.code()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err()).contains("content/posts/a.md exists already", "--name");
        assertThat(folder.resolve("content/posts/a.md")).hasContent("mine");
    }

    @Test
    void aNoteStartsFromTheArchetypeOfItsSection() throws IOException {
        Files.createDirectories(folder.resolve("archetypes"));
        Files.writeString(
                folder.resolve("archetypes/books.md"),
                "---\ntitle: {{ title }}\n---\n# {{ title }}");

        Console console = newNote("B", "--section", "books");

        assertThat(folder.resolve(console.out().strip())).hasContent("---\ntitle: 'B'\n---\n# B");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aNoteIsOpenedInTheEditor() throws IOException {
        Path copy = folder.resolve("copy.md");
        Path editor = folder.resolve("editor");
        Files.writeString(editor, "#!/bin/sh\ncp \"$2\" \"$1\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();

        Console console = newNote("A", "--editor", editor + " " + copy);

        assertThat(console.code()).isZero();
        assertThat(copy).hasSameBinaryContentAs(folder.resolve("content/posts/a.md"));
    }

    /** VS Code and IntelliJ find the schemas by these files. */
    @Test
    void aNewSiteHasTheSettingsOfEditors() throws IOException {
        Path site = folder.resolve("s");
        Console.run("new", "site", site.toString());

        String schema = ".vscode/cahier.schema.json";
        assertThat(site.resolve(schema)).isNotEmptyFile();
        assertThat(site.resolve(".vscode/front-matter.schema.json")).isNotEmptyFile();
        assertThat(site.resolve(".vscode/extensions.json")).content().contains("redhat.");
        assertThat(site.resolve(".vscode/settings.json"))
                .content()
                .contains("\"./" + schema + "\": \"cahier.yaml\"");
        assertThat(site.resolve(".idea/jsonSchemas.xml"))
                .content()
                .contains("value=\"" + schema + "\"", "value=\"cahier.yaml\"");
    }

    @Test
    void aNoteStaysInContent() {
        assertThat(newNote("A", "--section", "../x").code()).isEqualTo(ExitCode.USAGE);
        assertThat(newNote("A", "--section", "/etc").code()).isEqualTo(ExitCode.USAGE);
        assertThat(newNote("$$").err()).contains("--name NAME");
        assertThat(newNote("content/books/范数.md").err())
                .contains("'content/books/范数.md' is a path")
                .contains("new note --section content/books --name 范数 TITLE");
        assertThat(newNote("norms.md").err()).contains("--section posts --name norms TITLE");
    }

    /** An editor must not mark what the program reads. */
    @Test
    void schemasAcceptWhatIsReadAndRefuseWhatIsMisspelled() {
        Schema config = schema(JsonSchema.of(SiteConfigLoader.keys(), "T", false));

        for (Key key : SiteConfigLoader.keys().declarations()) {
            String example = key.example();
            assertThat(config.validate(example, InputFormat.YAML)).as(example).isEmpty();
            assertThat(SiteConfigLoader.read(new SourceText("cahier.yaml", example)).diagnostics())
                    .as(example)
                    .isEmpty();
        }
        assertThat(config.validate("titel: A", InputFormat.YAML)).isNotEmpty();
        assertThat(config.validate("paginate: 0", InputFormat.YAML)).isNotEmpty();
        assertThat(config.validate("math: {numbers: some}", InputFormat.YAML)).isNotEmpty();
        assertThat(config.validate("search: 'Off'\npaginate: '20'\ntitle:", InputFormat.YAML))
                .isEmpty();
    }

    @Test
    void schemasAcceptTheFrontMatterThatIsRead() {
        Schema note = schema(JsonSchema.of(NoteParser.keys(), "T", true));

        for (Key key : NoteParser.keys().declarations()) {
            String text = "---\n" + key.example() + "\n---\n";
            assertThat(note.validate(key.example(), InputFormat.YAML)).as(text).isEmpty();
            assertThat(
                            new NoteParser(SiteConfigLoader.read(new SourceText("c", "")).config())
                                    .parse(new SourceText("content/a.md", text))
                                    .diagnostics())
                    .as(text)
                    .isEmpty();
        }
        assertThat(note.validate("level: 2", InputFormat.YAML)).isEmpty();
        assertThat(note.validate("draft: maybe", InputFormat.YAML)).isNotEmpty();
    }

    /** A default value that is declared is the one that a site without the key has. */
    @Test
    void declaredDefaultsAreTheDefaults() {
        for (Key key : SiteConfigLoader.keys().declarations()) {
            if (key.literal()) {
                String line = key.name() + ": " + key.fallback();
                assertThat(config(line)).as(line).isEqualTo(config(""));
            }
        }
    }

    /** Reads a configuration; the zones UTC and Z are the same. */
    private static String config(String yaml) {
        return SiteConfigLoader.read(new SourceText("cahier.yaml", yaml))
                .config()
                .toString()
                .replace("timeZone=UTC", "timeZone=Z");
    }

    private static Schema schema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(json);
    }

    private static List<?> errors(Path site, String schema, Path file) throws IOException {
        return schema(Files.readString(site.resolve(".vscode").resolve(schema)))
                .validate(Files.readString(file), InputFormat.YAML);
    }

    private Console newNote(String title, String... more) {
        List<String> words =
                new ArrayList<>(List.of("new", "note", "-s", folder.toString(), title));
        words.addAll(List.of(more));
        return Console.run(words.toArray(String[]::new));
    }
}
