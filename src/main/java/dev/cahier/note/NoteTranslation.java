package dev.cahier.note;

import java.util.Objects;
import java.util.Optional;

/**
 * What makes notes translations of each other. Immutable.
 *
 * @param key what they have in common: their {@code translationKey}, else their path without the
 *     language
 * @param language the language that the name of the file ends with
 * @param prefix what the addresses of notes in this language begin with, such as {@code /zh}; empty
 *     for the language of the site
 */
public record NoteTranslation(String key, Optional<String> language, String prefix) {

    public NoteTranslation {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(prefix, "prefix");
    }

    /** A key that an author chose begins in a way in which no path does. */
    private static final String CHOSEN = ": ";

    /** Returns the key if an author chose it. */
    public Optional<String> chosenKey() {
        return key.startsWith(CHOSEN) ? Optional.of(key) : Optional.empty();
    }

    static NoteTranslation of(NotePath path, FrontMatter frontMatter) {
        String key =
                frontMatter
                        .translationKey()
                        .map(chosen -> CHOSEN + chosen)
                        .orElse(path.withoutLanguage());
        return new NoteTranslation(key, path.language(), path.prefix());
    }
}
