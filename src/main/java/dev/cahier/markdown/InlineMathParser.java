package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Takes formulas out of running text before any other inline rule can touch their TeX. */
final class InlineMathParser extends InlineRule {

    private BasedSequence scanned = BasedSequence.NULL;
    private MathScanner scanner = new MathScanner("");
    private VerbatimElements verbatim = VerbatimElements.in("");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        if (input != scanned) {
            scanned = input;
            String text = input.toString();
            scanner = new MathScanner(text);
            verbatim = VerbatimElements.in(text);
        }
        int index = parser.getIndex();
        if (verbatim.touch(index, index + 1)) {
            return false;
        }
        int literal = scanner.literalDollars(index);
        if (literal > 0) {
            return take(
                    parser, new Text(input.subSequence(index, index + literal)), index + literal);
        }
        Optional<MathScanner.Span> found =
                scanner.at(index).filter(span -> !verbatim.touch(index, span.end()));
        if (found.isPresent()) {
            return take(parser, formula(input, index, found.get()), found.get().end());
        }
        if (scanner.looksUnclosed(index)) {
            int end = index + scanner.openerLength(index);
            return take(parser, new UnclosedMath(input.subSequence(index, end)), end);
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
