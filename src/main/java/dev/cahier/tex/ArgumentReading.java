package dev.cahier.tex;

import java.util.ArrayList;
import java.util.List;

/** Reads the arguments of a macro behind its name; for one use. */
final class ArgumentReading {

    private final LocatedTex text;
    private final TexMacro macro;
    private final TexSpan name;
    private final List<LocatedTex> all = new ArrayList<>();

    /**
     * Makes a reader.
     *
     * @param name where the name of the macro stands
     */
    ArgumentReading(LocatedTex text, TexMacro macro, TexSpan name) {
        this.text = text;
        this.macro = macro;
        this.name = name;
    }

    List<LocatedTex> all() {
        return all;
    }

    /** Reads all arguments; returns where they end. */
    int readFrom(int start) {
        int next = delimited(0) ? behindDelimiter(0, start) : start;
        for (int i = 0; i < macro.arguments(); i++) {
            if (delimited(i + 1)) {
                next = upToDelimiter(i + 1, next);
            } else if (i == 0 && macro.optional().isPresent()) {
                next = optional(next);
            } else {
                next = group(next);
            }
        }
        return next;
    }

    private boolean delimited(int place) {
        return !macro.delimiters().isEmpty() && !macro.delimiters().get(place).isEmpty();
    }

    private int optional(int from) {
        int start = TexReading.behindSpaces(text, from);
        boolean bracket = start < text.length() && text.at(start) == '[';
        int close = bracket ? TexReading.closing(text, start, '[', ']') : -1;
        if (close >= 0) {
            all.add(text.part(start + 1, close));
            return close + 1;
        }
        all.add(LocatedTex.at(macro.optional().orElseThrow(), name));
        return from;
    }

    private int group(int from) {
        int start = TexReading.behindSpaces(text, from);
        int next = TexReading.behindArgument(text, start);
        if (next < 0) {
            throw new TexRefusal(
                    macro.name()
                            + " needs "
                            + macro.arguments()
                            + (macro.arguments() == 1 ? " argument" : " arguments"),
                    "write " + macro.name() + "{x}".repeat(macro.arguments()),
                    name);
        }
        boolean braces = text.at(start) == '{';
        all.add(text.part(braces ? start + 1 : start, braces ? next - 1 : next));
        return next;
    }

    private int behindDelimiter(int place, int from) {
        int end = matched(place, TexReading.behindSpaces(text, from));
        if (end < 0) {
            throw mismatch(place);
        }
        return end;
    }

    /** Reads an argument up to its delimiter, outside of braces. */
    private int upToDelimiter(int place, int from) {
        int start = TexReading.behindSpaces(text, from);
        int i = start;
        while (i < text.length()) {
            int end = matched(place, i);
            if (end >= 0) {
                add(start, i);
                return end;
            }
            i = TexReading.behindArgument(text, i);
            if (i < 0) {
                break;
            }
        }
        throw mismatch(place);
    }

    /** Adds an argument without spaces at its end, and without braces around all of it. */
    private void add(int start, int end) {
        int to = end;
        while (to > start && Character.isWhitespace(text.at(to - 1))) {
            to--;
        }
        boolean group =
                to > start
                        && text.at(start) == '{'
                        && TexReading.closing(text, start, '{', '}') == to - 1;
        all.add(text.part(group ? start + 1 : start, group ? to - 1 : to));
    }

    /** Returns where a delimiter ends that starts at an index, spaces aside; -1 if it does not. */
    private int matched(int place, int from) {
        int at = from;
        for (char c : macro.delimiters().get(place).toCharArray()) {
            at = TexReading.behindSpaces(text, at);
            if (at >= text.length() || text.at(at) != c) {
                return -1;
            }
            at++;
        }
        return at;
    }

    private TexRefusal mismatch(int place) {
        return new TexRefusal(
                macro.name() + " needs '" + macro.delimiters().get(place) + "' here",
                "write it as its definition does",
                name);
    }
}
