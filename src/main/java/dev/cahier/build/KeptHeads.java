package dev.cahier.build;

import dev.cahier.note.KeptHead;
import dev.cahier.note.KnownNotes;
import dev.cahier.note.ParsedNote;
import dev.cahier.store.KeptFile;
import dev.cahier.store.RecordCodec;
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
    private final Map<String, Entry> used = new ConcurrentHashMap<>();

    /**
     * What is known about a file.
     *
     * @param stamp what it looked like before it was read
     * @param head the encoded {@link KeptHead}
     */
    private record Entry(FileStamp stamp, byte[] head) {}

    private KeptHeads(Path file, String key, Optional<FileStamps> sources, Map<String, Entry> old) {
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
     */
    static KeptHeads open(Path file, String key, Optional<FileStamps> sources, boolean ignoreOld) {
        Map<String, Entry> old =
                ignoreOld
                        ? Map.of()
                        : KeptFile.read(file).flatMap(bytes -> read(bytes, key)).orElse(Map.of());
        return new KeptHeads(file, key, sources, old);
    }

    @Override
    public Optional<ParsedNote> find(String path, Path note) {
        Entry entry = old.get(path);
        Optional<FileStamp> now = sources.flatMap(stamps -> stamps.of(note));
        try {
            if (entry == null || now.isEmpty() || !now.get().isSameAs(entry.stamp(), note)) {
                return Optional.empty();
            }
            KeptHead head = RecordCodec.decode(KeptHead.class, entry.head());
            used.put(path, new Entry(now.get(), entry.head()));
            return Optional.of(head.toParsed(note));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void read(String path, Path note, ParsedNote parsed) {
        sources.flatMap(stamps -> stamps.of(note))
                .ifPresent(
                        stamp ->
                                used.put(
                                        path,
                                        new Entry(
                                                stamp,
                                                RecordCodec.encode(
                                                        KeptHead.class, KeptHead.of(parsed)))));
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
            out.writeInt(entry.getValue().head().length);
            out.write(entry.getValue().head());
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
                entries.put(path, new Entry(FileStamp.read(in), in.readNBytes(in.readInt())));
            }
            return Optional.of(entries);
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
