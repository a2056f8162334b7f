package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.output.OutputFile;
import dev.cahier.output.SiteWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTest {

    @TempDir private Path folder;
    private Path source;

    @BeforeEach
    void givenASite() throws IOException {
        source = Files.createDirectories(folder.toRealPath().resolve("notes"));
        Files.createDirectories(source.resolve("content"));
    }

    @Test
    void refusesAFolderSiteThatWasNeverOurs() throws IOException {
        Files.createDirectories(source.resolve("site/x"));
        assertThat(objection("site")).isEmpty();

        Files.writeString(source.resolve("site/x/thesis.tex"), "x");
        assertThat(objection("site"))
                .hasValueSatisfying(text -> assertThat(text).contains("such as 'x/thesis.tex'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".git", ".git/hooks", ".x/site", "../.GIT/x"})
    void refusesHiddenFolders(String output) {
        assertThat(objection(output))
                .hasValueSatisfying(text -> assertThat(text).endsWith("is in a hidden folder"));
    }

    @ParameterizedTest
    @CsvSource({
        "., contains the site's own sources",
        ".., contains the site's own sources",
        "content, is among the site's sources",
        "content/posts, is among the site's sources",
        "templates, is among the site's sources",
        "static/x, is among the site's sources",
        ".cahier/site, is among the site's sources",
        // On some systems, these are the folders of the sources, though not there yet.
        "Content, is among the site's sources",
        "STATIC, is among the site's sources",
        "Static/x, is among the site's sources",
        "templates., is among the site's sources",
        "Cahier.yaml, is among the site's sources"
    })
    void refusesSources(String output, String reason) {
        assertThat(objection(output)).hasValueSatisfying(text -> assertThat(text).endsWith(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "../new/deep", "sites", "content-built"})
    void allowsAFolderThatIsNotThereYet(String output) {
        assertThat(objection(output)).isEmpty();
    }

    @Test
    void refusesAFolderOfOthers() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("thesis.tex"), "x");
        Files.writeString(other.resolve("404.html"), "x");

        assertThat(objection("../other"))
                .hasValueSatisfying(
                        text ->
                                assertThat(text)
                                        .contains("contains files that Cahier did not create"));
    }

    @Test
    void allowsAFolderThatIsEmptyButForNamesWithADot() throws IOException {
        Files.createDirectories(folder.resolve("other/.git"));

        assertThat(objection("../other")).isEmpty();
    }

    @Test
    void allowsAnEarlierSiteOnly() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        for (String name : new String[] {"404.html", ".nojekyll", "index.html"}) {
            Files.writeString(other.resolve(name), "x");
        }
        assertThat(objection("../other")).as("of another tool").isPresent();

        Path ours = source.resolve("../ours").normalize();
        try (SiteWriter writer = SiteWriter.open(ours, source.resolve(".cahier"))) {
            writer.write(writer.plan(List.of(OutputFile.text("index.html", "x"))));
        }
        Files.writeString(ours.resolve("mine.txt"), "mine");
        assertThat(objection("../ours")).isEmpty();
    }

    @Test
    void refusesAFile() throws IOException {
        Files.writeString(source.resolve("file"), "x");

        assertThat(objection("file"))
                .hasValueSatisfying(text -> assertThat(text).endsWith("is a file"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file/site", "file/a/b/c", "../note.md/site"})
    void refusesAFolderInAFile(String output) throws IOException {
        Files.writeString(source.resolve("file"), "x");
        Files.writeString(folder.resolve("note.md"), "x");

        assertThat(objection(output))
                .hasValueSatisfying(text -> assertThat(text).contains("is in the file "));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void refusesALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(source.resolve("gone"), folder.resolve("not there"));

        assertThat(objection("gone"))
                .hasValueSatisfying(
                        text -> assertThat(text).endsWith("is a link that leads nowhere"));
        assertThat(objection("gone/site"))
                .hasValueSatisfying(
                        text -> assertThat(text).contains("is in a link that leads nowhere"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void seesThroughLinks() throws IOException {
        Files.createSymbolicLink(source.resolve("site"), source.resolve("content"));
        Path repository = Files.createDirectories(folder.resolve("repository/.git"));
        Files.createSymbolicLink(source.resolve("public"), repository);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere/posts"));
        Files.createSymbolicLink(source.resolve("static"), elsewhere);

        assertThat(objection("site")).as("a link to sources").isPresent();
        assertThat(objection("public")).as("a link into Git's data").isPresent();
        assertThat(objection("../elsewhere")).as("around linked sources").isPresent();
        assertThat(objection("../elsewhere/posts/out")).as("in linked sources").isPresent();
    }

    private Optional<String> objection(String output) {
        return new OutputFolder(source, source.resolve(output).normalize()).objection();
    }
}
