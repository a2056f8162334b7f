package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Notices environments of LaTeX that are not formulas: those that begin a line and that the note
 * ends, too.
 */
final class BareEnvironmentParser extends InlineRule {

    private final Map<String, Integer> lastEnds = new HashMap<>();

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        Matcher begin = BareEnvironment.BEGIN.matcher(input).region(index, input.length());
        if (!begin.lookingAt()
                || EnvironmentBounds.nameAt(input, index).isPresent()
                || !startsLine(input, index)
                || lastEnd(input, begin.group(1)) < input.getIndexOffset(index)) {
            return false;
        }
        return take(
                parser, new BareEnvironment(input.subSequence(index, begin.end())), begin.end());
    }

    private static boolean startsLine(BasedSequence input, int index) {
        int before = index;
        while (before > 0
                && (input.charAt(before - 1) == ' ' || input.charAt(before - 1) == '\t')) {
            before--;
        }
        return before == 0 || input.charAt(before - 1) == '\n';
    }

    private int lastEnd(BasedSequence input, String name) {
        return lastEnds.computeIfAbsent(
                name, n -> input.getBaseSequence().lastIndexOf("\\end{" + n + "}"));
    }

    /** Creates one parser for each document. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new BareEnvironmentParser();
        }
    }
}
