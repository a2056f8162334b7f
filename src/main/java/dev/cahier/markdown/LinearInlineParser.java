package dev.cahier.markdown;

import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.InlineParserFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Flexmark's parser of running text, without the copy of the whole paragraph that it makes at every
 * link, entity and code span, which takes minutes on a paragraph of 100 KB, and without endless
 * parentheses in the targets of links.
 */
final class LinearInlineParser extends InlineParserImpl {

    /** CommonMark 0.31 §6.3 asks for three levels of parentheses at least; cmark has 32, too. */
    private static final int DEEPEST_DESTINATION = 32;

    static final InlineParserFactory FACTORY = LinearInlineParser::new;

    private LinearInlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData referenceLinkProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(
                options,
                specialCharacters,
                delimiterCharacters,
                delimiterProcessors,
                referenceLinkProcessors,
                extensions);
    }

    @Override
    public @Nullable BasedSequence match(Pattern pattern) {
        if (index >= input.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        if (!matcher.find()) {
            return null;
        }
        index = matcher.end();
        return input.subSequence(matcher.start(), matcher.end());
    }

    @Override
    public @Nullable BasedSequence parseLinkDestination() {
        int depth = 0;
        for (int i = index; i < input.length() && input.charAt(i) > ' '; i++) {
            char c = input.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth > DEEPEST_DESTINATION) {
                return null;
            }
            if (depth < 0) {
                break;
            }
        }
        return super.parseLinkDestination();
    }
}
