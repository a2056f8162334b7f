package dev.cahier.markdown;

import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the lines of a note that the parser has not reached, up to the next blank one. */
final class LinesAhead {

    /** The marks of quotations and the indentation before a line. */
    private static final Pattern MARKS = Pattern.compile("[ \\t]*+(?:>[ \\t]?+)*+");

    private LinesAhead() {}

    /**
     * Returns the rest of the current line and the lines behind it, without the marks of
     * quotations.
     *
     * @param longest about how many characters are read
     */
    static String read(ParserState state, int longest) {
        BasedSequence line = state.getLine();
        BasedSequence base = line.getBaseSequence();
        StringBuilder text = new StringBuilder();
        text.append(line.subSequence(state.getIndex(), line.length())).append('\n');
        int end = base.indexOf('\n', line.getEndOffset());
        while (end >= 0 && text.length() < longest) {
            int start = end + 1;
            end = base.indexOf('\n', start);
            int stop = end < 0 ? base.length() : end;
            String next = base.subSequence(start, Math.min(stop, start + longest)).toString();
            Matcher marks = MARKS.matcher(next);
            String rest = marks.lookingAt() ? next.substring(marks.end()) : next;
            if (rest.isBlank()) {
                break;
            }
            text.append(rest).append('\n');
        }
        return text.toString();
    }
}
