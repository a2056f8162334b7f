package dev.cahier.migrate;

import dev.cahier.data.DataEntry;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
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
        Optional<DataEntry> found = Optional.empty();
        int added = lines(draft.edited()) - lines(draft.text());
        for (DataEntry entry :
                draft.frontMatter().keys().map(map -> map.entries()).orElse(java.util.List.of())) {
            if (entry.keyLocation().line() <= place.line() - added) {
                found = Optional.of(entry);
            }
        }
        return found;
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
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
        if (entry.key().startsWith("was-")) {
            return false;
        }
        Map<String, Object> inner = ForeignConfig.map(entry.value().plain());
        Object enabled = inner.getOrDefault("enable", inner.get("enabled"));
        draft.keys().rename(entry.key(), "was-" + entry.key());
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
                    error.message() + "; the key is called 'was-" + entry.key() + "' now",
                    offset(entry.keyLocation()));
        }
        return true;
    }

    private int offset(SourceLocation place) {
        int line = 0;
        for (int i = 1; i < place.line(); i++) {
            line = draft.text().indexOf('\n', line) + 1;
        }
        return line + place.column() - 1;
    }
}
