package dev.cahier.bibliography;

import java.util.Optional;

/** What one note can cite, and how citations look. Implementations are immutable. */
public interface Bibliography {

    /** The bibliography of a note that cannot cite anything. */
    Bibliography NONE =
            new Bibliography() {

                @Override
                public Optional<CitationStyle> style() {
                    return Optional.empty();
                }

                @Override
                public Optional<BibEntry> entry(String key) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> near(String key) {
                    return Optional.empty();
                }
            };

    /** Returns the style of citations; empty if the note has no bibliography. */
    Optional<CitationStyle> style();

    /** Returns the entry of a key. */
    Optional<BibEntry> entry(String key);

    /** Returns the key that a mistyped one was probably meant to be. */
    Optional<String> near(String key);
}
