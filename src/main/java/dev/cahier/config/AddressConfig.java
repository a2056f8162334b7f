package dev.cahier.config;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How the addresses of notes are made, and where they are listed. Immutable.
 *
 * @param permalinks {@code permalinks}: patterns by the folders of {@code content} whose notes they
 *     are for; {@value #TOP} for notes that are in none
 * @param sections {@code sections}: the folders of {@code content} whose notes the home page shows;
 *     none for all notes
 * @param lowerCase {@code lowerCase}: whether the names of files, folders and terms are in lower
 *     case in addresses, default {@code true}
 */
public record AddressConfig(
        Map<String, PermalinkPattern> permalinks, List<String> sections, boolean lowerCase) {

    /** Names the notes at the top of {@code content}. */
    public static final String TOP = "/";

    static final AddressConfig DEFAULT = new AddressConfig(Map.of(), List.of(), true);

    /**
     * A pattern and the folder that it is for.
     *
     * @param folder the folder, as it is named in the configuration
     */
    public record Permalink(String folder, PermalinkPattern pattern) {

        public Permalink {
            Objects.requireNonNull(folder, "folder");
            Objects.requireNonNull(pattern, "pattern");
        }
    }

    public AddressConfig {
        permalinks = Map.copyOf(permalinks);
        sections = List.copyOf(sections);
    }

    AddressConfig withPermalinks(Map<String, PermalinkPattern> patterns) {
        return new AddressConfig(patterns, sections, lowerCase);
    }

    AddressConfig withLowerCase(boolean lower) {
        return new AddressConfig(permalinks, sections, lower);
    }

    AddressConfig withSections(List<String> folders) {
        return new AddressConfig(permalinks, folders, lowerCase);
    }

    /**
     * Returns whether the home page shows a note.
     *
     * @param path the file of the note, such as {@code content/posts/a.md}
     */
    public boolean isOnHomePage(String path) {
        return sections.isEmpty()
                || sections.stream().anyMatch(folder -> path.startsWith("content/" + folder + "/"));
    }

    /**
     * Returns the pattern for the notes of a folder: its own, else that of the nearest folder
     * around it.
     *
     * @param folder the folder within {@code content}, such as {@code docs/api}; empty for none
     */
    public Optional<Permalink> permalink(String folder) {
        String at = folder.isEmpty() ? TOP : folder;
        while (!at.isEmpty()) {
            PermalinkPattern pattern = permalinks.get(at);
            if (pattern != null) {
                return Optional.of(new Permalink(at, pattern));
            }
            at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "";
        }
        return Optional.empty();
    }
}
