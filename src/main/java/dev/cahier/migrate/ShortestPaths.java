package dev.cahier.migrate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Corrects Markdown links of a vault that give the end of a path, or a path from the top of the
 * vault: Obsidian finds the file by them, other programs read them from the folder of the note.
 */
final class ShortestPaths {

    private static final Pattern LINK =
            Pattern.compile("]\\((?:<([^<>\\n]+)>|([^\\s()<>]+))(?=[\\s)])");

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9+.-]*:|/|#|\\.\\.?/).*", Pattern.DOTALL);

    private final Set<String> files;
    private final Map<String, List<String>> byName = new HashMap<>();

    /**
     * @param files the paths of all files of the vault
     */
    ShortestPaths(List<String> files) {
        this.files = new TreeSet<>(files);
        for (String path : files) {
            byName.computeIfAbsent(name(path), name -> new ArrayList<>()).add(path);
        }
    }

    void translate(NoteDraft draft) {
        ProseMap prose = ProseMap.of(draft, false);
        Matcher link = LINK.matcher(draft.text());
        int at = draft.bodyOffset();
        while (link.find(at)) {
            at = link.end();
            int group = link.group(1) != null ? 1 : 2;
            String written = link.group(group);
            if (!ELSEWHERE.matcher(written).matches() && !prose.isCode(link.start())) {
                replace(draft, written, link.start() + 2, link.end());
            }
        }
    }

    private void replace(NoteDraft draft, String written, int start, int end) {
        int hash = written.indexOf('#');
        String anchor = hash < 0 ? "" : written.substring(hash);
        String path = decoded(hash < 0 ? written : written.substring(0, hash));
        String folder = folder(draft.sourcePath());
        if (files.contains(folder + path) || path.isEmpty()) {
            return;
        }
        meant(path)
                .ifPresent(
                        file ->
                                draft.translate(
                                        "links by the shortest path",
                                        "leads to " + file,
                                        start,
                                        end,
                                        "<" + relative(folder, file) + anchor + ">"));
    }

    /** Returns the only file that a path can mean, read from the top or as the end of one. */
    private Optional<String> meant(String path) {
        if (files.contains(path)) {
            return Optional.of(path);
        }
        List<String> ending =
                byName.getOrDefault(name(path), List.of()).stream()
                        .filter(file -> ("/" + file).endsWith("/" + path))
                        .toList();
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    private static String relative(String folder, String file) {
        List<String> from = folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/"));
        List<String> to = Arrays.asList(file.split("/"));
        int same = 0;
        while (same < from.size() && same < to.size() - 1 && from.get(same).equals(to.get(same))) {
            same++;
        }
        return "../".repeat(from.size() - same) + String.join("/", to.subList(same, to.size()));
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
