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
    private final Spool spool;
    private final Map<String, Entry> used = new ConcurrentHashMap<>();

    /**
     * What is known about a file.
     *
     * @param stamp what it looked like before it was read
     * @param head the encoded {@link KeptHead}
     */
    private record Entry(FileStamp stamp, Spooled head) {}

    private KeptHeads(
            Path file,
            String key,
            Optional<FileStamps> sources,
            Map<String, Entry> old,
            Spool spool) {
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
     * @param spool takes the heads of notes that are read in this build
     */
    static KeptHeads open(
            Path file, String key, Optional<FileStamps> sources, boolean ignoreOld, Spool spool) {
        Map<String, Entry> old =
                ignoreOld
                        ? Map.of()
                        : KeptFile.read(file).flatMap(bytes -> read(bytes, key)).orElse(Map.of());
        return new KeptHeads(file, key, sources, old, spool);
    }

    @Override
    public Optional<ParsedNote> find(String path, Path note) {
        Entry entry = old.get(path);
        Optional<FileStamp> now = sources.flatMap(stamps -> stamps.of(note));
        try {
            if (entry == null || now.isEmpty() || !now.get().isSameAs(entry.stamp(), note)) {
                return Optional.empty();
            }
            KeptHead head = RecordCodec.decode(KeptHead.class, entry.head().read());
            used.put(path, new Entry(now.get(), entry.head()));
            return Optional.of(head.toParsed(note));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void read(String path, Path note, ParsedNote parsed) {
        Optional<FileStamp> stamp = sources.flatMap(stamps -> stamps.of(note));
        if (stamp.isPresent()) {
            byte[] head = RecordCodec.encode(KeptHead.class, KeptHead.of(parsed));
            used.put(path, new Entry(stamp.get(), spool.put(head)));
        }
    }

    /**
     * Writes what is to be kept.
     *
     * @throws IOException if the file cannot be written; the old one is still there
     */
    void save() throws IOException {
        boolean same =
                used.size() == old.size()
                        && used.entrySet().stream().allMatch(e -> isSame(e.getValue(), e.getKey()));
        if (same || sources.isEmpty()) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(key);
        out.writeInt(used.size());
        for (Map.Entry<String, Entry> entry : new TreeMap<>(used).entrySet()) {
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
                entries.put(path, new Entry(stamp, () -> head));
            }
            return Optional.of(entries);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
