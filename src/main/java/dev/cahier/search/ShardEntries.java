package dev.cahier.search;

import dev.cahier.store.Spool;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The terms of notes, sorted by the shards that they belong to. What is too much for memory goes
 * into a {@link Spool}. Used by one thread until {@link #addTo} is called.
 */
final class ShardEntries {

    /** How many bytes may be in memory. */
    private static final int MOST = 4 << 20;

    private final ShardChoice choice;
    private final Spool spool;
    private final List<ByteArrayOutputStream> open = new ArrayList<>();
    private final List<List<Spool.Spooled>> spooled = new ArrayList<>();
    private int bytes;

    ShardEntries(ShardChoice choice, Spool spool) {
        this.choice = choice;
        this.spool = spool;
        for (int i = 0; i < choice.shards(); i++) {
            open.add(new ByteArrayOutputStream());
            spooled.add(new ArrayList<>());
        }
    }

    /** Adds the terms of a note with their weights. */
    void add(int number, SortedMap<String, Integer> terms) {
        for (Map.Entry<String, Integer> term : terms.entrySet()) {
            ByteArrayOutputStream shard = open.get(choice.of(term.getKey()));
            int before = shard.size();
            try {
                DataOutputStream out = new DataOutputStream(shard);
                out.writeUTF(term.getKey());
                out.writeInt(Shard.packed(number, term.getValue()));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write to memory", e);
            }
            bytes += shard.size() - before;
        }
        if (bytes > MOST) {
            finish();
        }
    }

    /** Takes all that was added out of memory. */
    void finish() {
        for (int i = 0; i < open.size(); i++) {
            if (open.get(i).size() > 0) {
                spooled.get(i).add(spool.put(open.get(i).toByteArray()));
                open.get(i).reset();
            }
        }
        bytes = 0;
    }

    /** Adds what belongs to a shard to it. */
    void addTo(int number, Shard shard) {
        Map<String, IntStream.Builder> notes = new HashMap<>();
        try {
            for (Spool.Spooled part : spooled.get(number)) {
                DataInputStream in = new DataInputStream(new ByteArrayInputStream(part.read()));
                while (in.available() > 0) {
                    notes.computeIfAbsent(in.readUTF(), term -> IntStream.builder())
                            .add(in.readInt());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a temporary file in .cahier", e);
        }
        notes.forEach((term, packed) -> shard.add(term, packed.build()));
    }
}
