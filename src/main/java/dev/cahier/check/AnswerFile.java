package dev.cahier.check;

import dev.cahier.store.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which addresses were there when they were asked last: one line for each, with the second at which
 * it was asked. What cannot be read or written counts as unknown, and is asked again.
 */
final class AnswerFile {

    private static final Duration AGE = Duration.ofDays(7);

    private final Path file;
    private final Instant now;
    private final SortedMap<String, Long> seconds = new TreeMap<>();

    AnswerFile(Path file, Instant now) {
        this.file = file;
        this.now = now;
        if (Files.isRegularFile(file)) {
            read();
        }
    }

    private void read() {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return;
        }
        for (String line : lines) {
            String[] parts = line.split(" ", 2);
            if (parts.length == 2 && parts[0].matches("\\d{1,12}")) {
                long asked = Long.parseLong(parts[0]);
                long age = now.getEpochSecond() - asked;
                if (age >= 0 && age < AGE.toSeconds()) {
                    seconds.put(parts[1], asked);
                }
            }
        }
    }

    /** Returns whether an address was there within the last week. */
    boolean isThere(String url) {
        return seconds.containsKey(url);
    }

    /** Adds the addresses that are there. */
    void keep(Map<String, Answer> answers) {
        answers.forEach(
                (url, answer) -> {
                    if (answer.isThere()) {
                        seconds.put(url, now.getEpochSecond());
                    }
                });
        String text =
                seconds.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                        .collect(Collectors.joining());
        try {
            AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            seconds.clear(); // The addresses are asked again the next time.
        }
    }
}
