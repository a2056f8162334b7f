package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.html.SafeHtml;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The elements that an author's tags have opened within one block of a note and not closed yet.
 * Each is closed within the same block, so that the HTML is well-formed; used by one thread.
 *
 * <p>A browser closes some elements by itself, and then a closing tag that was written for them
 * would close an element of the page. So an element ends here wherever a browser would end it.
 */
final class OpenElements {

    /** Which open elements the beginning of another one ends, if they are the innermost. */
    private static final Map<String, Set<String>> ENDS =
            Map.of("rt", Set.of("rt", "rp", "p"), "rp", Set.of("rt", "rp", "p"), "a", Set.of("a"));

    private static final Set<String> ENDS_PARAGRAPH = Set.of("p");

    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> SECTIONS = Set.of("table", "thead", "tbody", "tfoot");
    private static final Set<String> TABLE = Set.of("table");
    private static final Set<String> CELLS = Set.of("td", "th", "caption");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    /** What must be open around an element; all that is open within that ends before it. */
    private static final Map<String, Set<String>> PARENTS =
            Map.ofEntries(
                    Map.entry("li", LISTS),
                    Map.entry("dt", Set.of("dl")),
                    Map.entry("dd", Set.of("dl")),
                    Map.entry("td", Set.of("tr", "table", "thead", "tbody", "tfoot")),
                    Map.entry("th", Set.of("tr", "table", "thead", "tbody", "tfoot")),
                    Map.entry("tr", SECTIONS),
                    Map.entry("thead", TABLE),
                    Map.entry("tbody", TABLE),
                    Map.entry("tfoot", TABLE),
                    Map.entry("caption", TABLE),
                    Map.entry("colgroup", TABLE),
                    Map.entry("col", Set.of("colgroup", "table")),
                    Map.entry("rb", Set.of("ruby")),
                    Map.entry("rp", Set.of("ruby")),
                    Map.entry("rt", Set.of("ruby")),
                    Map.entry("rtc", Set.of("ruby")));

    /** Elements whose end an author may leave out. */
    private static final Set<String> END_BY_THEMSELVES =
            Set.of(
                    "p",
                    "li",
                    "dt",
                    "dd",
                    "td",
                    "th",
                    "tr",
                    "thead",
                    "tbody",
                    "tfoot",
                    "caption",
                    "colgroup",
                    "rb",
                    "rp",
                    "rt",
                    "rtc");

    /** Elements of drawings and of formulas that may contain HTML. */
    private static final Set<String> TEXTS_OF_DRAWINGS = Set.of("title", "desc");

    private static final Set<String> TEXTS_OF_FORMULAS = Set.of("mi", "mo", "mn", "ms", "mtext");

    /** How many elements may be within each other; browsers take no more than 512. */
    static final int DEEPEST = 200;

    private final Deque<Opened> elements = new ArrayDeque<>();
    private @Nullable Predicate<Opened> unclosed;

    /**
     * An element that is open.
     *
     * @param name its name in lower case
     * @param tag its opening tag as it is in the note
     */
    record Opened(String name, BasedSequence tag) {

        /** Returns where the tag begins in the note. */
        int offset() {
            return tag.getStartOffset();
        }

        /** Returns whether its author should have closed it. */
        boolean wantsEnd() {
            return !END_BY_THEMSELVES.contains(name);
        }
    }

    boolean contains(String name) {
        return elements.stream().anyMatch(element -> element.name.equals(name));
    }

    /** Returns whether the innermost element is one of a drawing. */
    boolean isInDrawing() {
        return isForeign() && root().filter("svg"::equals).isPresent();
    }

    /** Returns whether the innermost element is one of a drawing or formula. */
    private boolean isForeign() {
        return !elements.isEmpty()
                && (SafeHtml.isForeign(elements.peek().name)
                        || elements.peek().name.equals("a") && isWithinForeign());
    }

    /** Returns whether an {@code a} is a link of a drawing. */
    private boolean isWithinForeign() {
        return elements.stream()
                .skip(1)
                .findFirst()
                .filter(outer -> SafeHtml.isForeign(outer.name) && !isText(outer.name))
                .isPresent();
    }

    private boolean isText(String name) {
        return root().filter("svg"::equals).isPresent()
                ? TEXTS_OF_DRAWINGS.contains(name)
                : TEXTS_OF_FORMULAS.contains(name);
    }

    /** Returns the name of the innermost drawing or formula. */
    private Optional<String> root() {
        return elements.stream()
                .map(Opened::name)
                .filter(name -> name.equals("svg") || name.equals("math"))
                .findFirst();
    }

    /** Returns whether no more elements can be opened. */
    boolean isFull() {
        return elements.size() >= DEEPEST;
    }

