package dev.cahier.tex;

import java.util.List;

/**
 * A part of a text in which each macro is replaced by what it stands for. Immutable.
 *
 * <p>What a macro's body shows stands where the macro is used; its arguments stay in their places.
 */
final class ExpandedTex {

    private final String text;
    private final int start;
    private final List<TexSpan> places;
    private final TexMacros after;

    private ExpandedTex(String text, int start, List<TexSpan> places, TexMacros after) {
        this.text = text;
        this.start = start;
        this.places = places;
        this.after = after;
    }

    /**
     * Expands the macros in a part of a text.
     *
     * @throws TexRefusal if a macro misses an argument, calls itself or cannot be read
     */
    static ExpandedTex of(String text, TexSpan part, TexMacros macros) {
        String written = part.of(text);
        boolean plain = macros.isEmpty() && !MacroDefinitions.mayBeIn(written);
        if (plain || written.indexOf('\\') < 0) {
            return new ExpandedTex(written, part.start(), List.of(), macros);
        }
        MacroExpander expander = new MacroExpander(written, part.start(), macros);
        expander.expand();
        LocatedTex expanded = expander.text();
        return new ExpandedTex(
                expanded.text(), part.start(), expanded.places(), expander.definitions());
    }

    /** Returns the text without macros. */
    String text() {
        return text;
    }

    /** Returns the macros that are defined behind the text. */
    TexMacros after() {
        return after;
    }

    /** Returns where in the source a range of the expanded text stands. */
    TexSpan source(TexSpan expanded) {
        if (places.isEmpty()) {
            return new TexSpan(start + expanded.start(), start + expanded.end());
        }
        int last = places.size() - 1;
        if (expanded.start() > last) {
            int end = places.get(last).end();
            return new TexSpan(end, end);
        }
        int from = places.get(expanded.start()).start();
        boolean empty = expanded.end() == expanded.start();
        int to = empty ? from : places.get(Math.min(expanded.end(), last + 1) - 1).end();
        return new TexSpan(from, Math.max(from, to));
    }
}
