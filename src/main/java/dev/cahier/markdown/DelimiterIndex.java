package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Where delimiters of one kind occur in a text, outside groups such as braces and anywhere.
 *
 * <p>The text is read once, from its end to its start. Every question is then answered in constant
 * time, so that a text full of opening delimiters takes linear time.
 */
final class DelimiterIndex {

    /** What {@link #outsideGroups} and {@link #anywhere} return where no delimiter follows. */
    static final int NONE = -1;

    private final int[] outside;
    private final int[] anywhere;

    private DelimiterIndex(int[] outside, int[] anywhere) {
        this.outside = outside;
        this.anywhere = anywhere;
    }

    /**
     * How a text is divided into tokens.
     *
     * @param length the number of characters of the text
     * @param step the number of characters of the token at an index
     */
    record Tokens(int length, IntUnaryOperator step) {

        /** Reads a text in which a backslash and the character behind it are one token. */
        static Tokens of(CharSequence text) {
            return new Tokens(text.length(), i -> text.charAt(i) == '\\' ? 2 : 1);
        }

        private int behind(int index) {
            return Math.min(length, index + step.applyAsInt(index));
        }

        /**
         * Returns, for each index at which a group opens, the index behind its end, {@link #NONE}
         * if it does not end; 0 for every other index.
         */
        int[] groups(IntPredicate opens, IntPredicate closes) {
            int[] groups = new int[length];
            Deque<Integer> open = new ArrayDeque<>();
            for (int i = 0; i < length; i = behind(i)) {
                if (opens.test(i)) {
                    open.push(i);
                    groups[i] = NONE;
                } else if (closes.test(i) && !open.isEmpty()) {
                    groups[open.pop()] = behind(i);
                }
            }
            return groups;
        }

        /**
         * Finds delimiters.
         *
         * @param groups what {@link #groups} returns
         */
        DelimiterIndex delimiters(int[] groups, IntPredicate delimiter) {
            int[] outside = new int[length + 1];
            int[] anywhere = new int[length + 1];
            Arrays.fill(outside, length, length + 1, NONE);
            Arrays.fill(anywhere, length, length + 1, NONE);
            for (int i = length - 1; i >= 0; i--) {
                boolean found = delimiter.test(i);
                int next = behind(i);
                int behindGroup = groups[i] == 0 ? next : groups[i];
                anywhere[i] = found ? i : anywhere[next];
                outside[i] = found ? i : behindGroup == NONE ? NONE : outside[behindGroup];
            }
            return new DelimiterIndex(outside, anywhere);
        }
    }

    /** Returns the first delimiter at or behind an index that no group encloses from there on. */
    int outsideGroups(int from) {
        return from < outside.length ? outside[from] : NONE;
    }

    /** Returns the first delimiter at or behind an index. */
    int anywhere(int from) {
        return from < anywhere.length ? anywhere[from] : NONE;
    }
}
