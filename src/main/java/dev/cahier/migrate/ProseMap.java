package dev.cahier.migrate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a note are code, formulas or comments, so that nothing in them is translated.
 * Offsets are 0-based.
 */
final class ProseMap {

    /** What a part of a note is. */
    enum Kind {
        FENCE,
        /** Code in a line, in an element of HTML, or indented. */
        CODE,
        FORMULA,
        COMMENT,
        /** Between tags such as <code>{% raw %}</code>, which keep other tags as text. */
        RAW
    }

    /** Stands for a character that the old tool takes out before it reads Markdown. */
    static final char ABSENT = '\u2060';

    /** A part that is not prose. */
    record Part(Kind kind, int start, int end) {}

    private static final Pattern FENCE =
            Pattern.compile("(?:[ \\t>]|[-*+][ \\t]|\\d{1,9}[.)][ \\t])*+(`{3,}+(?!.*`)|~{3,}).*");

    private static final Pattern RAW_TAG =
            Pattern.compile(
                    "\\{%-?\\s*(raw|highlight|codeblock|code|verbatim|comment)\\b[^%]*-?%}");

    private static final Pattern ELEMENT =
            Pattern.compile("<(pre|code|script|style|textarea)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{([A-Za-z]+\\*?)}");

    private static final Pattern BLANK = Pattern.compile("\\n[ \\t]*\\n");

    private static final Pattern INDENTED = Pattern.compile("(?: {4}|\\t)[^\\n]*\\S[^\\n]*");

    /** A line whose indented continuation is not code. */
    private static final Pattern CONTAINER =
            Pattern.compile("\\s*(?:[-*+]|\\d{1,9}[.)]|\\[\\^[^]]+]:|[?!]{3}\\+?|={3}[!+]?)\\s.*");

    private final String text;
    private final boolean liquid;
    private final List<Part> parts = new ArrayList<>();
    private final ForwardSearch ends;
    private @Nullable ForwardSearch endsOfElements;
    private final Set<String> unclosed = new HashSet<>();
    private int paragraphStart;
    private int paragraphEnd;
    private boolean inContainer;
    private boolean afterBlank = true;

    private ProseMap(String text, boolean liquid) {
        this.text = text;
        this.ends = new ForwardSearch(text);
        this.liquid = liquid;
    }

    /**
     * Reads the body of a note.
     *
     * @param liquid whether tags such as <code>{% raw %}</code> mean something
     */
    static ProseMap of(String text, int bodyOffset, boolean liquid) {
        ProseMap map = new ProseMap(text, liquid);
        int at = bodyOffset;
        boolean lineStart = true;
        while (at < text.length()) {
            int next = lineStart ? map.behindBlock(at) : at;
            at = next > at ? next : map.behindInline(at);
            lineStart = at > 0 && at <= text.length() && text.charAt(at - 1) == '\n';
        }
        return map;
    }

    static ProseMap of(NoteDraft note, boolean liquid) {
        return of(note.text(), note.bodyOffset(), liquid);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Returns whether a character is prose. */
    boolean isProse(int offset) {
        return kindAt(offset) == null;
    }

    boolean isCode(int offset) {
        return kindAt(offset) == Kind.CODE || isFence(offset);
    }

    boolean isFence(int offset) {
        return kindAt(offset) == Kind.FENCE;
    }

    private @Nullable Kind kindAt(int offset) {
        Part part = partAt(offset);
        return part == null ? null : part.kind();
    }

    /** Returns the part that a character belongs to, null if it is prose. */
    @Nullable Part partAt(int offset) {
        int low = 0;
        int high = parts.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Part part = parts.get(middle);
            if (offset < part.start()) {
                high = middle - 1;
            } else if (offset >= part.end()) {
                low = middle + 1;
            } else {
                return part;
            }
        }
        return null;
    }

    private int add(Kind kind, int start, int end) {
        parts.add(new Part(kind, start, end));
        return end;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** Returns the end of the block of code that starts at a line, or the line's start. */
    private int behindBlock(int at) {
        String line = text.substring(at, lineEnd(at)).replace(String.valueOf(ABSENT), "");
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            afterBlank = true;
            return add(Kind.FENCE, at, fenceEnd(lineEnd(at), fence.group(1)));
        }
        if (line.isBlank()) {
            afterBlank = true;
            return at;
        }
        if (INDENTED.matcher(line).matches()) {
            if (afterBlank && !inContainer) {
                int end = Math.min(text.length(), lineEnd(at) + 1);
                return add(Kind.CODE, at, end);
            }
        } else {
            boolean continues = inContainer && (!afterBlank || line.startsWith(" "));
            inContainer = CONTAINER.matcher(line + " ").matches() || continues;
        }
        afterBlank = false;
        return at;
    }

