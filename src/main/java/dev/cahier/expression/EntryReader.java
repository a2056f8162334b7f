package dev.cahier.expression;

import dev.cahier.expression.Entry.Kind;
import dev.cahier.tex.TexMacros;
import dev.cahier.tex.TexParser;
import dev.cahier.tex.TexSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits the text of a plot into entries, a line each. An entry goes on over the next lines while a
 * brace is open, a setting also over indented lines. For one use by one thread.
 */
final class EntryReader {

    private static final String BLANKS = "[ \\t\u00a0\u3000]*";
    private static final String WORD = "(" + Tokenizer.NAME.pattern() + ")";
    private static final Pattern FUNCTION =
            Pattern.compile(
                    BLANKS
                            + WORD
                            + BLANKS
                            + "[(\uff08]"
                            + BLANKS
                            + WORD
                            + BLANKS
                            + "[)\uff09]"
                            + BLANKS
                            + "[=\uff1d]");
    private static final Pattern SEVERAL_VARIABLES =
            Pattern.compile(BLANKS + WORD + BLANKS + "\\([^()=]*,[^()=]*\\)" + BLANKS + "=");
    private static final Pattern PARAMETER =
            Pattern.compile(BLANKS + WORD + BLANKS + "[=\uff1d](?!=)");
    private static final Pattern SETTING =
            Pattern.compile(BLANKS + "([A-Za-z][A-Za-z0-9_-]*)" + BLANKS + "[:\uff1a]");

    private static final Pattern TEX_NESTING =
            Pattern.compile("\\\\begin\\{\\w+\\*?\\}|\\\\end\\{\\w+\\*?\\}|\\\\.|[{}\\n]");

    private final String text;
    private final TexMacros macros;
    private final Problems problems;
    private final List<Entry> entries = new ArrayList<>();

    private EntryReader(String text, TexMacros macros, Problems problems) {
        this.text = text;
        this.macros = macros;
        this.problems = problems;
    }

    /** Returns the entries of a text, reporting lines that are none. */
    static List<Entry> read(String text, TexMacros macros, Problems problems) {
        EntryReader reader = new EntryReader(text, macros, problems);
        int at = 0;
        while (at < text.length()) {
            at = reader.readLine(at);
        }
        return reader.entries;
    }

    /** Reads the entry that begins at a line; returns where the next line begins. */
    private int readLine(int start) {
        int end = lineEnd(start);
        String line = text.substring(start, end).strip();
        if (line.isEmpty() || line.startsWith("#")) {
            return end + 1;
        }
        Matcher function = matcher(FUNCTION, start, end);
        Matcher parameter = matcher(PARAMETER, start, end);
        Matcher setting = matcher(SETTING, start, end);
        int equals = text.indexOf('=', start);
        if (!setting.lookingAt() && isTex(start, end) && equals > 0 && equals < end) {
            TexSpan left = new TexSpan(start, equals + 1);
            Matcher head = TexNotation.HEAD.matcher(TexParser.expanded(text, left, macros));
            if (head.matches()) {
                return addTex(head, left, end);
            }
        }
        if (function.lookingAt()) {
            return add(Kind.FUNCTION, function, function.group(2), end);
        }
        if (parameter.lookingAt()) {
            return add(Kind.PARAMETER, parameter, "", end);
        }
        if (setting.lookingAt()) {
            return add(Kind.SETTING, setting, "", end);
        }
        int first = start;
        while (Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        if (matcher(SEVERAL_VARIABLES, start, end).lookingAt()) {
            problems.syntax("A plotted function has one variable", "write f(x) = ...", first);
        } else {
            problems.syntax(
                    "Neither a definition nor a setting",
                    "write f(x) = ..., a = 1 or domain: [-4, 4]",
                    first);
        }
        return end + 1;
    }

    private int add(Kind kind, Matcher head, String variable, int lineEnd) {
        int end = closed(head.end(), lineEnd);
        while (kind == Kind.SETTING && isIndented(end + 1)) {
            end = lineEnd(end + 1);
        }
        int from = head.end();
        while (from < end && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Span left = new Span(head.start(1), head.end());
        entries.add(
                new Entry(
                        kind,
                        head.group(1),
                        head.start(1),
                        variable,
                        new Span(from, to),
                        left,
                        false));
        return end + 1;
    }

    /** Returns whether a backslash is on a line before a comment. */
    private boolean isTex(int start, int end) {
        int backslash = text.indexOf('\\', start);
        int comment = text.indexOf('#', start);
        return backslash >= 0 && backslash < end && (comment < 0 || backslash < comment);
    }

    private int addTex(Matcher head, TexSpan left, int lineEnd) {
        int end = closedTex(left.end(), lineEnd);
        int comment = text.indexOf('#', left.end());
        int to = comment >= 0 && comment < end ? comment : end;
        while (to > left.end() && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        int from = left.end();
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        int name = left.start();
        while (Character.isWhitespace(text.charAt(name))) {
            name++;
        }
        String variable = head.group(2) == null ? "" : TexNotation.toName(head.group(2));
        entries.add(
                new Entry(
                        variable.isEmpty() ? Kind.PARAMETER : Kind.FUNCTION,
                        TexNotation.toName(head.group(1)),
                        name,
                        variable,
                        new Span(from, to),
                        new Span(name, left.end()),
                        true));
        return end + 1;
    }

    /** Returns the end of the line on which all braces and environments are closed. */
    private int closedTex(int start, int lineEnd) {
        Matcher sign = TEX_NESTING.matcher(text).region(start, text.length());
        int depth = 0;
        while (sign.find()) {
            String found = sign.group();
            if (found.equals("\n")) {
                if (depth <= 0) {
                    return sign.start();
                }
            } else if (!found.startsWith("\\") || found.length() > 2) {
                boolean opens = found.equals("{") || found.startsWith("\\begin");
                depth += opens ? 1 : -1;
            }
        }
        return depth <= 0 ? text.length() : lineEnd;
    }

    /** Returns the end of the line on which all braces are closed; the same line if none is. */
    private int closed(int start, int lineEnd) {
        int open = 0;
        boolean comment = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            comment = c != '\n' && (comment || c == '#');
            if (!comment) {
                open += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            if (i >= lineEnd && c == '\n' && open <= 0) {
                return i;
            }
        }
        return open <= 0 ? text.length() : lineEnd;
    }

    private boolean isIndented(int start) {
        return start < text.length()
                && (text.charAt(start) == ' ' || text.charAt(start) == '\t')
                && !text.substring(start, lineEnd(start)).isBlank();
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private Matcher matcher(Pattern pattern, int start, int end) {
        return pattern.matcher(text).region(start, end);
    }
}
