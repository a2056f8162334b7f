package dev.cahier.migrate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Replacements of parts of a text. Parts that overlap an earlier replacement are refused, so that
 * each construct is translated once. Offsets are those of the original text, 0-based.
 */
final class TextEdits {

    /** Text for a part of the original; an insertion if the part is empty. */
    private record Edit(int start, int end, String text) {}

    private final String original;

    /** By start, and at one start first the insertions in their order. */
    private final TreeMap<Integer, Edit> replacements = new TreeMap<>();

    private final TreeMap<Integer, StringBuilder> insertions = new TreeMap<>();

    /** What is inserted before everything else at its place: keys of the front matter. */
    private int headOffset;

    private String head = "";

    TextEdits(String original) {
        this.original = original;
    }

    boolean isEmpty() {
        return replacements.isEmpty() && insertions.isEmpty() && head.isEmpty();
    }

    /** Sets the text that is inserted first at a place, in place of the one set before. */
    void setHead(int offset, String text) {
        headOffset = offset;
        head = text;
    }

    private TreeMap<Integer, StringBuilder> allInsertions() {
        TreeMap<Integer, StringBuilder> all = new TreeMap<>(insertions);
        if (!head.isEmpty()) {
            StringBuilder first = new StringBuilder(head);
            StringBuilder others = all.get(headOffset);
            all.put(headOffset, others == null ? first : first.append(others));
        }
        return all;
    }

    /** Inserts text; several texts at one place follow each other in the order of the calls. */
    void insert(int offset, String text) {
        insertions.computeIfAbsent(offset, o -> new StringBuilder()).append(text);
    }

    /** Replaces a part, unless some of it is replaced already; returns whether it was done. */
    boolean replace(int start, int end, String text) {
        if (!isFree(start, end)) {
            return false;
        }
        replacements.put(start, new Edit(start, end, text));
        return true;
    }

    private boolean isFree(int start, int end) {
        Map.Entry<Integer, Edit> before = replacements.lowerEntry(end);
        return before == null || before.getValue().end() <= start;
    }

    /** Returns the edited text. */
    String apply() {
        StringBuilder text = new StringBuilder(original.length() + 64);
        int at = 0;
        TreeMap<Integer, StringBuilder> inserted = allInsertions();
        for (Edit edit : replacements.values()) {
            at = copy(at, edit.start(), inserted, text);
            text.append(edit.text());
            // What was to be inserted within a replaced part has nowhere to go.
            inserted.subMap(edit.start(), false, edit.end(), false).clear();
            at = edit.end();
        }
        copy(at, original.length(), inserted, text);
        return text.toString();
    }

    private int copy(
            int from, int to, TreeMap<Integer, StringBuilder> inserted, StringBuilder text) {
        int at = from;
        while (!inserted.isEmpty() && inserted.firstKey() <= to) {
            Map.Entry<Integer, StringBuilder> next = inserted.pollFirstEntry();
            int place = Math.max(at, next.getKey());
            text.append(original, at, place).append(next.getValue());
            at = place;
        }
        text.append(original, at, to);
        return to;
    }

    /** Returns where characters of the original are in the text as it is edited now. */
    IntUnaryOperator moves() {
        TreeMap<Integer, Integer> replaced = new TreeMap<>(Map.of(-1, 0));
        int shift = 0;
        for (Edit edit : replacements.values()) {
            shift += edit.text().length() - (edit.end() - edit.start());
            replaced.put(edit.end(), shift);
        }
        TreeMap<Integer, Integer> inserted = new TreeMap<>(Map.of(-1, 0));
        int length = 0;
        for (Map.Entry<Integer, StringBuilder> entry : allInsertions().entrySet()) {
            length += entry.getValue().length();
            inserted.put(entry.getKey(), length);
        }
        return offset -> {
            Map.Entry<Integer, Edit> around = replacements.lowerEntry(offset);
            boolean within = around != null && around.getValue().end() > offset;
            return (within ? around.getKey() : offset)
                    + replaced.floorEntry(offset).getValue()
                    + inserted.floorEntry(offset).getValue();
        };
    }
}
