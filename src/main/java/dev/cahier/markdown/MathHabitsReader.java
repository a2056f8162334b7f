package dev.cahier.markdown;

import dev.cahier.config.DoubleDollars;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the habits of a note from its Markdown, in time linear in its length.
 *
 * <p>Code, comments, shortcodes and elements such as {@code <pre>} are not evidence.
 */
final class MathHabitsReader {

    private static final Pattern FENCE = Pattern.compile("[ \\t>]*(`{3,}|~{3,}).*");

    /** What holds no formulas; a code span ends with the run of backquotes that began it. */
    private static final Pattern OTHER =
            Pattern.compile("<!--|\\{\\{[<%]|<(?:" + VerbatimElements.NAMES + ")\\b");

    private final DoubleDollars doubleDollars;
    private int dollars;
    private int padded;
    private int doubled;
    private int brackets;
    private int proseInBrackets;

    private MathHabitsReader(DoubleDollars doubleDollars) {
        this.doubleDollars = doubleDollars;
    }

    /**
     * Reads a note.
     *
     * @param from where its body starts
     */
    static MathHabits read(String text, int from, DoubleDollars doubleDollars) {
        MathHabitsReader reader = new MathHabitsReader(doubleDollars);
        if (text.indexOf('$', from) >= 0 || text.indexOf('\\', from) >= 0) {
            reader.readBlocks(text, from);
        }
        return reader.habits();
    }

    private MathHabits habits() {
        MathHabits.Brackets kind = MathHabits.Brackets.JUDGED;
        if (brackets > 0 && dollars == 0) {
            kind = MathHabits.Brackets.FORMULAS;
        } else if (brackets == 0 && dollars > 0 && proseInBrackets > 0) {
            kind = MathHabits.Brackets.TEXT;
        }
        return new MathHabits(doubleDollars, padded > 0, doubled > 0, kind);
    }

    /** Reads the text between blank lines and fences, one block after the other. */
    private void readBlocks(String text, int from) {
        StringBuilder block = new StringBuilder();
        String fence = "";
        int index = from;
        while (index < text.length()) {
            int end = text.indexOf('\n', index);
            end = end < 0 ? text.length() : end;
            String line = text.substring(index, end);
            Matcher mark = FENCE.matcher(line);
            if (mark.matches()) {
                fence = fenceAfter(fence, mark.group(1));
            }
            if (mark.matches() || line.isBlank()) {
                readBlock(block.toString());
                block.setLength(0);
            } else if (fence.isEmpty()) {
                block.append(line).append('\n');
                end = behindOpenComment(text, line, end);
            }
            index = end + 1;
        }
        readBlock(block.toString());
    }

    /** Returns the end of the line on which a comment ends that a line leaves open. */
    private static int behindOpenComment(String text, String line, int lineEnd) {
        int open = line.lastIndexOf("<!--");
        if (open < 0 || line.indexOf("-->", open) >= 0) {
            return lineEnd;
        }
        int close = text.indexOf("-->", lineEnd);
        int end = close < 0 ? -1 : text.indexOf('\n', close);
        return close < 0 ? lineEnd : end < 0 ? text.length() : end;
    }

    /** Returns the fence that is open behind a line with a fence. */
    private static String fenceAfter(String open, String mark) {
        if (open.isEmpty()) {
            return mark;
        }
        return mark.startsWith(open) ? "" : open;
    }

    private void readBlock(String text) {
        if (text.indexOf('$') < 0 && text.indexOf('\\') < 0) {
            return;
        }
        MathScanner scanner = new MathScanner(text, MathHabits.unknown(doubleDollars));
        BackquoteRuns runs = new BackquoteRuns(text);
        int index = 0;
        while (index < text.length()) {
            Optional<MathScanner.Span> span = scanner.at(index);
            if (span.isPresent()) {
                countFormula(text, index, span.get());
                index = span.get().end();
            } else {
                index = behindOther(text, index, scanner, runs);
            }
        }
    }

    private void countFormula(String text, int index, MathScanner.Span span) {
        String tex = text.substring(span.texStart(), span.texEnd());
        boolean certain = TexEvidence.in(tex);
        char first = text.charAt(index);
        if (!certain) {
            return;
        }
        if (span.spelling() == MathScanner.Spelling.DOUBLED) {
            doubled++;
        } else if (first == '$') {
            dollars++;
            padded += span.spelling() == MathScanner.Spelling.PADDED ? 1 : 0;
        } else if (text.startsWith("\\(", index) && TexEvidence.isStrongIn(tex)) {
            brackets++;
        }
    }

    private int behindOther(String text, int index, MathScanner scanner, BackquoteRuns runs) {
        char c = text.charAt(index);
        if (c == '`') {
            return runs.behindCode(index);
        }
        if (c == '\\') {
            proseInBrackets += scanner.isProseInBrackets(index) ? 1 : 0;
            return index + 2;
        }
        if (c == '<' || c == '{') {
            Matcher other = OTHER.matcher(text).region(index, text.length());
            return other.lookingAt() ? behind(text, other.group(), other.end()) : index + 1;
        }
        return index + Math.max(1, scanner.literalDollars(index));
    }

    private static int behind(String text, String opener, int from) {
        String closer =
                switch (opener) {
                    case "<!--" -> "-->";
                    case "{{<" -> ">}}";
                    case "{{%" -> "%}}";
                    default -> "</" + opener.substring(1) + ">";
                };
        int end = text.indexOf(closer, from);
        return end < 0 ? from : end + closer.length();
    }
}
