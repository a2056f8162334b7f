package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;

/** Takes the marks of shortcodes, and tags that are not well-formed, out of running text. */
final class InlineShortcodeParser extends InlineRule {

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        if (ShortcodeTag.begins(input, index)) {
            // A well-formed tag would have become a mark.
            return take(parser, input, index, index + 3);
        }
        Matcher mark = ShortcodeMarks.in(input).region(index, input.length());
        return mark.lookingAt() && take(parser, input, index, mark.end());
    }

    private static boolean take(LightInlineParser parser, BasedSequence input, int start, int end) {
        return take(parser, new ShortcodeInline(input.subSequence(start, end)), end);
    }

    /** Creates one parser for each document. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "{" + ShortcodeMarks.START;
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineShortcodeParser();
        }
    }
}
