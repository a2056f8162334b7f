package dev.cahier.markdown;

import dev.cahier.config.DoubleDollars;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the parts of a note's source that are not prose: code spans, formulas, tags, addresses.
 *
 * <p>Reads the text from its start to its end; keeps what it did not find, so that it looks for
 * nothing twice.
 */
final class VerbatimSource {

    /** Shortcodes whose text is code or a formula. */
    private static final Set<String> VERBATIM_SHORTCODES =
            Set.of("highlight", "raw", "math", "katex", "mermaid");

    private static final Pattern PARAGRAPH_END =
            Pattern.compile(
                    "\\n(?=[ \\t>]*(?:\\n|[-+*][ \\t]|\\d{1,9}[.)][ \\t]|#{1,6}[ \\t]|```|~~~|%%))");
    private static final Pattern VERBATIM_ELEMENT =
            Pattern.compile(
                    "<(" + VerbatimElements.NAMES + ")(?:\\s[^<>]*+)?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG =
            Pattern.compile(
                    "</?[A-Za-z][^<>\\n]*+(?:\\n[^<>\\n]++)?>|<[A-Za-z][\\w+.-]*:[^<>\\s]*+>");
    private static final Pattern DESTINATION =
            Pattern.compile("]\\([ \\t]*(?:<[^<>\\n]*+>|[^\\s<][^\\s)]*+)");
    private static final Pattern DEFINITION =
            Pattern.compile("\\[(?!\\^)[^\\[\\]\\n]++]:[ \\t]*(?:<[^<>\\n]*+>|\\S++)");

    private final String text;
    private final boolean math;
    private final Set<String> absent = new HashSet<>();
    private final Map<Integer, Integer> runlessUntil = new HashMap<>();
    private int paragraphStart;
    private int paragraphEnd = -1;
    private MathScanner formulas = scanner("");

    VerbatimSource(String text, boolean math) {
        this.text = text;
        this.math = math;
    }

    /**
     * Reads the text piece by piece to its end, without the lines of fenced code.
     *
     * @param behind reads a piece at an index, and returns the index behind it
     */
    void read(int from, IntUnaryOperator behind) {
        FenceLines fences = new FenceLines();
        int index = from;
        boolean lineStart = true;
        while (index < text.length()) {
            if (lineStart) {
                int lineEnd = text.indexOf('\n', index);
                int end = lineEnd < 0 ? text.length() : lineEnd;
                if (fences.isCode(text.substring(index, end))) {
                    index = end + 1;
                    continue;
                }
            }
            index = behind.applyAsInt(index);
            lineStart = index > 0 && index <= text.length() && text.charAt(index - 1) == '\n';
        }
    }

    /** Returns the index behind what starts at an index: such a part, or one character. */
    int behind(int index) {
        return switch (text.charAt(index)) {
            case '\\' -> behindBackslash(index);
            case '`' -> behindCode(index);
            case '$' -> math ? behindDollar(index) : index + 1;
            case '<' -> behindTag(index);
            case '{' -> behindShortcode(index);
            case ']' -> behindMatch(DESTINATION, index);
            case '[' -> startsLine(index) ? behindMatch(DEFINITION, index) : index + 1;
            default -> index + 1;
        };
    }

    private int behindBackslash(int index) {
        if (text.startsWith(CommentScanner.MARK, index + 1)) {
            return index + 1 + CommentScanner.MARK.length();
        }
        if (math) {
            Optional<MathScanner.Span> formula = formula(index);
            if (formula.isPresent()) {
                return paragraphStart + formula.get().end();
            }
            Optional<String> environment = EnvironmentBounds.nameAt(text, index);
            int end =
                    environment
                            .map(name -> behindNext("\\end{" + name + "}", index))
                            .orElseGet(
                                    () ->
                                            text.startsWith("\\[", index)
                                                    ? behindNext("\\]", index + 2)
                                                    : -1);
            if (end >= 0) {
                return end;
            }
        }
        boolean escape = index + 1 < text.length() && text.charAt(index + 1) != '\n';
        return index + (escape ? 2 : 1);
    }

    private int behindDollar(int index) {
        int run = endOfRun(index) - index;
        Optional<MathScanner.Span> formula = formula(index);
        if (formula.isPresent()) {
            return paragraphStart + formula.get().end();
        }
        int end = run == 2 ? behindNext("$$", index + run) : -1;
        return end < 0 ? index + run : end;
    }

    private Optional<MathScanner.Span> formula(int index) {
        moveToParagraph(index);
        return formulas.at(index - paragraphStart);
    }

    private void moveToParagraph(int index) {
        if (index < paragraphEnd) {
            return;
        }
        Matcher end = PARAGRAPH_END.matcher(text);
        paragraphStart = text.lastIndexOf('\n', index - 1) + 1;
        paragraphEnd = end.find(index) ? end.start() + 1 : text.length();
        formulas = scanner(text.substring(paragraphStart, paragraphEnd));
    }

    /** Returns a scanner for a text that is read before the habits of the note are known. */
    private static MathScanner scanner(String text) {
        return new MathScanner(text, MathHabits.unknown(DoubleDollars.DISPLAY));
    }

    private int behindCode(int index) {
        moveToParagraph(index);
        int end = endOfRun(index);
        if (runlessUntil.getOrDefault(end - index, -1) == paragraphEnd) {
            return end;
        }
        for (int i = text.indexOf('`', end);
                i >= 0 && i < paragraphEnd;
                i = text.indexOf('`', endOfRun(i))) {
            if (endOfRun(i) - i == end - index) {
                return endOfRun(i);
            }
        }
        runlessUntil.put(end - index, paragraphEnd);
        return end;
    }

    private int endOfRun(int index) {
        int end = index;
        while (end < text.length() && text.charAt(end) == text.charAt(index)) {
            end++;
        }
        return end;
    }

    private int behindTag(int index) {
        if (text.startsWith("<!--", index)) {
            int end = behindNext("-->", index + 4);
            return end < 0 ? index + 4 : end;
        }
        Matcher element = VERBATIM_ELEMENT.matcher(text).region(index, text.length());
        if (element.lookingAt()) {
            int end = behindNext("</" + element.group(1) + ">", element.end());
            return end < 0 ? element.end() : end;
        }
        return behindMatch(TAG, index);
    }

    private int behindShortcode(int index) {
        if (!ShortcodeTag.begins(text, index)) {
            return index + 1;
        }
        Optional<ShortcodeTag> tag = ShortcodeTag.at(text, index);
        if (tag.isEmpty()) {
            return index + 2;
        }
        int end = tag.get().end();
        if (tag.get().closing() || !VERBATIM_SHORTCODES.contains(tag.get().name())) {
            return end;
        }
        char style = tag.get().style();
        String closer = "{{" + style + " /" + tag.get().name() + " ";
        int closed = behindNext(closer, end);
        return closed < 0 ? end : closed;
    }

    private boolean startsLine(int index) {
        int start = index;
        while (start > 0 && " \t>".indexOf(text.charAt(start - 1)) >= 0) {
            start--;
        }
        return start == 0 || text.charAt(start - 1) == '\n';
    }

    private int behindMatch(Pattern pattern, int index) {
        Matcher found = pattern.matcher(text).region(index, text.length());
        return found.lookingAt() ? found.end() : index + 1;
    }

    /** Returns the index behind the next occurrence of a text, -1 if there is none. */
    private int behindNext(String wanted, int from) {
        if (absent.contains(wanted)) {
            return -1;
        }
        int found = text.indexOf(wanted, from);
        if (found < 0) {
            absent.add(wanted);
        }
        return found < 0 ? -1 : found + wanted.length();
    }
}
