package dev.cahier.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which opening tags of a text have a closing tag: a closing tag belongs to the nearest opening one
 * of its name before it that is still without.
 */
final class ShortcodePairs {

    private static final Pattern TAG =
            Pattern.compile("\\{\\{([<%])\\s*+(/?)\\s*+([\\w/.-]+)(?:\\s*+([>%])}})?");

    /**
     * A closing tag.
     *
     * @param start the index of its first brace
     * @param end the index behind its last one
     */
    record Closer(int start, int end) {}

    private final Map<Integer, Closer> closers = new HashMap<>();

    ShortcodePairs(String text) {
        Map<String, Deque<Integer>> open = new HashMap<>();
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String key = tag.group(1) + tag.group(3);
            Deque<Integer> openers = open.computeIfAbsent(key, name -> new ArrayDeque<>());
            if (tag.group(2).isEmpty()) {
                openers.push(tag.start());
            } else if (tag.group(4) != null && !openers.isEmpty()) {
                closers.put(openers.pop(), new Closer(tag.start(), tag.end()));
            }
        }
    }

    /** Returns the closing tag of the opening one at an index, if it has one. */
    Optional<Closer> closerOf(int opener) {
        return Optional.ofNullable(closers.get(opener));
    }
}
