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
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What earlier builds have read at the beginning of notes. A file whose look has not changed is not
 * read again. Safe for use by several threads.
 */
final class KeptHeads implements KnownNotes {

    private final Path file;
    private final String key;
    private final Optional<FileStamps> sources;
    private final Map<String, Entry> old;
    private final Optional<WarmNotes> warm;
    private final Spool spool;
    private final Map<String, Entry> used = new ConcurrentHashMap<>();

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
            Map<String, Entry> old,
            Optional<WarmNotes> warm,
            Spool spool) {
        this.warm = warm;
        this.spool = spool;
        this.file = file;
        this.key = key;
        this.sources = sources;
        this.old = old;
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
        Map<String, Entry> old =
                ignoreOld
                        ? Map.of()
                        : warm.flatMap(w -> w.heads(key))
                                .or(() -> KeptFile.read(file).flatMap(bytes -> read(bytes, key)))
                                .orElse(Map.of());
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
            if (entry == null || now.isEmpty() || !now.get().isSameAs(entry.stamp(), note)) {
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

    /**
     * Writes what is to be kept.
     *
     * @throws IOException if the file cannot be written; the old one is still there
     */
    void save() throws IOException {
        if (warm.isPresent()) {
            warm.get().keepHeads(key, used);
            return;
        }
        boolean same =
                used.size() == old.size()
                        && used.entrySet().stream().allMatch(e -> isSame(e.getValue(), e.getKey()));
        if (same || sources.isEmpty()) {
            return;
        }
        write(file, key, used);
    }

    /** Writes heads for other processes. */
    static void write(Path file, String key, Map<String, Entry> heads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(key);
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

    private static Optional<Map<String, Entry>> read(byte[] bytes, String key) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (!in.readUTF().equals(key)) {
                return Optional.empty();
            }
            Map<String, Entry> entries = new HashMap<>();
            for (int rest = in.readInt(); rest > 0; rest--) {
                String path = in.readUTF();
                FileStamp stamp = FileStamp.read(in);
                byte[] head = in.readNBytes(in.readInt());
                entries.put(path, new Entry(stamp, () -> head, Optional.empty()));
            }
            return Optional.of(entries);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
