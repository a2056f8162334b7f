package dev.cahier.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cahier.search.IndexState.Member;
import dev.cahier.store.RecordCodec;
import dev.cahier.store.Sha256;
import dev.cahier.store.Spool;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Makes the index of a site: shards, which name the notes that contain a term; a fragment for each
 * note, by which search shows it; and a file that says how many shards there are.
 *
 * <p>What it makes depends on the notes alone. An index that was made before is changed: of the
 * notes only those are read that are new or have changed. What cannot be read costs time only.
 */
public final class SearchIndex {

    private static final String STATE = "state";
    private static final int RADIX = 36;

    private final String program;
    private final KeptIndex kept;
    private final Spool spool;
    private final Steps steps;

    /** Files that are kept for the next build. Safe for use by several threads. */
    public interface KeptIndex {

        /** Returns the content of a file; nothing if it is not there or was damaged. */
        Optional<byte[]> read(String name);

        /** Replaces a file. */
        void write(String name, byte[] content);
    }

    /** Does something for each element of a list, several at a time. */
    public interface Steps {

        /** Returns the results in the order of the elements. */
        <T, R> List<R> map(List<T> elements, Function<T, R> step);
    }

    /**
     * A note of the site.
     *
     * @param key changes when something changes that search finds or shows of the note
     * @param language its language as a BCP 47 tag
     * @param read reads the note
     */
    public record Source(String path, String key, String language, Supplier<SearchedNote> read) {}

    private record Numbered(Source source, int number) {

        private boolean isIn(SortedMap<String, Member> notes) {
            Member member = notes.get(source.path());
            return member != null && member.number() == number && member.key().equals(source.key());
        }
    }

    /** The terms of a note, out of memory. */
    private record Read(Numbered note, int entries, String fragment, Spool.Spooled terms) {}

    /** The form in which terms are out of memory. */
    record Terms(SortedMap<String, Integer> weights) {}

    /**
     * Prepares the making of an index.
     *
     * @param program identifies the program; if it is empty, what was kept does not count
     */
    public SearchIndex(String program, KeptIndex kept, Spool spool, Steps steps) {
        this.program = program;
        this.kept = kept;
        this.spool = spool;
        this.steps = steps;
    }

    /** Returns the files of the index of some notes. */
    public List<SearchFile> files(List<Source> sources) {
        Map<String, Integer> numbers = IndexNumbers.of(sources.stream().map(Source::path).toList());
        List<Numbered> notes =
                sources.stream()
                        .map(source -> new Numbered(source, numbers.get(source.path())))
                        .toList();
        IndexState state = state(notes);
        List<SearchFile> files = new ArrayList<>();
        String about =
                "{\"version\":\""
                        + state.version()
                        + "\",\"notes\":"
                        + notes.size()
                        + ",\"shards\":"
                        + state.hashes().size()
                        + NoteLanguages.json(languages(notes))
                        + "}\n";
        files.add(made("index.json", about.getBytes(UTF_8)));
        files.add(made("traditional.txt", Folding.tableFile()));
        Supplier<ShardEntries> all = all(state.choice(), notes);
        for (int i = 0; i < state.hashes().size(); i++) {
            int shard = i;
            files.add(
                    SearchFile.in(
                            shardName(i),
                            state.hashes().get(i),
                            () -> keptContent(shard, state).orElseGet(() -> made(shard, all))));
        }
        for (Numbered note : notes) {
            files.add(
                    SearchFile.in(
                            "notes/" + Integer.toString(note.number(), RADIX) + ".json",
                            state.notes().get(note.source().path()).fragment(),
                            () -> Fragment.of(note.source().read().get())));
        }
        return files;
    }

    private static SortedMap<Integer, String> languages(List<Numbered> notes) {
        SortedMap<Integer, String> languages = new TreeMap<>();
        notes.forEach(note -> languages.put(note.number(), note.source().language()));
        return languages;
    }

    private static SearchFile made(String name, byte[] content) {
        return SearchFile.in(name, Sha256.of(content), () -> content);
    }

    private static String shardName(int shard) {
        return "terms/" + Integer.toString(shard, RADIX) + ".txt";
    }

