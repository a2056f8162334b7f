package dev.cahier.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A git repository in a folder; tests that need one are skipped where git is not installed. */
public final class TrialRepository {

    private static final List<String> GIT =
            List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org");

    private final Path folder;

    /** Creates a repository in a folder, which may hold files. */
    public TrialRepository(Path folder) {
        this.folder = folder;
        assumeThat(run(Map.of(), List.of("git", "--version"))).isZero();
        git("init", "-q", "-b", "main");
    }

    /** Writes a file and commits it. */
    public void commit(String path, String text, String time) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        commit(time);
    }

    /**
     * Commits all that is in the folder.
     *
     * @param time when it was written, such as {@code 2024-05-06T07:08:09+08:00}
     */
    public void commit(String time) {
        git("add", "-A");
        List<String> command = new ArrayList<>(GIT);
        command.addAll(List.of("commit", "-q", "-m", "x"));
        assertThat(run(Map.of("GIT_AUTHOR_DATE", time), command)).isZero();
    }

    /** Runs a command of git. */
    public void git(String... arguments) {
        List<String> command = new ArrayList<>(GIT);
        command.addAll(List.of(arguments));
        assertThat(run(Map.of(), command)).as(String.join(" ", arguments)).isZero();
    }

    private int run(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().putAll(environment);
            return builder.start().waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
