package dev.cahier.check;

import dev.cahier.source.FolderWalk.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the names of files in texts. */
final class FileMentions {

    /** Texts that are longer are data or made by programs, and would take long to read. */
    private static final long LONGEST_TEXT = 4_000_000;

    private static final List<String> IMAGES =
            List.of("png", "jpg", "jpeg", "webp", "avif", "svg", "gif");

    /** What tells a variant of a picture from the picture that is named. */
    private static final Pattern VARIANT =
            Pattern.compile("(?:@[23]x|[-._](?:dark|light|small|large|thumb))$");

    private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    /** The files that a name may stand for. */
    private final Map<String, Set<String>> filesOfName = new HashMap<>();

    /** The lengths of the names that have an ending. */
    private final Map<String, Set<Integer>> lengthsOfEnding = new HashMap<>();

    private final Set<String> unnamed;

    private FileMentions(List<String> files) {
        unnamed = new LinkedHashSet<>(files);
        for (String file : files) {
            names(normalised(fileName(file))).forEach(name -> add(name, file));
        }
    }

    /** Returns the files that no text names. */
    static List<String> unnamed(List<String> files, List<Found> texts) {
        FileMentions mentions = new FileMentions(files);
        texts.forEach(mentions::readNames);
        Map<String, List<String>> folders = mentions.folders();
        if (!folders.isEmpty()) {
            texts.forEach(text -> mentions.readFolders(text, folders));
        }
        return List.copyOf(mentions.unnamed);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the names by which a file may be meant. */
    private static Set<String> names(String name) {
        Set<String> names = new HashSet<>(Set.of(name));
        String ending = CheckedFiles.ending(name);
        if (IMAGES.contains(ending)) {
            String stem = name.substring(0, name.length() - ending.length() - 1);
            for (String base : List.of(stem, VARIANT.matcher(stem).replaceFirst(""))) {
                IMAGES.forEach(image -> names.add(base + "." + image));
            }
        }
        return names;
    }

    private void add(String name, String file) {
        filesOfName.computeIfAbsent(name, key -> new HashSet<>()).add(file);
        lengthsOfEnding
                .computeIfAbsent(CheckedFiles.ending(name), key -> new TreeSet<>())
                .add(name.length());
    }

    private void readNames(Found source) {
        String text = text(source);
        for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
            for (Map.Entry<String, Set<Integer>> ending : lengthsOfEnding.entrySet()) {
                if (text.startsWith(ending.getKey(), dot + 1)) {
                    int end = dot + 1 + ending.getKey().length();
                    ending.getValue().stream()
                            .filter(length -> length <= end)
                            .map(length -> text.substring(end - length, end))
                            .forEach(name -> named(name, source.path()));
                }
            }
        }
    }

    /** A file that names itself is not used. */
    private void named(String name, String source) {
        for (String file : filesOfName.getOrDefault(name, Set.of())) {
            if (!file.equals(source)) {
                unnamed.remove(file);
            }
        }
    }

    /** Returns the folders of files that are not named, without those that all files are in. */
    private Map<String, List<String>> folders() {
        Map<String, List<String>> folders = new HashMap<>();
        for (String file : unnamed) {
            String[] parts = file.split("/");
            for (int i = 1; i + 1 < parts.length; i++) {
                folders.computeIfAbsent(normalised(parts[i]), key -> new ArrayList<>()).add(file);
            }
        }
        return folders;
    }

    /** Finds a name between marks that addresses and arguments have around them. */
    private void readFolders(Found source, Map<String, List<String>> folders) {
        String text = text(source);
        for (Map.Entry<String, List<String>> folder : folders.entrySet()) {
            String name = folder.getKey();
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
                int end = at + name.length();
                int after = end < text.length() && text.charAt(end) == '/' ? end + 1 : end;
                boolean begins = at > 0 && "/\"'=(".indexOf(text.charAt(at - 1)) >= 0;
                boolean ends =
                        after < text.length() && "\"')}*$ +".indexOf(text.charAt(after)) >= 0;
                if (begins && ends) {
                    folder.getValue().forEach(unnamed::remove);
                    break;
                }
            }
        }
    }

    private static String text(Found source) {
        try {
            return Files.exists(source.file()) && Files.size(source.file()) <= LONGEST_TEXT
                    ? normalised(
                            new String(Files.readAllBytes(source.file()), StandardCharsets.UTF_8))
                    : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + source.path(), e);
        }
    }

    /** Returns a text without what spellings of the same name differ in. */
    private static String normalised(String text) {
        String decoded =
                ESCAPES.matcher(text)
                        .replaceAll(
                                run ->
                                        Matcher.quoteReplacement(
                                                URLDecoder.decode(
                                                        run.group(), StandardCharsets.UTF_8)));
        return Normalizer.normalize(decoded, Normalizer.Form.NFC)
                .replace("&amp;", "&")
                .replaceAll("\\\\(?=\\p{Punct})", "")
                .toLowerCase(Locale.ROOT);
    }
}