    /** Returns what an element can be in only, and is not; empty if it can be here. */
    Optional<Set<String>> missingParent(String name) {
        Set<String> parents = PARENTS.getOrDefault(name, Set.of());
        return parents.isEmpty() || depthOfParent(name, parents) >= 0
                ? Optional.empty()
                : Optional.of(parents);
    }

    /** Returns how many elements are open within the parent of an element; -1 if it has none. */
    private int depthOfParent(String name, Set<String> parents) {
        boolean inTable = SECTIONS.containsAll(parents) || parents.contains("table");
        int depth = 0;
        Iterator<Opened> inner = elements.iterator();
        Opened at = inner.hasNext() ? inner.next() : null;
        while (at != null) {
            Opened outer = inner.hasNext() ? inner.next() : null;
            boolean group = at.name.equals("div") && outer != null && outer.name.equals("dl");
            if (parents.contains(at.name) || group && parents.contains("dl")) {
                return depth;
            }
            boolean around = CELLS.contains(at.name) || at.name.equals("table");
            if (SafeHtml.isForeign(at.name) || around && !inTable) {
                return -1;
            }
            depth++;
            at = outer;
        }
        return -1;
    }

    /** Opens an element; returns the elements that this ends, the innermost first. */
    List<String> open(String name, BasedSequence tag) {
        List<String> ended = before(name);
        elements.push(new Opened(name, tag));
        return ended;
    }

    /** Returns the elements that an element ends, which are closed, the innermost first. */
    List<String> before(String name) {
        List<String> ended = new ArrayList<>();
        if (!SafeHtml.isForeign(name) && !name.equals("a")) {
            ended.addAll(endDrawing());
        }
        if (PARENTS.containsKey(name)) {
            int depth = depthOfParent(name, PARENTS.get(name));
            for (int i = 0; i < depth; i++) {
                ended.add(elements.pop().name);
            }
        } else if (name.equals("table") && isInTableWithoutCell()) {
            ended.addAll(close("table"));
        }
        Set<String> ends =
                HEADINGS.contains(name)
                        ? HEADINGS
                        : ENDS.getOrDefault(
                                name, SafeHtml.isBlock(name) ? ENDS_PARAGRAPH : Set.of());
        pop(ended, element -> ends.contains(element.name) || endsParagraph(name, element));
        return ended;
    }

    private static boolean endsParagraph(String name, Opened element) {
        return element.name.equals("p") && SafeHtml.isBlock(name);
    }

    private boolean isInTableWithoutCell() {
        return elements.stream()
                .map(Opened::name)
                .filter(name -> name.equals("table") || CELLS.contains(name))
                .findFirst()
                .filter("table"::equals)
                .isPresent();
    }

    private void pop(List<String> popped, Predicate<Opened> which) {
        while (!elements.isEmpty() && which.test(elements.peek())) {
            popped.add(elements.pop().name);
        }
    }

    /**
     * Ends a drawing or formula before HTML, as browsers do, but not where it contains text.
     *
     * @return the elements that are closed, the innermost first
     */
    List<String> endDrawing() {
        return endedDrawing().stream().map(Opened::name).toList();
    }

    /** As {@link #endDrawing}, with the tags of the elements. */
    List<Opened> endedDrawing() {
        return isForeign() && !isText(elements.peek().name)
                ? closeWhile(element -> root().isPresent())
                : List.of();
    }

    /**
     * Closes an element and those within it.
     *
     * @return the elements that are closed, the innermost first; none if the element is not open
     */
    List<String> close(String name) {
        List<String> closed = new ArrayList<>();
        if (contains(name)) {
            do {
                closed.add(elements.peek().name);
            } while (!elements.pop().name.equals(name));
        }
        return closed;
    }

    /** Closes the innermost elements as long as they are of some; these come innermost first. */
    List<Opened> closeWhile(Predicate<Opened> which) {
        List<Opened> closed = new ArrayList<>();
        while (!elements.isEmpty() && which.test(elements.peek())) {
            closed.add(elements.pop());
        }
        return closed;
    }

    /** Finds out which tags of blocks of HTML nobody closes, before the first block is read. */
    void beginBlock(HtmlBlock block, NoteContext note) {
        if (unclosed == null) {
            unclosed = UnclosedTags.from(block, note);
        }
    }

    /**
     * Ends a block of HTML: closes the innermost elements as long as no later block does.
     *
     * @return the elements that are closed, the innermost first
     */
    List<Opened> endBlock() {
        return unclosed == null ? List.of() : closeWhile(unclosed);
    }

    /** Returns the closing tags of elements. */
    static String tags(List<String> closed) {
        StringBuilder tags = new StringBuilder();
        closed.forEach(name -> tags.append("</").append(SafeHtml.spelled(name)).append('>'));
        return tags.toString();
    }
}
