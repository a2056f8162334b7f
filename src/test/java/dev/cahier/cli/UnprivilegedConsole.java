package dev.cahier.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Runs commands in a process to which permissions apply: the superuser, as whom tests run in
 * containers, gives up the rights that are above them.
 */
final class UnprivilegedConsole implements AutoCloseable {

    private static final String RIGHTS = "-dac_override,-dac_read_search";

    private final Process process;
    private final PrintStream commands;
    private final BufferedReader answers;

    private UnprivilegedConsole(Process process) {
        this.process = process;
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.US_ASCII);
        this.answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    }

    /** Starts the process, or skips the test where the superuser cannot give up rights. */
    static UnprivilegedConsole start(Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        if (isAbovePermissions(folder)) {
            assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no setpriv here");
            command.addAll(List.of("setpriv", "--inh-caps=" + RIGHTS, "--bounding-set=" + RIGHTS));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(UnprivilegedConsole.class.getName());
        return new UnprivilegedConsole(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    private static boolean isAbovePermissions(Path folder) throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        boolean above = closed.toFile().setWritable(false) && Files.isWritable(closed);
        Files.delete(closed);
        return above;
    }

    Console run(String... args) throws IOException {
        commands.println(encoded(String.join("\n", args)));
        String[] answer = answers.readLine().split(" ", -1);
        return new Console(Integer.parseInt(answer[0]), decoded(answer[1]), decoded(answer[2]));
    }

    /** Reads a command on each line. */
    public static void main(String[] none) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Console console = Console.run(decoded(line).split("\n"));
            out.println(
                    console.code() + " " + encoded(console.out()) + " " + encoded(console.err()));
        }
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        commands.close();
        try {
            answers.close();
            process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
