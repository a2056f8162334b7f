package dev.cahier.search;

import dev.cahier.store.Sha256;
import java.util.List;
import java.util.SortedMap;

/**
 * What is known about an index that was made.
 *
 * @param program identifies the program that made it
 * @param hashes the hashes of its shards, in their order
 * @param notes its notes by their paths
 */
record IndexState(String program, List<String> hashes, SortedMap<String, Member> notes) {

    /**
     * A note in the index.
     *
     * @param key changes when something changes that search finds or shows of it
     * @param entries how many terms it has
     * @param fragment the hash of its fragment
     */
    record Member(int number, String key, int entries, String fragment) {}

    ShardChoice choice() {
        return new ShardChoice(hashes.size());
    }

    /** Returns a name for what the files of the index hold. */
    String version() {
        StringBuilder all = new StringBuilder();
        hashes.forEach(hash -> all.append('\n').append(hash));
        notes.values()
                .forEach(note -> all.append('\n').append(note.number()).append(note.fragment()));
        return Sha256.of(all.toString()).substring(0, 8);
    }
}
