package dev.cahier.build;

import dev.cahier.markdown.BodyMarkup;
import dev.cahier.note.ParsedNote;
import dev.cahier.store.PieceStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What builds in one process keep of the notes of a site in memory, decoded. Not safe for use by
 * several threads.
 */
final class WarmNotes {

    /** When more notes than these change at once, it is not by one mistake. */
    private static final int MOST_IN_MEMORY = 200;

    private String headsKey = "";
    private Optional<RunningMoment> headsMoment = Optional.empty();
    private Map<String, KeptHeads.Entry> heads = Map.of();
    private Optional<Rendered> rendered = Optional.empty();
    private Map<String, Good> good = Map.of();
    private Set<String> held = Set.of();

    /**
     * Notes that were rendered.
     *
     * @param store where their markup lies
     * @param program the program that rendered them
     * @param notes what is known about them, by path
     */
    record Rendered(PieceStore store, String program, Map<String, KeptNote> notes) {

        Rendered {
            notes = Map.copyOf(notes);
        }
    }

    /**
     * A note of the last build that was published.
     *
     * @param head the note as it was read
     * @param note what is known about it once it was rendered
     * @param store where its markup lies, for as long as no build replaces it
     * @param markup its markup, if it was saved from that
     */
    record Good(ParsedNote head, KeptNote note, PieceStore store, Optional<BodyMarkup> markup) {}

    /** Returns the heads that were kept last; empty if they depend on something else. */
    Optional<Map<String, KeptHeads.Entry>> heads(String key) {
        return headsKey.equals(key) ? Optional.of(heads) : Optional.empty();
    }

    /**
     * Keeps the heads of notes.
     *
     * @param key identifies what they depend on
     * @param moment when their files were looked at; empty if they were not
     */
    void keepHeads(String key, Optional<RunningMoment> moment, Map<String, KeptHeads.Entry> all) {
        headsKey = key;
        headsMoment = moment;
        heads = Map.copyOf(all);
    }

    /** Returns the rendered notes that were kept last; empty if another program rendered them. */
    Optional<Rendered> rendered(String program) {
        return rendered.filter(known -> known.program().equals(program));
    }

    void keep(Rendered notes) {
        rendered = Optional.of(notes);
    }

    /** Notes down that the notes as they are known now were published. */
    void published() {
        Map<String, Good> all = new HashMap<>();
        rendered.ifPresent(
                known ->
                        known.notes()
                                .forEach(
                                        (path, note) ->
                                                head(path)
                                                        .map(h -> good(h, note, known.store()))
                                                        .ifPresent(g -> all.put(path, g))));
        held.forEach(path -> good(path).ifPresent(old -> all.put(path, old)));
        good = Map.copyOf(all);
    }

    private static Good good(ParsedNote head, KeptNote note, PieceStore store) {
        return new Good(head, note, store, Optional.empty());
    }

    /**
     * Saves the markup of published notes, which the next commit to the store may drop.
     *
     * @param lasting the paths of those whose markup stays in the store
     * @param markup reads the markup of a note
     */
    void rescue(Set<String> lasting, BiFunction<PieceStore, String, Optional<BodyMarkup>> markup) {
        List<String> lost =
                good.keySet().stream()
                        .filter(path -> !lasting.contains(path))
                        .filter(path -> good.get(path).markup().isEmpty())
                        .toList();
        if (lost.size() > MOST_IN_MEMORY) {
            return;
        }
        Map<String, Good> all = new HashMap<>(good);
        for (String path : lost) {
            Good old = good.get(path);
            all.put(
                    path,
                    new Good(old.head(), old.note(), old.store(), markup.apply(old.store(), path)));
        }
        good = Map.copyOf(all);
    }

    private Optional<ParsedNote> head(String path) {
        return Optional.ofNullable(heads.get(path)).flatMap(KeptHeads.Entry::parsed);
    }

    /**
     * Decides which notes the next builds take as they were when they were published last, whatever
     * their files contain now. Those that were not published are left out.
     */
    void hold(Set<String> paths) {
        held = Set.copyOf(paths);
    }

    boolean isHeld(String path) {
        return held.contains(path);
    }

    boolean holdsAny() {
        return !held.isEmpty();
    }

    /** Returns a note as it was when it was published last. */
    Optional<Good> good(String path) {
        return Optional.ofNullable(good.get(path));
    }

    /**
     * Writes the heads of notes for other processes.
     *
     * @param file where they are kept
     */
    void saveHeads(Path file) throws IOException {
        if (headsMoment.isPresent()) {
            KeptHeads.write(file, headsKey, headsMoment.get(), heads);
        }
    }
}
