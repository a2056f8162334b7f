package dev.cahier.site;

import java.util.List;

/**
 * Chooses the notes that have most in common with one of them. Notes are numbers: their places in
 * time. An instance is used again for each note, as that saves much of the time of a large site;
 * not safe for use by several threads.
 */
final class RelatedNotes {

    private final int[] scores;

    /** The notes with a score, in the order in which they got one. */
    private final int[] scored;

    private int count;

    /**
     * Creates a choice.
     *
     * @param notes the number of all notes
     */
    RelatedNotes(int notes) {
        scores = new int[notes];
        scored = new int[notes];
    }

    /**
     * Adds to what a note has in common with the one in question.
     *
     * @param score above 0
     */
    void add(int note, int score) {
        if (scores[note] == 0) {
            scored[count++] = note;
        }
        scores[note] += score;
    }

    /**
     * Returns the notes with most in common, the most first; of those with equally much the nearest
     * in time come first, and of two as near the earlier place. Forgets all scores.
     *
     * @param own the note in question, which is not related to itself
     * @param most the largest number of notes to return, not negative
     */
    List<Integer> take(int own, int most) {
        int[] best = new int[most];
        int size = 0;
        for (int i = 0; i < count; i++) {
            int note = scored[i];
            if (note == own) {
                continue;
            }
            int place = size;
            while (place > 0 && isBefore(note, best[place - 1], own)) {
                place--;
            }
            if (place < most) {
                size = Math.min(size + 1, most);
                System.arraycopy(best, place, best, place + 1, size - place - 1);
                best[place] = note;
            }
        }
        for (int i = 0; i < count; i++) {
            scores[scored[i]] = 0;
        }
        count = 0;
        Integer[] taken = new Integer[size];
        for (int i = 0; i < size; i++) {
            taken[i] = best[i];
        }
        return List.of(taken);
    }

    private boolean isBefore(int note, int other, int own) {
        if (scores[note] != scores[other]) {
            return scores[note] > scores[other];
        }
        int distance = Math.abs(note - own);
        int otherDistance = Math.abs(other - own);
        return distance != otherDistance ? distance < otherDistance : note < other;
    }
}
