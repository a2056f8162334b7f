package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Takes formulas out of running text before any other inline rule can touch their TeX. */
final class InlineMathParser implements InlineParserExtension {

    private BasedSequence scanned = BasedSequence.NULL;
    private MathScanner scanner = new MathScanner("");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        if (input != scanned) {
            scanned = input;
            scanner = new MathScanner(input.toString());
        }
        int index = parser.getIndex();
        int literal = scanner.literalDollars(index);
        if (literal > 0) {
            append(parser, new Text(input.subSequence(index, index + literal)), index + literal);
            return true;
        }
        Optional<MathScanner.Span> found = scanner.at(index);
        if (found.isPresent()) {
            append(parser, formula(input, index, found.get()), found.get().end());
            return true;
        }
        if (scanner.looksUnclosed(index)) {
            int end = index + scanner.openerLength(index);
            append(parser, new UnclosedMath(input.subSequence(index, end)), end);
            return true;
        }
        return false;
    }

    private static Node formula(BasedSequence input, int index, MathScanner.Span span) {
        return new InlineMath(
                input.subSequence(index, span.end()),
                input.subSequence(span.texStart(), span.texEnd()),
                span.display(),
                span.spelling());
    }

    private static void append(LightInlineParser parser, Node node, int nextIndex) {
        parser.flushTextNode();
        parser.getBlock().appendChild(node);
        parser.setIndex(nextIndex);
    }

    @Override
    public void finalizeDocument(InlineParser inlineParser) {}

    @Override
    public void finalizeBlock(InlineParser inlineParser) {}

    /** Creates one parser for each document. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "$\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineMathParser();
        }
    }
}
