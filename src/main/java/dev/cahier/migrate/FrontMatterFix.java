package dev.cahier.migrate;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataMap;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Changes a key of the front matter that other tools read and Cahier does not. */
final class FrontMatterFix {

    private static final String SUBJECT = "front matter";

    private final NoteDraft draft;

    FrontMatterFix(NoteDraft draft) {
        this.draft = draft;
    }

    /**
     * Deals with one error.
     *
     * @param error an error at a place in the text as it is to be written
     * @return whether something was changed
     */
    boolean fix(Diagnostic error) {
        if (error.location().isEmpty()) {
            return false;
        }
        Optional<DataEntry> entry = entryAt(error.location().get());
        if (error.code().equals("lost-backslash")) {
            return entry.isPresent() && doubleBackslashes(entry.get());
        }
        return entry.isPresent() && setAside(entry.get(), error);
    }

    /** Finds the entry by the text of its line, since lines above it may have been added. */
    private Optional<DataEntry> entryAt(SourceLocation place) {
        Map<String, Integer> lines = new HashMap<>();
        List<String> written = draft.edited().lines().limit(place.line()).toList();
        for (int i = 0; i < written.size(); i++) {
            lines.put(written.get(i), i);
        }
        Optional<DataEntry> found = Optional.empty();
        int foundAt = -1;
        for (DataEntry entry : draft.frontMatter().keys().map(DataMap::entries).orElse(List.of())) {
            int at = lines.getOrDefault(line(entry), -1);
            if (at > foundAt) {
                found = Optional.of(entry);
                foundAt = at;
            }
        }
        return found;
    }

    private String line(DataEntry entry) {
        int start = offset(entry.keyLocation()) - entry.keyLocation().column() + 1;
        int end = draft.text().indexOf('\n', start);
        return draft.text().substring(start, end < 0 ? draft.text().length() : end);
    }

    /** In double quotes a formula loses its backslashes; two of them are one. */
    private boolean doubleBackslashes(DataEntry entry) {
        int start = offset(entry.value().location());
        int end = draft.text().indexOf('\n', start);
        String value = draft.text().substring(start, end < 0 ? draft.text().length() : end);
        String doubled = value.replaceAll("(?<!\\\\)\\\\(?![\\\\\"])", "\\\\\\\\");
        return !doubled.equals(value)
                && draft.translate(
                        "backslashes in double quotes",
                        "'" + entry.key() + "' has them doubled, so that formulas keep theirs",
                        start,
                        start + value.length(),
                        doubled);
    }

    private boolean setAside(DataEntry entry, Diagnostic error) {
        if (entry.key().startsWith("imported-")) {
            return false;
        }
        Map<String, Object> inner = ForeignConfig.map(entry.value().plain());
        Object enabled = inner.getOrDefault("enable", inner.get("enabled"));
        draft.keys().setAside(entry.key());
        if (enabled instanceof Boolean flag) {
            draft.keys().set(entry.key(), flag);
            draft.report(
                    Finding.Kind.TRANSLATED,
                    SUBJECT,
                    "'" + entry.key() + "' is " + flag + "; its other keys are kept aside",
                    offset(entry.keyLocation()));
        } else {
            draft.report(
                    Finding.Kind.BY_HAND,
                    SUBJECT,
                    error.message() + "; the key is called 'imported-" + entry.key() + "' now",
                    offset(entry.keyLocation()));
        }
        return true;
    }

    private int offset(SourceLocation place) {
        return draft.keys().offset(place);
    }
}
