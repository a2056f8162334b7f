package dev.cahier.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of terms in text. Case does not count, and a space is any space or end of a line. A
 * name of Latin letters is found as a whole word; a Chinese one wherever it is, unless it is a
 * single character, which must not touch another one. Where several names begin, the longest is
 * found.
 */
final class TermMatcher {

    private final Node root = new Node();

    /**
     * A name in a text.
     *
     * @param id what was given with the name
     */
    record Found(int start, int end, int id) {}

    private static final class Node {

        private final Map<Character, Node> next = new HashMap<>();
        private int id = -1;
        private boolean single;
    }

    /** Returns a name as it is compared. */
    static String folded(String name) {
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = folded(name.charAt(i));
            boolean again =
                    c == ' ' && (folded.isEmpty() || folded.charAt(folded.length() - 1) == c);
            if (!again) {
                folded.append(c);
            }
        }
        return folded.toString().stripTrailing();
    }

    private static char folded(char c) {
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return c == '’' ? '\'' : Character.toLowerCase(Character.toUpperCase(c));
    }

    /**
     * Adds a name.
     *
     * @param folded the name, see {@link #folded}; not empty
     * @param id tells it from others, from 0
     */
    void add(String folded, int id) {
        Node node = root;
        for (int i = 0; i < folded.length(); i++) {
            node = node.next.computeIfAbsent(folded.charAt(i), c -> new Node());
        }
        node.id = id;
        node.single = folded.codePointCount(0, folded.length()) == 1;
    }

    /** Returns the names in a text, from left to right, none within another. */
    List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Found found = longest(text, at);
            if (found == null) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                all.add(found);
                at = found.end();
            }
        }
        return all;
    }

    private @Nullable Found longest(String text, int start) {
        Found longest = null;
        Node node = root;
        int at = start;
        while (at < text.length()) {
            char c = folded(text.charAt(at));
            node = node.next.get(c);
            if (node == null) {
                return longest;
            }
            at++;
            while (c == ' ' && at < text.length() && folded(text.charAt(at)) == ' ') {
                at++;
            }
            if (node.id >= 0 && isWhole(text, start, at, node.single)) {
                longest = new Found(start, at, node.id);
            }
        }
        return longest;
    }

    private static boolean isWhole(String text, int start, int end, boolean single) {
        int first = text.codePointAt(start);
        int last = text.codePointBefore(end);
        boolean before = start == 0 || isEdge(text.codePointBefore(start), first, single);
        return before && (end == text.length() || isEdge(text.codePointAt(end), last, single));
    }

    /** Returns whether a word can end between a character outside of it and one in it. */
    private static boolean isEdge(int outside, int inside, boolean single) {
        if (isWrittenWithoutSpaces(inside)) {
            return !single || !isWrittenWithoutSpaces(outside);
        }
        int type = Character.getType(outside);
        boolean mark =
                type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        boolean word = Character.isLetterOrDigit(outside) && !isWrittenWithoutSpaces(outside);
        return !(word || mark || outside == '-' || outside == '‐' || outside == '_')
                || !Character.isLetterOrDigit(inside);
    }

    private static boolean isWrittenWithoutSpaces(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isIdeographic(c)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.THAI;
    }
}
