package dev.cahier.search;

/**
 * Decides in which shard a term is. All terms that begin with the same Chinese, Japanese or Korean
 * character, or with the same two characters of another script, are in the same one, so that a
 * reader who types the beginning of a word needs one file. {@code search/client.js} chooses alike.
 *
 * @param shards how many there are, a power of two
 */
record ShardChoice(int shards) {

    /** About how many entries of the index a shard has; one takes about two bytes compressed. */
    private static final int ENTRIES = 1_500;

    private static final int MOST = 2_048;
    private static final int FNV_START = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    /**
     * Returns the choice for an index.
     *
     * @param entries how many terms its notes have, counted for each note
     */
    static ShardChoice of(long entries) {
        int shards = 1;
        while (shards < MOST && entries > (long) ENTRIES * shards) {
            shards *= 2;
        }
        return new ShardChoice(shards);
    }

    int of(String term) {
        int first = Character.charCount(term.codePointAt(0));
        int end = SearchTerms.isCjk(term) ? first : Math.min(2, term.length());
        int hash = FNV_START;
        for (int i = 0; i < end; i++) {
            hash = (hash ^ term.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ hash >>> 15) & shards - 1;
    }
}
