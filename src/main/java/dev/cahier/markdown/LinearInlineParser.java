package dev.cahier.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
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
 * parentheses in the targets of links. It reads targets in angle brackets and HTML as CommonMark
 * 0.31 does, where flexmark follows 0.28.
 */
final class LinearInlineParser extends InlineParserImpl {

    /** CommonMark 0.31 §6.3 asks for three levels of parentheses at least; cmark has 32, too. */
    private static final int DEEPEST_DESTINATION = 32;

    static final InlineParserFactory FACTORY = LinearInlineParser::new;

    private @Nullable InlineHtml html;

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
        if (index < input.length() && input.charAt(index) == '<') {
            return destinationInAngles();
        }
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

    /** CommonMark 0.31 §6.3: spaces are allowed; line ends and further angle brackets are not. */
    private @Nullable BasedSequence destinationInAngles() {
        for (int i = index + 1; i < input.length(); i++) {
            switch (input.charAt(i)) {
                case '\\' -> i += isEscapable(i + 1) ? 1 : 0;
                case '<', '\n' -> {
                    return null;
                }
                case '>' -> {
                    int start = index;
                    index = i + 1;
                    return input.subSequence(start, index);
                }
                default -> {}
            }
        }
        return null;
    }

    private boolean isEscapable(int i) {
        return i < input.length() && "\\<>".indexOf(input.charAt(i)) >= 0;
    }

    /** CommonMark 0.31 §4.7: a title is separated from the target by spaces or a line end. */
    @Override
    public @Nullable BasedSequence parseLinkTitle() {
        boolean separated = index > 0 && Character.isWhitespace(input.charAt(index - 1));
        return separated ? super.parseLinkTitle() : null;
    }

    /** Flexmark's regular expressions use stack for each attribute and read unclosed HTML again. */
    @Override
    public boolean parseHtmlInline() {
        if (html == null || !html.isOf(input)) {
            html = new InlineHtml(input);
        }
        int end = html.end(index);
        if (end == InlineHtml.NONE) {
            return false;
        }
        BasedSequence chars = input.subSequence(index, end);
        boolean comment = chars.startsWith("<!--");
        appendNode(comment ? new HtmlInlineComment(chars) : new HtmlInline(chars));
        index = end;
        return true;
    }
}
