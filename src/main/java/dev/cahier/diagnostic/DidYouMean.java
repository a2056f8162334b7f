package dev.cahier.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the known name that a mistyped one was probably meant to be. */
public final class DidYouMean {

    /** Nobody mistypes a name that is longer, and comparing two of them takes the square of it. */
    private static final int LONGEST_NAME = 300;

    private DidYouMean() {}

    /**
     * Returns the known name nearest to a mistyped one.
     *
     * @return the name with the smallest edit distance, ties broken alphabetically; empty when none
     *     is near enough for the two to be the same word
     */
    public static Optional<String> among(Collection<String> known, String typed) {
        return among(known, typed, Math.max(1, typed.length() / 3));
    }

    /**
     * Returns the known name nearest to a mistyped one.
     *
     * @param limit the largest edit distance at which the two can be the same word
     * @return as {@link #among(Collection, String)}
     */
    public static Optional<String> among(Collection<String> known, String typed, int limit) {
        if (typed.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        String best = "";
        int least = limit + 1;
        for (String name : sorted(known)) {
            // No name is nearer than the difference in length: spares the work of comparing.
            if (Math.abs(name.length() - typed.length()) < least) {
                int distance = distance(name, typed);
                if (distance < least) {
                    best = name;
                    least = distance;
                }
            }
        }
        return least > limit ? Optional.empty() : Optional.of(best);
    }

    private static Collection<String> sorted(Collection<String> known) {
        boolean isSorted = known instanceof SortedSet<String> set && set.comparator() == null;
        return isSorted ? known : new TreeSet<>(known);
    }

    /** Optimal string alignment distance: a swap of two neighbours counts as one edit. */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        int substitution = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(substitution, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + d[i - 2][j - 2]) : best;
    }
}
