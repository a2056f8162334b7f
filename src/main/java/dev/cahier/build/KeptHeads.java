package dev.cahier.build;

import dev.cahier.note.KeptHead;
import dev.cahier.note.KnownNotes;
import dev.cahier.note.ParsedNote;
import dev.cahier.store.KeptFile;
import dev.cahier.store.RecordCodec;
import dev.cahier.store.Spool;
import dev.cahier.store.Spool.Spooled;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What earlier builds have read at the beginning of notes. A file whose look has not changed is not
 * read again. Safe for use by several threads.
 */
final class KeptHeads implements KnownNotes {

    private final Path file;
    private final String key;
    private final Optional<FileStamps> sources;
    private final Map<String, Entry> old;
    private final Optional<KeptAddresses> oldAddresses;
    private final boolean oldHolds;
    private final Optional<WarmNotes> warm;
    private final Spool spool;
    private final Map<String, Entry> used = new ConcurrentHashMap<>();

    /** Whether a note was read that is not what it was before, except for its text. */
    private final AtomicBoolean changed = new AtomicBoolean();

    private Optional<KeptAddresses> addresses = Optional.empty();

    /**
     * What an earlier build has found.
     *
     * @param moment when it was; empty if it was in this process
     */
    private record Old(
            Map<String, Entry> entries,
            Optional<KeptAddresses> addresses,
            Optional<RunningMoment> moment) {

        static final Old NONE = new Old(Map.of(), Optional.empty(), Optional.empty());

        /** Returns whether a file that looks as it did then has the content that it had then. */
        boolean holds(Optional<FileStamps> sources) {
            return sources.isPresent()
                    && (moment.isEmpty() || sources.get().moment().isInOneRunWith(moment.get()));
        }
    }

    /**
     * What is known about a file.
     *
     * @param stamp what it looked like before it was read
     * @param head the encoded {@link KeptHead}
     * @param parsed the note, if it stays in memory
     */
    record Entry(FileStamp stamp, Spooled head, Optional<ParsedNote> parsed) {

        /** Returns the same knowledge, which does not depend on a spool. */
        static Entry inMemory(FileStamp stamp, ParsedNote parsed) {
            return new Entry(
                    stamp,
                    () -> RecordCodec.encode(KeptHead.class, KeptHead.of(parsed)),
                    Optional.of(parsed));
        }

        private ParsedNote note(Path file) throws IOException {
            return parsed.isPresent()
                    ? parsed.get()
                    : RecordCodec.decode(KeptHead.class, head.read()).toParsed(file);
        }
    }

    private KeptHeads(
            Path file,
            String key,
            Optional<FileStamps> sources,
            Old old,
            Optional<WarmNotes> warm,
            Spool spool) {
        this.warm = warm;
        this.spool = spool;
        this.file = file;
        this.key = key;
        this.sources = sources;
        this.old = old.entries();
        this.oldAddresses = old.addresses();
        this.oldHolds = old.holds(sources);
    }

    /**
     * Opens what is kept.
     *
     * @param file where it is kept; the file need not exist
     * @param key identifies the program and the configuration, on which heads depend, too
     * @param sources what the files of the site's folder look like; empty if that is not known
     * @param ignoreOld whether all notes are read anew
     * @param warm keeps heads in memory, if there will be another build in this process
     * @param spool takes the heads of notes that are read in this build
     */
    static KeptHeads open(
            Path file,
            String key,
            Optional<FileStamps> sources,
            boolean ignoreOld,
            Optional<WarmNotes> warm,
            Spool spool) {
        Old old =
                ignoreOld
                        ? Old.NONE
                        : warm.flatMap(w -> w.heads(key))
                                .map(heads -> new Old(heads, Optional.empty(), Optional.empty()))
                                .or(() -> KeptFile.read(file).flatMap(bytes -> read(bytes, key)))
                                .orElse(Old.NONE);
        return new KeptHeads(file, key, sources, old, warm, spool);
    }

    @Override
    public boolean leavesOut(String path) {
        return warm.filter(w -> w.isHeld(path) && w.good(path).isEmpty()).isPresent();
    }