    private int fenceEnd(int from, String marks) {
        int at = from;
        while (at < text.length()) {
            int end = lineEnd(at + 1);
            String line = text.substring(Math.min(at + 1, end), end).replaceAll("^[ \\t>]+", "");
            String closing = line.stripTrailing();
            boolean same =
                    closing.length() >= marks.length()
                            && closing.chars().allMatch(c -> c == marks.charAt(0));
            at = end;
            if (same) {
                return Math.min(text.length(), end + 1);
            }
        }
        return text.length();
    }

    /** Returns the index behind a part that starts here, else the next index. */
    private int behindInline(int at) {
        char c = text.charAt(at);
        switch (c) {
            case '`':
                return backquotes(at);
            case '$':
                return dollars(at);
            case '\\':
                return backslash(at);
            case '<':
                return tag(at);
            case '{':
                return liquid && text.startsWith("{%", at) ? rawTag(at) : at + 1;
            default:
                return at + 1;
        }
    }

    private int backquotes(int at) {
        int run = at;
        while (run < text.length() && text.charAt(run) == '`') {
            run++;
        }
        int limit = paragraphEnd(at);
        int close = run;
        while (close < limit) {
            int start = text.indexOf('`', close);
            int end = start;
            while (end >= 0 && end < text.length() && text.charAt(end) == '`') {
                end++;
            }
            if (start < 0 || start >= limit) {
                return run;
            }
            if (end - start == run - at) {
                return add(Kind.CODE, at, end);
            }
            close = end;
        }
        return run;
    }

    private int paragraphEnd(int at) {
        if (at < paragraphStart || at >= paragraphEnd) {
            Matcher blank = BLANK.matcher(text);
            paragraphStart = at;
            paragraphEnd = blank.find(at) ? blank.start() : text.length();
        }
        return paragraphEnd;
    }

    private int dollars(int at) {
        if (text.startsWith("$$", at)) {
            int end = ends.next("$$", at + 2);
            return end < 0 ? at + 2 : add(Kind.FORMULA, at, end + 2);
        }
        int end = at + 1;
        int limit = paragraphEnd(at);
        while (end < limit && text.charAt(end) != '$') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean formula =
                end < limit
                        && end > at + 1
                        && !Character.isWhitespace(text.charAt(at + 1))
                        && !Character.isWhitespace(text.charAt(end - 1))
                        && (end + 1 >= text.length() || !Character.isDigit(text.charAt(end + 1)));
        return formula ? add(Kind.FORMULA, at, end + 1) : at + 1;
    }

    private int backslash(int at) {
        for (String opening : List.of("\\(", "\\[", "\\\\(", "\\\\[")) {
            if (text.startsWith(opening, at)) {
                String closing = opening.replace('(', ')').replace('[', ']');
                int end = ends.next(closing, at + opening.length());
                return end < 0 || end > paragraphEnd(at) && opening.endsWith("(")
                        ? at + opening.length()
                        : add(Kind.FORMULA, at, end + closing.length());
            }
        }
        Matcher environment = ENVIRONMENT.matcher(text).region(at, text.length());
        if (environment.lookingAt()) {
            String closing = "\\end{" + environment.group(1) + "}";
            int end = ends.next(closing, at);
            return end < 0 ? environment.end() : add(Kind.FORMULA, at, end + closing.length());
        }
        return Math.min(text.length(), at + 2);
    }

    private int tag(int at) {
        if (text.startsWith("<!--", at)) {
            int end = ends.next("-->", at);
            return end < 0 ? at + 4 : add(Kind.COMMENT, at, end + 3);
        }
        int close = ends.next(">", at);
        Matcher element = ELEMENT.matcher(text).region(at, close < 0 ? at : close + 1);
        if (element.lookingAt()) {
            String closing = "</" + element.group(1).toLowerCase(Locale.ROOT) + ">";
            if (endsOfElements == null) {
                endsOfElements = ForwardSearch.ofLowerCase(text);
            }
            int end = endsOfElements.next(closing, element.end());
            return end < 0 ? element.end() : add(Kind.CODE, at, end + closing.length());
        }
        return at + 1;
    }

    private int rawTag(int at) {
        int close = ends.next("%}", at);
        Matcher opening = RAW_TAG.matcher(text).region(at, close < 0 ? at : close + 2);
        if (!opening.lookingAt()) {
            return at + 1;
        }
        Matcher closing =
                Pattern.compile("\\{%-?\\s*end" + opening.group(1) + "\\s*-?%}").matcher(text);
        if (unclosed.contains(opening.group(1)) || !closing.find(opening.end())) {
            unclosed.add(opening.group(1));
            return opening.end();
        }
        // The tags themselves are prose: they are what is translated.
        if (closing.start() > opening.end()) {
            add(Kind.RAW, opening.end(), closing.start());
        }
        return closing.end();
    }
}
