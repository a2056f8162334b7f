package dev.cahier.tex;

import dev.cahier.tex.TexToken.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A place within the tokens of one section, and how deep and how large it is so far. */
final class TexCursor {

    private final List<TexToken> tokens;
    private final int[] closing;
    private final Size size;
    private int index;
    private int depth;

    /** How many terms a text has so far; shared by its sections. */
    static final class Size {
        private int terms;
    }

    TexCursor(List<TexToken> tokens, Size size) {
        this.tokens = subscriptsFirst(tokens);
        this.closing = closing(this.tokens);
        this.size = size;
    }

    TexToken peek() {
        return tokens.get(index);
    }

    TexToken peek(int ahead) {
        return tokens.get(Math.min(index + ahead, tokens.size() - 1));
    }

    TexToken next() {
        TexToken token = tokens.get(index);
        index = Math.min(index + 1, tokens.size() - 1);
        return token;
    }

    TexToken previous() {
        return tokens.get(Math.max(0, index - 1));
    }

    boolean take(String text) {
        boolean found = peek().is(text);
        if (found) {
            next();
        }
        return found;
    }

    boolean atEnd() {
        return peek().kind() == Kind.STOP;
    }

    int index() {
        return index;
    }

    void moveTo(int to) {
        index = Math.min(to, tokens.size() - 1);
    }

    TexToken at(int place) {
        return tokens.get(Math.max(0, Math.min(place, tokens.size() - 1)));
    }

    /** Returns the index behind the argument that begins at an index: a token or a group. */
    int behindArgument(int start) {
        return (at(start).is("{") ? closing[start] : start) + 1;
    }

    /** Reads a token that must come next. */
    TexToken expect(String text, String hint) {
        if (!peek().is(text)) {
            throw unexpected("expected '" + text + "' before " + peek().quoted(), hint);
        }
        return next();
    }

    /** Returns whether a range of the source begins with a token. */
    boolean isOpened(TexSpan range, String token) {
        return tokens.stream().anyMatch(t -> t.is(token) && t.span().start() == range.start());
    }

    TexRefusal unexpected(String message, String hint) {
        return new TexRefusal(message, hint, peek().span());
    }

    /** Counts a term. */
    <T extends TexTerm> T counted(T term) {
        size.terms++;
        if (size.terms > TexLimits.TERMS) {
            throw new TexRefusal(
                    "the text has more than " + TexLimits.TERMS + " terms",
                    "split it into several",
                    term.span());
        }
        return term;
    }

    /** Goes one level deeper, which {@link #leave} ends. */
    void enter() {
        depth++;
        if (depth > TexLimits.DEPTH) {
            throw unexpected(
                    "more than " + TexLimits.DEPTH + " levels of terms within terms",
                    "name a part with a 'where' line");
        }
    }

    void leave() {
        depth--;
    }

    private static int[] closing(List<TexToken> tokens) {
        int[] closing = new int[tokens.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).is("{")) {
                open.push(i);
            } else if (tokens.get(i).is("}")) {
                if (open.isEmpty()) {
                    throw new TexRefusal(
                            "a closing brace without an opening one", "", tokens.get(i).span());
                }
                closing[open.pop()] = i;
            }
        }
        if (!open.isEmpty()) {
            throw new TexRefusal("a brace that is not closed", "", tokens.get(open.peek()).span());
        }
        return closing;
    }

    /** Moves subscripts before the superscripts that they follow: {@code x^2_1} is x_1^2. */
    private static List<TexToken> subscriptsFirst(List<TexToken> tokens) {
        int[] closing = closing(tokens);
        List<TexToken> result = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            if (tokens.get(i).is("^") && i + 1 < tokens.size()) {
                int first = i + 1;
                int second = (tokens.get(first).is("{") ? closing[first] : first) + 1;
                if (second + 1 < tokens.size() && tokens.get(second).is("_")) {
                    int lower = second + 1;
                    int next = (tokens.get(lower).is("{") ? closing[lower] : lower) + 1;
                    result.addAll(tokens.subList(second, next));
                    result.addAll(tokens.subList(i, second));
                    i = next;
                    continue;
                }
            }
            result.add(tokens.get(i));
            i++;
        }
        return result;
    }
}
