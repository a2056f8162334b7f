package dev.cahier.cli;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** Runs programs of the system, such as {@code mount}. */
final class SystemCommand {

    private SystemCommand() {}

    /** Returns whether a command is there and ends well within a minute; its output is lost. */
    static boolean runs(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
