package dev.cahier.tex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of the text of an identity: its statement, or what follows {@code where} or {@code for}.
 *
 * @param span its TeX, without the word
 */
public record TexSection(Kind kind, TexSpan span) {

    private static final Pattern WORD =
            Pattern.compile(
                    "[ \\t]*(?:(where|with|其中|令|设|记)|(?:for|if|when|当|若|如果|对于|对))"
                            + "(?![A-Za-z])(?:[ \\t]+(?:all|any|each|every)(?![A-Za-z])"
                            + "|所有的?|任意的?|任何|一切|每个)?[ \\t:：]*");

    /** What ends a restriction in Chinese, {@code 当 x > 0 时}, and what ends a sentence. */
    private static final Pattern END = Pattern.compile("(?:时|时成立|成立)?[,，。；;]?\\s*$");

    private static final Pattern NESTING =
            Pattern.compile("\\\\begin\\s*\\{|\\\\end\\s*\\{|\\\\.|[{}]");

    /** The kinds of sections. */
    public enum Kind {
        STATEMENT,
        WHERE,
        FOR
    }

    /** Returns the sections of a text; the first one is its statement, which may be blank. */
    public static List<TexSection> of(String text) {
        List<TexSection> sections = new ArrayList<>();
        Kind kind = Kind.STATEMENT;
        int start = 0;
        int depth = 0;
        int line = 0;
        while (line < text.length()) {
            int end = text.indexOf('\n', line);
            end = end < 0 ? text.length() : end;
            Matcher word = WORD.matcher(text).region(line, end);
            if (depth <= 0 && word.lookingAt()) {
                sections.add(new TexSection(kind, trimmed(text, start, line, kind)));
                kind = word.group(1) != null ? Kind.WHERE : Kind.FOR;
                start = word.end();
            }
            depth += nesting(text, line, end);
            line = end + 1;
        }
        sections.add(new TexSection(kind, trimmed(text, start, text.length(), kind)));
        return List.copyOf(sections);
    }

    private static int nesting(String text, int line, int end) {
        Matcher sign = NESTING.matcher(text).region(line, end);
        int depth = 0;
        while (sign.find()) {
            String found = sign.group();
            if (found.startsWith("\\begin")) {
                depth += 2; // the environment and the brace of its name
            } else if (found.equals("{")) {
                depth++;
            } else if (found.equals("}")) {
                depth--;
            }
            // The end of an environment opens the brace of its name: nothing changes.
        }
        return depth;
    }

    private static TexSpan trimmed(String text, int start, int end, Kind kind) {
        int from = start;
        int to = end;
        if (kind != Kind.STATEMENT) {
            Matcher close = END.matcher(text).region(start, end);
            to = close.find() ? close.start() : end;
        }
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new TexSpan(from, to);
    }
}
