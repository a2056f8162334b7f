package dev.cahier.site;

import dev.cahier.diagnostic.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Arithmetic on paths whose names are separated by {@code /}. */
final class SitePaths {

    private SitePaths() {}

    /** Returns the folder of a file with the slash at its end; empty for a name alone. */
    static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /**
     * Returns the folder of the file in which a link is written. A note that is not a file of the
     * site, such as standard input, counts as a file in {@code content}.
     */
    static String contentFolder(SourceLocation from) {
        return from.path().contains("/") ? folder(from.path()) : "content/";
    }

    /**
     * Takes {@code .} and {@code ..} out of a path.
     *
     * @return the path without slashes at its ends; empty when it leads out of its root
     */
    static Optional<String> normalize(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/")) {
            if (name.equals("..")) {
                if (names.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return Optional.of(String.join("/", names));
    }

    /** Returns how a file of a folder refers to another path. */
    static String relative(String folder, String path) {
        List<String> from = List.of(folder.split("/"));
        List<String> to = List.of(path.split("/"));
        int common = 0;
        while (common < Math.min(from.size(), to.size() - 1)
                && from.get(common).equals(to.get(common))) {
            common++;
        }
        return "../".repeat(from.size() - common) + String.join("/", to.subList(common, to.size()));
    }

    static boolean isNote(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }
}
