package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.math.ReferenceMarkup.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes references out of running text, where notes written for MathJax have them: <code>
 * \\ref{x}</code>, <code>\\eqref{x}</code>, <code>\\autoref{x}</code> and <code>\\cref{x}</code>.
 */
final class ReferenceParser extends InlineRule {

    private static final Pattern REFERENCE =
            Pattern.compile("\\\\(ref|eqref|autoref|[cC]ref)\\{([^{}\\\\\\n]{1,200})}");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        Matcher found = REFERENCE.matcher(input).region(index, input.length());
        if (!found.lookingAt() || found.group(2).isBlank()) {
            return false;
        }
        Kind kind =
                switch (found.group(1)) {
                    case "ref" -> Kind.NUMBER;
                    case "eqref" -> Kind.EQUATION;
                    default -> Kind.NAME;
                };
        BasedSequence label = input.subSequence(found.start(2), found.end(2)).trim();
        return take(
                parser,
                new Reference(input.subSequence(index, found.end()), kind, label),
                found.end());
    }

    /** Creates the only parser: it keeps no state. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "\\";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new ReferenceParser();
        }
    }
}
