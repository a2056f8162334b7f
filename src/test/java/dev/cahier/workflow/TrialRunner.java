package dev.cahier.workflow;

import dev.cahier.cli.Main;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A machine of its own for steps and commands: an empty home, and programs of which {@code cahier}
 * runs the classes under test.
 */
final class TrialRunner {

    private final Path root;
    private final Path programs;
    private final Map<String, String> environment = new HashMap<>();

    TrialRunner(Path root) throws IOException {
        this.root = root;
        programs = Files.createDirectories(root.resolve("programs"));
        environment.put("PATH", programs + ":" + System.getenv("PATH"));
        environment.put("HOME", Files.createDirectories(root.resolve("home")).toString());
        environment.put("LC_ALL", "C.UTF-8");
        for (String who : List.of("AUTHOR", "COMMITTER")) {
            environment.put("GIT_" + who + "_NAME", "A. U. Thor");
            environment.put("GIT_" + who + "_EMAIL", "author@example.org");
        }
        // What is pushed to GitHub arrives in a folder.
        environment.put("GIT_CONFIG_NOSYSTEM", "1");
        environment.put("GIT_CONFIG_COUNT", "1");
        environment.put("GIT_CONFIG_KEY_0", "url." + github() + "/.insteadOf");
        environment.put("GIT_CONFIG_VALUE_0", "https://github.com/");
        writeCahier(programs);
    }

    /** Returns the folder that stands for GitHub. */
    Path github() {
        return root.resolve("github.com");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** Puts a program on the path. */
    void program(String name, String script) throws IOException {
        write(programs.resolve(name), script);
    }

    /** Writes a launcher of the classes under test. */
    static void writeCahier(Path folder) throws IOException {
        write(
                folder.resolve("cahier"),
                "#!/bin/sh\nexec '"
                        + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Djava.awt.headless=true -cp '"
                        + System.getProperty("java.class.path")
                        + "' "
                        + Main.class.getName()
                        + " \"$@\"\n");
    }

    private static void write(Path file, String script) throws IOException {
        Files.writeString(file, script);
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + file);
        }
    }

    StepRunner steps(Path workspace) throws IOException {
        return new StepRunner(
                workspace, Files.createTempDirectory(root, "runner"), Map.copyOf(environment));
    }

    /** Runs what a person types; fails unless it succeeds. */
    String type(Path folder, String commands) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-e", "-c", commands);
        builder.directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(commands + " failed:\n" + output);
        }
        return output;
    }
}
