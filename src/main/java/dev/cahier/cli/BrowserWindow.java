package dev.cahier.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens addresses in the browser that the user prefers. */
final class BrowserWindow {

    private BrowserWindow() {}

    /** Opens an address; returns what to tell the user if that is impossible. */
    static Optional<String> open(String url) {
        List<String> command = command(System.getProperty("os.name"), url);
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(
                    "cannot open a browser, since '"
                            + command.get(0)
                            + "' was not found: open "
                            + url);
        }
    }

    static List<String> command(String system, String url) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", url);
        }
        return name.contains("mac") ? List.of("/usr/bin/open", url) : List.of("xdg-open", url);
    }
}
