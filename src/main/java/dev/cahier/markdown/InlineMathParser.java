package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.Set;

/** Takes formulas out of running text before any other inline rule can touch their TeX. */
final class InlineMathParser implements InlineParserExtension {

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        MathScanner scanner = new MathScanner(input);
        Optional<MathScanner.Span> found = scanner.at(index);
        if (found.isPresent()) {
            MathScanner.Span span = found.get();
            append(
                    parser,
                    new InlineMath(
                            input.subSequence(index, span.end()),
                            input.subSequence(span.texStart(), span.texEnd()),
                            span.display(),
                            span.padded()),
                    span.end());
            return true;
        }
        if (scanner.looksUnclosed(index)) {
            append(parser, new UnclosedMath(input.subSequence(index, index + 1)), index + 1);
            return true;
        }
        return false;
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
    static final class Factory implements InlineParserExtensionFactory {

        @Override
        public CharSequence getCharacters() {
            return "$\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineMathParser();
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return Set.of();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return Set.of();
        }

        @Override
        public boolean affectsGlobalScope() {
            return false;
        }
    }
}
