package dev.cahier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GitIndexTest {

    @TempDir private Path folder;

    @BeforeEach
    void givenGit() throws IOException, InterruptedException {
        assumeThat(run("git", "--version")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2, sha1", "3, sha1", "4, sha1", "2, sha256", "4, sha256"})
    void findsAFolderWithAFileThatIsTracked(int version, String hash)
            throws IOException, InterruptedException {
        git("init", "-q", "--object-format=" + hash);
        write(".cache/x", "a.cahier/y", "blog/.cahier/z/" + "n".repeat(5000 % 200), "content/a.md");
        git("add", "-f", ".");
        if (version == 3) {
            write("later");
            git("add", "-N", "later"); // An entry with more flags.
        }
        git("update-index", "--index-version", String.valueOf(version));

        assertThat(GitIndex.tracks(folder.resolve("blog/.cahier"))).isTrue();
        assertThat(GitIndex.tracks(folder.resolve(".cahier"))).isFalse();
        assertThat(GitIndex.tracks(folder.resolve("other/.cahier"))).isFalse();
    }

    @Test
    void findsNothingWhereNothingIsTracked() throws IOException, InterruptedException {
        assertThat(GitIndex.tracks(folder.resolve(".cahier"))).isFalse();
        git("init", "-q");
        write(".cahier/x");
        assertThat(GitIndex.tracks(folder.resolve(".cahier"))).isFalse();
        write("b");
        git("add", "b");
        assertThat(GitIndex.tracks(folder.resolve(".cahier"))).isFalse();
    }

    @Test
    void passesOverAnIndexThatIsDamaged() throws IOException, InterruptedException {
        git("init", "-q");
        write(".cahier/x", "b");
        git("add", "-f", ".");
        Path index = folder.resolve(".git/index");
        byte[] whole = Files.readAllBytes(index);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(index, java.util.Arrays.copyOf(whole, length));
            GitIndex.tracks(folder.resolve(".cahier"));
        }
        Files.write(index, whole);
        assertThat(GitIndex.tracks(folder.resolve(".cahier"))).isTrue();
    }

    private void write(String... paths) throws IOException {
        for (String path : paths) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "x");
        }
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assumeThat(run(command.toArray(String[]::new))).isZero();
    }

    private int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 127;
        }
    }
}
