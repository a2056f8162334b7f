package dev.cahier.markdown;

import dev.cahier.html.SafeHtml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The elements that an author's tags have opened within one block of a note and not closed yet.
 * Each is closed within the same block, so that the HTML is well-formed; used by one thread.
 */
final class OpenElements {

    /** Which open elements the beginning of another one ends, as in HTML. */
    private static final Map<String, Set<String>> ENDS =
            Map.ofEntries(
                    Map.entry("li", Set.of("li", "p")),
                    Map.entry("dt", Set.of("dt", "dd", "p")),
                    Map.entry("dd", Set.of("dt", "dd", "p")),
                    Map.entry("td", Set.of("td", "th", "p")),
                    Map.entry("th", Set.of("td", "th", "p")),
                    Map.entry("tr", Set.of("td", "th", "tr", "p")),
                    Map.entry("tbody", Set.of("td", "th", "tr", "thead", "tbody", "p")),
                    Map.entry("tfoot", Set.of("td", "th", "tr", "thead", "tbody", "p")),
                    Map.entry("rt", Set.of("rt", "rp")),
                    Map.entry("rp", Set.of("rt", "rp")),
                    Map.entry("a", Set.of("a")));

    private static final Set<String> ENDS_PARAGRAPH = Set.of("p");

    /** Elements of SVG and MathML that may contain HTML. */
    private static final Set<String> TEXTS =
            Set.of("title", "desc", "mi", "mo", "mn", "ms", "mtext");

    private final Deque<String> names = new ArrayDeque<>();

    boolean contains(String name) {
        return names.contains(name);
    }

    /** Returns whether the innermost element is one of a drawing. */
    boolean isInDrawing() {
        return names.contains("svg") && SafeHtml.isForeign(names.peek());
    }

    /** Opens an element; returns the elements that this ends, the innermost first. */
    List<String> open(String name) {
        Set<String> ends =
                ENDS.getOrDefault(name, SafeHtml.isBlock(name) ? ENDS_PARAGRAPH : Set.of());
        List<String> ended = new ArrayList<>();
        if (!SafeHtml.isForeign(name) && !name.equals("a")) {
            endDrawing(ended);
        }
        while (!names.isEmpty() && ends.contains(names.peek())) {
            ended.add(names.pop());
        }
        names.push(name);
        return ended;
    }

    /** An element of HTML in a drawing or formula ends it, but not where these contain text. */
    private void endDrawing(List<String> ended) {
        boolean drawing = !names.isEmpty() && SafeHtml.isForeign(names.peek());
        if (drawing && !TEXTS.contains(names.peek())) {
            while (!names.isEmpty() && (names.contains("svg") || names.contains("math"))) {
                ended.add(names.pop());
            }
        }
    }

    /**
     * Closes an element and those within it.
     *
     * @return the elements that are closed, the innermost first; none if the element is not open
     */
    List<String> close(String name) {
        if (!names.contains(name)) {
            return List.of();
        }
        List<String> closed = new ArrayList<>();
        do {
            closed.add(names.peek());
        } while (!names.pop().equals(name));
        return closed;
    }

    /** Closes all elements, the innermost first. */
    List<String> closeAll() {
        List<String> closed = List.copyOf(names);
        names.clear();
        return closed;
    }

    /** Returns the closing tags of elements. */
    static String tags(List<String> closed) {
        StringBuilder tags = new StringBuilder();
        closed.forEach(name -> tags.append("</").append(SafeHtml.spelled(name)).append('>'));
        return tags.toString();
    }
}
