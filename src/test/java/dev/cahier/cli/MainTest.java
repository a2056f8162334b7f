package dev.cahier.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import dev.cahier.build.Version;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MainTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"build", "render", "clean"})
    void explainsEveryCommand(String command) {
        Console help = Console.run(command, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: cahier " + command)
                .contains("--source", "--quiet", "--verbose", "--color", "--help", "--version")
                .doesNotContain("\u001B");
        assertThat(Console.run(command, "--version").out())
                .isEqualTo("Cahier " + Version.current() + "\n");
    }

    @Test
    void callsEachCommandByItsOwnName() {
        Commands.all(Console.context())
                .getSubcommands()
                .forEach((name, command) -> assertThat(command.getCommandName()).isEqualTo(name));
    }

    @Test
    void listsItsCommands() {
        Console help = Console.run("--help");

        assertThat(help.code()).isZero();
        assertThat(help.out())
                .startsWith("Usage: cahier")
                .contains("build", "render", "clean", "Exit codes: 0 done");
        assertThat(Console.run("--version").out()).isEqualTo("Cahier " + Version.current() + "\n");
        assertThat(Version.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void suggestsTheOptionThatWasMeant() {
        Console console = Console.run("build", "--drafs");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .startsWith("cahier: Unknown option: '--drafs'\n")
                .contains("--drafts")
                .endsWith("Try 'cahier build --help' for what it takes.\n");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        Console console = Console.run("biuld");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("biuld", "Did you mean: cahier build");
    }

    @Test
    void explainsACommandBehindHelpAsWell() {
        assertThat(Console.run("help", "build").out())
                .isEqualTo(Console.run("build", "--help").out())
                .contains("--strict");
        assertThat(Console.run("help").out()).isEqualTo(Console.run("--help").out());
        assertThat(Console.run("help", "biuld").err()).contains("Did you mean: cahier build");
    }

    @Test
    void asksForACommand() {
        Console console = Console.run();

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).startsWith("cahier: which command?\n");
    }

    @Test
    void refusesAColourThatIsNone() {
        Console console = Console.run("build", "--color", "sometimes");

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err())
                .startsWith(
                        "cahier: Invalid value for option '--color': must be auto, always or"
                                + " never, not 'sometimes'\n");
    }

    @Test
    void cleansTheSiteAndTheCache() throws IOException {
        for (String file :
                new String[] {"content/a.md", "site/.gitignore", ".cahier/charts/x.png"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "x");
        }

        assertThat(Console.run("build", "-s", folder.toString()).code()).isZero();
        assertThat(folder.resolve("site/a/index.html")).exists();

        Console console = Console.run("clean", "-s", folder.toString());

        assertThat(console.code()).isZero();
        assertThat(console.err()).isEqualTo("Removed the site and the cache of " + folder + "\n");
        assertThat(folder.resolve("content/a.md")).exists();
        assertThat(folder.resolve("site/.gitignore")).exists();
        assertThat(folder.resolve("site/a")).doesNotExist();
        assertThat(folder.resolve("site/.nojekyll")).doesNotExist();
        assertThat(folder.resolve(".cahier")).doesNotExist();
    }

    @Test
    void saysWhatThereWasToClean() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/a.md"), "x");

        assertThat(clean())
                .isEqualTo(
                        "Nothing to remove in %s: there is no built site and no cache\n"
                                .formatted(folder));
        Files.createDirectories(folder.resolve(".cahier"));
        assertThat(clean())
                .isEqualTo(
                        "Removed the cache of %s; no build has written to site/\n"
                                .formatted(folder));
        Console.run("build", "-s", folder.toString());
        SiteWriter.deleteFolder(folder.resolve(".cahier"));
        assertThat(clean())
                .isEqualTo("Removed the site of %s; there was no cache\n".formatted(folder));
        assertThat(TrialSites.files(folder).keySet()).containsExactly("content/a.md");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void leavesNothingBesideTheSiteWhereTheCacheIsALink() throws IOException {
        Files.createDirectories(folder.resolve("notes/content"));
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(folder.resolve("notes/content/a.md"), "x");
        Files.writeString(elsewhere.resolve("theirs.txt"), "x");
        Path notes = folder.resolve("notes");
        Files.createSymbolicLink(notes.resolve(".cahier"), elsewhere);
        Console.run("build", "-s", notes.toString());
        assertThat(notes.resolve(".site.cahier")).exists();

        Console console = Console.run("clean", "-s", notes.toString());

        assertThat(console.err()).isEqualTo("Removed the site and the cache of " + notes + "\n");
        assertThat(TrialSites.files(folder).keySet())
                .containsExactly("elsewhere/theirs.txt", "notes/content/a.md");
        assertThat(notes.resolve(".cahier")).doesNotExist();
        assertThat(notes.resolve(".site.cahier")).doesNotExist();
    }

    private String clean() {
        return Console.run("clean", "-s", folder.toString()).err();
    }

    @Test
    void cleansNothingWhereThereIsNoSite() throws IOException {
        Path others = Files.createDirectories(folder.resolve("site"));
        Files.writeString(others.resolve("theirs.txt"), "x");

        Console console = Console.run("clean", "-s", folder.toString());

        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).startsWith("cahier: there is no site in ");
        assertThat(others.resolve("theirs.txt")).exists();
        assertThat(Console.run("clean", "-s", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }
}