    @Override
    public Optional<ParsedNote> find(String path, Path note) {
        if (warm.isPresent() && warm.get().isHeld(path)) {
            return warm.get().good(path).map(WarmNotes.Good::head);
        }
        Entry entry = old.get(path);
        Optional<FileStamp> now = sources.flatMap(stamps -> stamps.of(note));
        try {
            boolean known = oldHolds && entry != null && now.isPresent();
            if (!known || !now.get().isSameAs(entry.stamp(), note)) {
                return Optional.empty();
            }
            ParsedNote parsed = entry.note(note);
            used.put(
                    path,
                    warm.isPresent()
                            ? Entry.inMemory(now.get(), parsed)
                            : new Entry(now.get(), entry.head(), Optional.empty()));
            return Optional.of(parsed);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void read(String path, Path note, ParsedNote parsed) {
        if (!isSameExceptText(path, note, parsed)) {
            changed.set(true);
        }
        Optional<FileStamp> stamp = sources.flatMap(stamps -> stamps.of(note));
        if (stamp.isPresent()) {
            KeptHead head = KeptHead.of(parsed);
            used.put(
                    path,
                    warm.isPresent()
                            ? Entry.inMemory(stamp.get(), head.toParsed(note))
                            : new Entry(
                                    stamp.get(),
                                    spool.put(RecordCodec.encode(KeptHead.class, head)),
                                    Optional.empty()));
        }
    }

    private boolean isSameExceptText(String path, Path file, ParsedNote parsed) {
        Entry entry = old.get(path);
        try {
            return entry != null
                    && parsed.note().isPresent()
                    && entry.note(file)
                            .note()
                            .filter(parsed.note().get()::isSameExceptText)
                            .isPresent();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns the addresses of the site's pages, which are kept as long as the notes are the same
     * except for their texts. All notes must have been looked for before.
     *
     * @param others the hash of the inputs of the addresses other than the front matters of notes,
     *     the program and the configuration
     * @param find finds them
     */
    SortedSet<String> addresses(String others, Supplier<SortedSet<String>> find) {
        boolean same = !changed.get() && used.keySet().equals(old.keySet());
        KeptAddresses now =
                oldAddresses
                        .filter(kept -> same && kept.others().equals(others))
                        .orElseGet(() -> new KeptAddresses(others, find.get()));
        addresses = Optional.of(now);
        return now.addresses();
    }

    /**
     * Writes what is to be kept.
     *
     * @throws IOException if the file cannot be written; the old one is still there
     */
    void save() throws IOException {
        if (warm.isPresent()) {
            warm.get().keepHeads(key, sources.map(FileStamps::moment), used);
            return;
        }
        boolean same =
                oldHolds
                        && used.size() == old.size()
                        && addresses.equals(oldAddresses)
                        && used.entrySet().stream().allMatch(e -> isSame(e.getValue(), e.getKey()));
        if (same || sources.isEmpty()) {
            return;
        }
        write(file, key, sources.get().moment(), addresses, used);
    }

    /** Writes heads for other processes. */
    static void write(Path file, String key, RunningMoment moment, Map<String, Entry> heads)
            throws IOException {
        write(file, key, moment, Optional.empty(), heads);
    }

    private static void write(
            Path file,
            String key,
            RunningMoment moment,
            Optional<KeptAddresses> addresses,
            Map<String, Entry> heads)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(key);
        moment.write(out);
        out.writeBoolean(addresses.isPresent());
        if (addresses.isPresent()) {
            addresses.get().write(out);
        }
        out.writeInt(heads.size());
        for (Map.Entry<String, Entry> entry : new TreeMap<>(heads).entrySet()) {
            out.writeUTF(entry.getKey());
            entry.getValue().stamp().write(out);
            byte[] head = entry.getValue().head().read();
            out.writeInt(head.length);
            out.write(head);
        }
        KeptFile.write(file, bytes.toByteArray());
    }

    private boolean isSame(Entry entry, String path) {
        Entry before = old.get(path);
        return before != null
                && before.stamp().equals(entry.stamp())
                && before.head() == entry.head();
    }

    private static Optional<Old> read(byte[] bytes, String key) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (!in.readUTF().equals(key)) {
                return Optional.empty();
            }
            RunningMoment moment = RunningMoment.read(in);
            Optional<KeptAddresses> addresses =
                    in.readBoolean() ? Optional.of(KeptAddresses.read(in)) : Optional.empty();
            Map<String, Entry> entries = new HashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                String path = in.readUTF();
                FileStamp stamp = FileStamp.read(in);
                byte[] head = in.readNBytes(in.readInt());
                entries.put(path, new Entry(stamp, () -> head, Optional.empty()));
            }
            return Optional.of(new Old(entries, addresses, Optional.of(moment)));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
