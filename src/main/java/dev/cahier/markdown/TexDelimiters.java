package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The closing delimiters of a text and the ends of its environments, each kind found when it is
 * first asked for.
 */
final class TexDelimiters {

    private final String text;
    private final DelimiterIndex.Tokens tokens;
    private final Map<String, DelimiterIndex> indexes = new HashMap<>();
    private final Map<String, Map<Integer, Integer>> environments = new HashMap<>();
    private int @Nullable [] braces;

    TexDelimiters(String text) {
        this.text = text;
        tokens = DelimiterIndex.Tokens.of(text);
    }

    /** Returns the pairs of braces; see {@link DelimiterIndex.Tokens#groups}. */
    int[] braces() {
        if (braces == null) {
            braces = tokens.groups(i -> text.charAt(i) == '{', i -> text.charAt(i) == '}');
        }
        return braces;
    }

    /** Returns the index of a kind of delimiters, of which a name tells the kind. */
    DelimiterIndex of(String name, IntPredicate delimiter) {
        DelimiterIndex index = indexes.get(name);
        if (index == null) {
            index = tokens.delimiters(braces(), delimiter);
            indexes.put(name, index);
        }
        return index;
    }

    /**
     * Returns where {@code $$} closes a display, or -1. One outside braces is preferred, so that
     * {@code \text{if $$}} does not end its formula.
     */
    int doubleDollar(int from) {
        DelimiterIndex index = of("$$", i -> text.startsWith("$$", i));
        int first = index.anywhere(from);
        int outside = index.outsideGroups(from);
        return outside >= 0 && outside <= first + MathScanner.REACH ? outside : first;
    }

    /** Returns the index behind the environment of a name that begins at an index. */
    OptionalInt endOfEnvironment(String name, int begin) {
        Integer end = environments.computeIfAbsent(name, this::ends).get(begin);
        return end == null ? OptionalInt.empty() : OptionalInt.of(end);
    }

    private Map<Integer, Integer> ends(String name) {
        Map<Integer, Integer> ends = new HashMap<>();
        Deque<Integer> open = new ArrayDeque<>();
        Matcher bound =
                Pattern.compile("\\\\(begin|end)\\{" + Pattern.quote(name) + "}").matcher(text);
        while (bound.find()) {
            if (bound.group(1).equals("begin")) {
                open.push(bound.start());
            } else if (!open.isEmpty()) {
                ends.put(open.pop(), bound.end());
            }
        }
        return ends;
    }
}
