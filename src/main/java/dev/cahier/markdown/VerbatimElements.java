package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The elements of HTML in a paragraph that show what is written in them: {@code <code>$x$</code>}.
 *
 * <p>An element counts only when it is closed in the same paragraph, and when it does not stand in
 * Markdown's own code.
 */
final class VerbatimElements {

    /** The names of elements whose text is not prose, as alternatives of a pattern. */
    static final String NAMES = "pre|code|script|style|textarea|math|svg|kbd|samp";

    private static final Pattern CLOSING_TAG =
            Pattern.compile("</(" + NAMES + ")\\s*+>", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPENING_TAG =
            Pattern.compile("<(" + NAMES + ")(?:\\s[^<>]*+)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern RUN = Pattern.compile("`++");

    private final String text;
    private final Map<String, Deque<Integer>> ends = new HashMap<>();
    private final Map<Integer, Deque<Integer>> runs = new HashMap<>();
    private final NavigableMap<Integer, Integer> elements = new TreeMap<>();

    private VerbatimElements(String text) {
        this.text = text;
    }

    /** Finds the elements of a paragraph, in time linear in its length. */
    static VerbatimElements in(String text) {
        VerbatimElements found = new VerbatimElements(text);
        if (text.indexOf('<') >= 0) {
            found.read();
        }
        return found;
    }

    /** Returns whether an element whose text is not prose begins somewhere in a text. */
    static boolean beginsIn(CharSequence html) {
        return OPENING_TAG.matcher(html).find();
    }

    /** Returns whether a part of the text shares a character with an element. */
    boolean touch(int start, int end) {
        Map.Entry<Integer, Integer> before = elements.lowerEntry(end);
        return before != null && before.getValue() > start;
    }

    private void read() {
        Matcher closing = CLOSING_TAG.matcher(text);
        while (closing.find()) {
            ends.computeIfAbsent(lowerCase(closing.group(1)), name -> new ArrayDeque<>())
                    .add(closing.end());
        }
        if (ends.isEmpty()) {
            return;
        }
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            int length = run.end() - run.start();
            runs.computeIfAbsent(length, l -> new ArrayDeque<>()).add(run.end());
        }
        int index = 0;
        while (index < text.length()) {
            index = behind(index);
        }
    }

    /** Returns where to read on behind code, an escaped character, an element or a character. */
    private int behind(int index) {
        return switch (text.charAt(index)) {
            case '\\' -> index + 2;
            case '`' -> behindCode(index);
            case '<' -> behindElement(index);
            default -> index + 1;
        };
    }

    private int behindCode(int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        int close = firstBehind(runs.get(end - index), end);
        return close < 0 ? end : close;
    }

    private int behindElement(int index) {
        Matcher tag = OPENING_TAG.matcher(text).region(index, text.length());
        int end = tag.lookingAt() ? firstBehind(ends.get(lowerCase(tag.group(1))), index) : -1;
        if (end < 0) {
            return index + 1;
        }
        elements.put(index, end);
        return end;
    }

    private static int firstBehind(@Nullable Deque<Integer> places, int index) {
        while (places != null && !places.isEmpty() && places.peek() <= index) {
            places.poll();
        }
        return places == null || places.isEmpty() ? -1 : places.peek();
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
