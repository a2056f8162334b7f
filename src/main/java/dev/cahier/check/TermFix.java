package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.note.FrontMatter;
import dev.cahier.note.Note;
import dev.cahier.site.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Spells terms of notes as nearly all notes do.
 *
 * <p>Every change is tried before it is proposed: the front matter must say the same as before,
 * except for the term.
 */
public final class TermFix {

    private final Map<Taxonomy, TermUses> uses = new EnumMap<>(Taxonomy.class);
    private final Function<SourceText, Optional<Note>> reader;

    /**
     * Creates a fix.
     *
     * @param reader reads a text of a note
     */
    public TermFix(CheckedSite site, Function<SourceText, Optional<Note>> reader) {
        for (Taxonomy taxonomy : Taxonomy.values()) {
            uses.put(taxonomy, TermUses.of(taxonomy, site.notes()));
        }
        this.reader = reader;
    }

    /**
     * A term that is to be spelled differently.
     *
     * @param place where its spelling is reported
     */
    record Change(Taxonomy taxonomy, String from, String to, SourceLocation place) {}

    /** Returns whether terms of a note are to be changed. */
    public boolean concerns(CheckedNote note, Collection<Diagnostic> reported) {
        return !changes(note, reported).isEmpty();
    }

    private List<Change> changes(CheckedNote note, Collection<Diagnostic> reported) {
        List<Change> changes = new ArrayList<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            for (String term : taxonomy.termsOf(note.frontMatter())) {
                SourceLocation place = note.value(TagsAreSpelledAlike.KEYS.get(taxonomy), term);
                uses.get(taxonomy)
                        .dominant(term)
                        .map(other -> new Change(taxonomy, term, other, place))
                        .filter(change -> isReported(change, reported))
                        .ifPresent(changes::add);
            }
        }
        return changes;
    }

    private static boolean isReported(Change change, Collection<Diagnostic> reported) {
        return reported.stream()
                .anyMatch(
                        d ->
                                d.code().equals(TagsAreSpelledAlike.CODE)
                                        && d.location().equals(Optional.of(change.place())));
    }

    /**
     * Changes the terms of a note.
     *
     * @param bytes the note's file; its front matter is that of the note
     */
    public SlipFix.Fixed fix(CheckedNote note, byte[] bytes, Collection<Diagnostic> reported) {
        byte[] fixed = bytes;
        int count = 0;
        for (Change change : changes(note, reported)) {
            RawText raw = new RawText(fixed);
            Optional<SourceEdit> edit = edit(change, note.path(), raw.normalised());
            if (edit.isPresent()) {
                fixed = raw.with(List.of(edit.get()));
                count++;
            }
        }
        return new SlipFix.Fixed(fixed, count);
    }

    private Optional<SourceEdit> edit(Change change, String path, String text) {
        SourceText source = new SourceText(path, text);
        Optional<Note> before = reader.apply(source);
        return before.flatMap(note -> edit(change, note, source))
                .filter(
                        edit ->
                                reader.apply(
                                                new SourceText(
                                                        path,
                                                        SourceEdit.apply(List.of(edit), text)))
                                        .filter(after -> isSame(before.get(), after, change))
                                        .isPresent());
    }

    private static Optional<SourceEdit> edit(Change change, Note note, SourceText source) {
        return FrontMatterLines.of(note)
                .value(TagsAreSpelledAlike.KEYS.get(change.taxonomy()), change.from())
                .map(place -> source.offsetOfLine(place.line()) + place.column() - 1)
                .map(start -> new SourceEdit(start, start + change.from().length(), change.to()));
    }

    private static boolean isSame(Note before, Note after, Change change) {
        FrontMatter old = before.frontMatter();
        FrontMatter changed = after.frontMatter();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            List<String> expected =
                    taxonomy.termsOf(old).stream()
                            .map(
                                    term ->
                                            taxonomy == change.taxonomy()
                                                            && term.equals(change.from())
                                                    ? change.to()
                                                    : term)
                            .distinct()
                            .toList();
            if (!taxonomy.termsOf(changed).equals(expected)) {
                return false;
            }
        }
        return changed.other().equals(old.other())
                && changed.params().equals(old.params())
                && after.address().equals(before.address())
                && changed.authors().equals(old.authors());
    }
}
