package dev.cahier.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Cahier as a process of its own, with the classes of the tests. */
final class CahierProcess {

    private CahierProcess() {}

    /**
     * Starts a command, whose output is thrown away.
     *
     * @param options options for the JVM
     */
    static Process start(List<String> options, String... arguments) throws IOException {
        return startBy(List.of(), options, arguments);
    }

    /**
     * Starts a command as {@link #start} does.
     *
     * @param launcher the program that starts the JVM, with its arguments; none to do without
     */
    static Process startBy(List<String> launcher, List<String> options, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(Main.class.getName());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
