package dev.cahier.note;

import dev.cahier.config.SiteConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the path of a note says about it.
 *
 * @param path the file, relative to the site's folder, with {@code /} between names
 * @param language the language that its name ends with, as {@code note.zh.md} does
 * @param prefix what the addresses of notes in this language begin with, such as {@code /zh}; empty
 *     for the language of the site
 * @param lowerCase whether names are in lower case in addresses
 */
record NotePath(String path, Optional<String> language, String prefix, boolean lowerCase) {

    static final String CONTENT = "content";

    /** Reads a path as a site with this configuration does. */
    static NotePath of(String path, SiteConfig config) {
        String name = plainStem(path);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        Optional<String> language =
                ending.length() == name.length() || ending.length() + 1 == name.length()
                        ? Optional.empty()
                        : config.languages().named(ending, config.language());
        String prefix =
                language.filter(tag -> !tag.equals(config.language()))
                        .map(tag -> "/" + tag.toLowerCase(Locale.ROOT))
                        .orElse("");
        return new NotePath(path, language, prefix, config.addresses().lowerCase());
    }

    /** Returns the path without its ending and its language: translations have the same. */
    String withoutLanguage() {
        return path.substring(0, path.lastIndexOf('/') + 1) + stem();
    }

    /** Returns whether a file is a note, by its name. */
    static boolean isNote(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".md") || lower.endsWith(".markdown");
    }

    boolean isBundle() {
        return stem().equals("index");
    }

    NoteKind kind() {
        return stem().equals("_index") ? NoteKind.SECTION : NoteKind.NOTE;
    }

    /**
     * Returns the file or folder in the path that keeps it from being published: the first name
     * that begins with an underscore, except {@code _index.md}.
     */
    Optional<String> underscore() {
        return Arrays.stream(path.split("/"))
                .filter(name -> name.startsWith("_"))
                .filter(name -> !path.endsWith("/" + name) || kind() != NoteKind.SECTION)
                .findFirst();
    }

    /** Returns the name that stands for the note: the file's, or the folder's of a bundle. */
    String name() {
        List<String> parts = parts();
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /**
     * Returns the address that follows from the path alone.
     *
     * @return empty when a name has no character that can stand in an address
     */
    Optional<String> address() {
        StringBuilder address = new StringBuilder(prefix).append('/');
        for (String part : parts()) {
            Optional<String> spelled = AddressSpelling.ofName(part, lowerCase);
            if (spelled.isEmpty()) {
                return Optional.empty();
            }
            address.append(spelled.get()).append('/');
        }
        return Optional.of(address.toString());
    }

    /** Returns the folders between {@code content} and the page, without that of a bundle. */
    List<String> folders() {
        List<String> parts = parts();
        boolean named = kind() == NoteKind.NOTE && !parts.isEmpty();
        return named ? parts.subList(0, parts.size() - 1) : parts;
    }

    /** The names between {@code content} and the page; of a file elsewhere only its own. */
    private List<String> parts() {
        List<String> names = new ArrayList<>(List.of(path.split("/")));
        boolean content = names.size() > 1 && names.get(0).equals(CONTENT);
        List<String> parts =
                new ArrayList<>(names.subList(content ? 1 : names.size() - 1, names.size() - 1));
        boolean named = !isBundle() && kind() == NoteKind.NOTE;
        if (named || !content) {
            parts.add(stem());
        }
        return parts;
    }

    private String stem() {
        String stem = plainStem(path);
        return language.isPresent() ? stem.substring(0, stem.lastIndexOf('.')) : stem;
    }

    private static String plainStem(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return isNote(file) ? file.substring(0, file.lastIndexOf('.')) : file;
    }
}