    /** Brings the index up to date. */
    private IndexState state(List<Numbered> notes) {
        Optional<IndexState> old = lastState();
        SortedMap<String, Member> before = old.map(IndexState::notes).orElse(new TreeMap<>());
        List<Numbered> changed = notes.stream().filter(note -> !note.isIn(before)).toList();
        if (old.isPresent() && changed.isEmpty() && notes.size() == before.size()) {
            return old.get();
        }
        List<Read> read = steps.map(changed, this::read);
        SortedMap<String, Member> members = members(notes, read, before);
        ShardChoice choice =
                ShardChoice.of(members.values().stream().mapToLong(Member::entries).sum());
        if (old.isPresent() && !old.get().choice().equals(choice)) {
            List<Read> all = steps.map(notes, this::read);
            return made(choice, members, Optional.empty(), new BitSet(), all, notes);
        }
        BitSet gone = new BitSet();
        before.forEach(
                (path, member) -> {
                    if (!member.equals(members.get(path))) {
                        gone.set(member.number());
                    }
                });
        return made(choice, members, old, gone, read, notes);
    }

    private Read read(Numbered note) {
        SearchedNote read = note.source().read().get();
        SortedMap<String, Integer> terms = NoteTerms.of(read);
        return new Read(
                note,
                terms.size(),
                Sha256.of(Fragment.of(read)),
                spool.put(RecordCodec.encode(Terms.class, new Terms(terms))));
    }

    private static SortedMap<String, Member> members(
            List<Numbered> notes, List<Read> read, SortedMap<String, Member> before) {
        SortedMap<String, Member> members = new TreeMap<>();
        for (Numbered note : notes) {
            String path = note.source().path();
            Optional.ofNullable(before.get(path)).ifPresent(same -> members.put(path, same));
        }
        for (Read note : read) {
            Source source = note.note().source();
            members.put(
                    source.path(),
                    new Member(
                            note.note().number(), source.key(), note.entries(), note.fragment()));
        }
        return Collections.unmodifiableSortedMap(members);
    }

    private IndexState made(
            ShardChoice choice,
            SortedMap<String, Member> members,
            Optional<IndexState> old,
            BitSet gone,
            List<Read> read,
            List<Numbered> notes) {
        ShardEntries fresh = entries(choice, read);
        Supplier<ShardEntries> all = all(choice, notes);
        List<String> hashes =
                steps.map(
                        IntStream.range(0, choice.shards()).boxed().toList(),
                        i -> {
                            Optional<Shard> known = old.flatMap(state -> keptShard(i, state));
                            Shard shard = known.orElseGet(Shard::new);
                            shard.remove(gone);
                            (known.isPresent() || old.isEmpty() ? fresh : all.get())
                                    .addTo(i, shard);
                            byte[] content = shard.text().getBytes(UTF_8);
                            String hash = Sha256.of(content);
                            if (old.isEmpty() || !old.get().hashes().get(i).equals(hash)) {
                                kept.write(shardName(i), content);
                            }
                            return hash;
                        });
        IndexState state = new IndexState(program, hashes, members);
        kept.write(STATE, RecordCodec.encode(IndexState.class, state));
        return state;
    }

    /** What replaces kept shards that cannot be read; made within a step, so without others. */
    private Supplier<ShardEntries> all(ShardChoice choice, List<Numbered> notes) {
        return new Once<>(() -> entries(choice, notes.stream().map(this::read).toList()));
    }

    private ShardEntries entries(ShardChoice choice, List<Read> read) {
        ShardEntries entries = new ShardEntries(choice, spool);
        for (Read note : read) {
            try {
                entries.add(
                        note.note().number(),
                        RecordCodec.decode(Terms.class, note.terms().read()).weights());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read a temporary file in .cahier", e);
            }
        }
        entries.finish();
        return entries;
    }

    private Optional<IndexState> lastState() {
        try {
            Optional<byte[]> bytes = program.isEmpty() ? Optional.empty() : kept.read(STATE);
            return bytes.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RecordCodec.decode(IndexState.class, bytes.get()))
                            .filter(state -> state.program().equals(program));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<Shard> keptShard(int shard, IndexState state) {
        return keptContent(shard, state).map(bytes -> Shard.of(new String(bytes, UTF_8)));
    }

    private Optional<byte[]> keptContent(int shard, IndexState state) {
        return kept.read(shardName(shard))
                .filter(bytes -> Sha256.of(bytes).equals(state.hashes().get(shard)));
    }

    private static byte[] made(int number, Supplier<ShardEntries> all) {
        Shard shard = new Shard();
        all.get().addTo(number, shard);
        return shard.text().getBytes(UTF_8);
    }
}
