package dev.cahier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Diagnostics that the documentation shows: their first source line is put into a file at the place
 * that they name, and the command is run on it.
 */
final class ShownDiagnostics {

    private static final Pattern SHOWN =
            Pattern.compile(
                    "(\\S+\\.md):(\\d+):\\d+: (?:error|warning|note)\\[[a-z-]+]: .*\\n  (.*)");

    private ShownDiagnostics() {}

    /** Returns whether a text shows what Cahier says of a note. */
    static boolean isIn(String text) {
        return SHOWN.matcher(text).lookingAt();
    }

    /** Returns what Cahier says of the notes that a text may be about, one text for each. */
    static List<String> said(String text, Path folder) throws IOException {
        Matcher shown = SHOWN.matcher(text);
        if (!shown.lookingAt()) {
            throw new IllegalArgumentException(text);
        }
        String path = shown.group(1).startsWith("content/") ? shown.group(1) : "";
        int line = Integer.parseInt(shown.group(2));
        String source = shown.group(3);
        String body = "---\ntitle: T\n---\n" + "\n".repeat(Math.max(0, line - 4)) + source + "\n";
        String head =
                "---\n" + (line == 3 ? "title: T\n" : "") + source + "\n---\n" + "Some text.\n";
        return List.of(check(path, body, folder), check(path, head, folder));
    }

    private static String check(String path, String note, Path folder) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, note);
        return Console.run("check", "--color", "never", "-s", folder.toString()).err();
    }
}
