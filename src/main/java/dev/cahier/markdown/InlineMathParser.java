package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/** Takes formulas out of running text before any other inline rule can touch their TeX. */
final class InlineMathParser extends InlineRule {

    private final MathHabits habits;
    private BasedSequence scanned = BasedSequence.NULL;
    private MathScanner scanner;
    private VerbatimElements verbatim = VerbatimElements.in("");
    private String nextLine = "";
    private boolean unclosed;
    private int lastLineEnd;

    private InlineMathParser(MathHabits habits) {
        this.habits = habits;
        scanner = new MathScanner("", habits);
    }

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        if (input != scanned) {
            scanned = input;
            String text = input.toString();
            scanner = new MathScanner(text, habits);
            verbatim = VerbatimElements.in(text);
            unclosed = false;
            lastLineEnd = text.lastIndexOf('\n');
            nextLine = NextLine.behind(input);
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
        return scanner.unclosedAt(index, nextLine)
                .filter(delimiter -> !(delimiter.closing() && unclosed))
                .map(delimiter -> takeUnclosed(parser, input, index, delimiter))
                .orElse(false);
    }

    /** Takes a delimiter without a partner; its partner of another kind is not reported again. */
    private boolean takeUnclosed(
            LightInlineParser parser,
            BasedSequence input,
            int index,
            UnclosedDelimiters.Found delimiter) {
        unclosed = true;
        int end = index + delimiter.length();
        BasedSequence chars = input.subSequence(index, end);
        boolean interrupted = !nextLine.isBlank() && end > lastLineEnd;
        return take(parser, new UnclosedMath(chars, delimiter.closing(), interrupted), end);
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

        private final MathHabits habits;

        Factory(MathHabits habits) {
            this.habits = habits;
        }

        @Override
        public CharSequence getCharacters() {
            return "$\\＄￥";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new InlineMathParser(habits);
        }
    }
}
