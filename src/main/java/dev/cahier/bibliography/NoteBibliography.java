package dev.cahier.bibliography;

import dev.cahier.diagnostic.DidYouMean;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The entries of several files: those of the first file that has a key count. */
public final class NoteBibliography implements Bibliography {

    /**
     * Among more keys, or for a longer one, none is looked for that is like it: it takes too long.
     */
    private static final int MOST_COMPARED = 10_000;

    private static final int LONGEST_COMPARED = 50;

    private final List<BibFile> files;
    private final CitationStyle style;

    /**
     * Creates a bibliography.
     *
     * @param files the files, the note's own before those of the site
     */
    public NoteBibliography(List<BibFile> files, CitationStyle style) {
        this.files = List.copyOf(files);
        this.style = style;
    }

    @Override
    public Optional<CitationStyle> style() {
        return Optional.of(style);
    }

    @Override
    public Optional<BibEntry> entry(String key) {
        return files.stream()
                .filter(file -> file.entries().containsKey(key))
                .map(file -> file.entries().get(key))
                .findFirst();
    }

    @Override
    public Optional<String> near(String key) {
        int count = files.stream().mapToInt(file -> file.entries().size()).sum();
        if (count > MOST_COMPARED || key.length() > LONGEST_COMPARED) {
            return Optional.empty();
        }
        SortedSet<String> keys = new TreeSet<>();
        files.forEach(file -> keys.addAll(file.entries().keySet()));
        return DidYouMean.among(keys, key);
    }
}
