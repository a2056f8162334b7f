package dev.cahier.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One of the files that the index is cut into: some terms, and for each the notes that contain it.
 * Not safe for use by several threads.
 *
 * <p>The file has one line for each term, sorted: a digit that says how many characters it has in
 * common with the term before it, the rest of the term, a tab, and the notes in the order of their
 * numbers. Of each it holds the distance from the one before, times four, plus the weight of the
 * term. A number is written in digits of six bits, of which the first says whether more follow; the
 * last five bits come first. All that is text, since servers compress text only.
 */
final class Shard {

    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static final int BITS = 5;
    private static final int MORE = 1 << BITS;
    private static final int WEIGHTS = 4;
    private static final int LONGEST_PREFIX = DIGITS.length() - 1;
    private static final byte[] VALUES = values();

    /** The notes of each term: number times four plus weight, sorted. */
    private final SortedMap<String, int[]> notes = new TreeMap<>();

    private static byte[] values() {
        byte[] values = new byte[128];
        for (int i = 0; i < DIGITS.length(); i++) {
            values[DIGITS.charAt(i)] = (byte) i;
        }
        return values;
    }

    /** Reads a file that {@link #text} has made. */
    static Shard of(String text) {
        Shard shard = new Shard();
        String term = "";
        int at = 0;
        while (at < text.length()) {
            int tab = text.indexOf('\t', at);
            int end = text.indexOf('\n', tab);
            term = term.substring(0, VALUES[text.charAt(at)]) + text.substring(at + 1, tab);
            shard.notes.put(term, numbers(text, tab + 1, end));
            at = end + 1;
        }
        return shard;
    }

    private static int[] numbers(String text, int start, int end) {
        int[] numbers = new int[end - start];
        int count = 0;
        int note = 0;
        int at = start;
        while (at < end) {
            int value = 0;
            int digit;
            int shift = 0;
            do {
                digit = VALUES[text.charAt(at++)];
                value |= (digit & MORE - 1) << shift;
                shift += BITS;
            } while (digit >= MORE);
            note += value / WEIGHTS;
            numbers[count++] = note * WEIGHTS + value % WEIGHTS;
        }
        return Arrays.copyOf(numbers, count);
    }

    /** Returns the file. */
    String text() {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Map.Entry<String, int[]> entry : notes.entrySet()) {
            String term = entry.getKey();
            int common = common(before, term);
            text.append(DIGITS.charAt(common)).append(term, common, term.length()).append('\t');
            text.append(text(entry.getValue())).append('\n');
            before = term;
        }
        return text.toString();
    }

    /** Returns notes as the file holds them: each is number times four plus weight, sorted. */
    static String text(int[] notes) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (int packed : notes) {
            int note = packed / WEIGHTS;
            write((note - last) * WEIGHTS + packed % WEIGHTS, text);
            last = note;
        }
        return text.toString();
    }

    private static int common(String before, String term) {
        int most = Math.min(Math.min(before.length(), term.length()), LONGEST_PREFIX);
        int common = 0;
        while (common < most && before.charAt(common) == term.charAt(common)) {
            common++;
        }
        boolean splitsPair = common > 0 && Character.isLowSurrogate(term.charAt(common));
        return splitsPair ? common - 1 : common;
    }

    private static void write(int number, StringBuilder text) {
        int rest = number;
        while (rest >= MORE) {
            text.append(DIGITS.charAt(rest % MORE + MORE));
            rest /= MORE;
        }
        text.append(DIGITS.charAt(rest));
    }

    /** Takes notes out of all terms. */
    void remove(BitSet numbers) {
        notes.replaceAll(
                (term, packed) ->
                        Arrays.stream(packed).filter(n -> !numbers.get(n / WEIGHTS)).toArray());
        notes.values().removeIf(packed -> packed.length == 0);
    }

    /** Adds notes to a term, none of which it has already. */
    void add(String term, IntStream packed) {
        int[] known = notes.getOrDefault(term, new int[0]);
        notes.put(term, IntStream.concat(Arrays.stream(known), packed).sorted().toArray());
    }

    /** Returns a note and the weight of a term in it as one number. */
    static int packed(int number, int weight) {
        return number * WEIGHTS + weight;
    }
}
