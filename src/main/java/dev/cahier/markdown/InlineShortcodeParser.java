package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import java.util.Optional;

/** Takes shortcodes, single or paired, out of running text. */
final class InlineShortcodeParser extends InlineRule {

    private BasedSequence read = BasedSequence.NULL;
    private String text = "";
    private ShortcodePairs pairs = new ShortcodePairs("");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        if (!ShortcodeTag.begins(input, index)) {
            return false;
        }
        if (input != read) {
            read = input;
            text = input.toString();
            pairs = new ShortcodePairs(text);
        }
        int literal = ShortcodeTag.literalLength(text, index);
        if (literal > 0) {
            return take(parser, shown(input, index, literal), index + literal);
        }
        Optional<ShortcodeTag> tag = ShortcodeTag.at(text, index);
        if (tag.isEmpty()) {
            BasedSequence opener = input.subSequence(index, index + 3);
            return take(parser, new ShortcodeInline(opener, tag, BasedSequence.NULL), index + 3);
        }
        int innerStart = tag.get().end();
        Optional<ShortcodePairs.Closer> closer =
                tag.get().closing() || tag.get().complete()
                        ? Optional.empty()
                        : pairs.closerOf(index).filter(c -> c.start() >= innerStart);
        int innerEnd = closer.map(ShortcodePairs.Closer::start).orElse(innerStart);
        int end = closer.map(ShortcodePairs.Closer::end).orElse(innerStart);
        BasedSequence inner = input.subSequence(innerStart, innerEnd);
        return take(parser, new ShortcodeInline(input.subSequence(index, end), tag, inner), end);
    }

    /** A tag written to be shown loses its comment marks: two pieces of the text stay. */
    private static Node shown(BasedSequence input, int index, int length) {
        BasedSequence opener = input.subSequence(index, index + 3);
        BasedSequence body = input.subSequence(index + 5, index + length - 5);
        BasedSequence closer = input.subSequence(index + length - 3, index + length);
        return new Text(SegmentedSequence.create(opener, body, closer));
    }

    /** Creates one parser for each document. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "{";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineShortcodeParser();
        }
    }
}
