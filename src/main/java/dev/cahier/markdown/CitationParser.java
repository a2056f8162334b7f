package dev.cahier.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what may be a citation out of running text. Brackets that Markdown knows keep their
 * meaning: links, references that are defined, footnotes and wiki-links. A sign that belongs to an
 * address, {@code a@b.org} or {@code https://x.org/@y}, is text.
 */
final class CitationParser extends InlineRule {

    /** A key begins with a letter or digit and does not end with punctuation. */
    static final String KEY = "[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_:.+/-]*[\\p{L}\\p{N}_])?";

    /** A sign before which no letter or the like of an address stands. */
    private static final String SIGN = "(?<![A-Za-z0-9_./@\\\\])@";

    /** What is between brackets has none of these; looking for them first keeps the work linear. */
    private static final CharPredicate ENDS = CharPredicate.anyOf("[]`");

    private static final Pattern BRACKET =
            Pattern.compile(
                    "\\[([^\\[\\]`]*?"
                            + SIGN
                            + "(?:\\{[^{}\\[\\]\\s]{1,200}}|"
                            + KEY
                            + ")[^\\[\\]`]*)]");

    private static final Pattern NARRATIVE =
            Pattern.compile("@(" + KEY + ")(?: ?\\[([^\\[\\]*_`$<!\\\\@\\n]{1,100})](?![(\\[:]))?");

    private static final Pattern TARGET =
            Pattern.compile("\\((?:<[^<>\\n]*>|[^\\s()]*)(?:\\s+[\"'(][^\\n]*)?\\s*\\)");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int index = parser.getIndex();
        return input.safeCharAt(index) == '['
                ? bracket(input, index, parser)
                : narrative(input, index, parser);
    }

    private static boolean bracket(BasedSequence input, int index, LightInlineParser parser) {
        char next = input.safeCharAt(index + 1);
        int close = next == '[' || next == '^' ? -1 : input.indexOfAny(ENDS, index + 1);
        if (close < 0 || input.charAt(close) != ']') {
            return false;
        }
        Matcher found = BRACKET.matcher(input).region(index, close + 1);
        found.useTransparentBounds(true);
        if (!found.lookingAt() || isMarkdown(input, found, parser)) {
            return false;
        }
        BasedSequence inner = input.subSequence(found.start(1), found.end(1));
        return take(
                parser,
                new CitationNode(input.subSequence(index, found.end()), inner, false),
                found.end());
    }

    private static boolean isMarkdown(
            BasedSequence input, Matcher found, LightInlineParser parser) {
        int end = found.end();
        ReferenceRepository references = Parser.REFERENCES.get(parser.getDocument());
        if (input.safeCharAt(end) == '[') {
            int close = input.indexOf(']', end);
            String label = close < 0 ? "" : input.subSequence(end + 1, close).toString();
            return references.containsKey(
                    references.normalizeKey(label.isEmpty() ? found.group(1) : label));
        }
        return references.containsKey(references.normalizeKey(found.group(1)))
                || TARGET.matcher(input).region(end, input.length()).lookingAt();
    }

    private static boolean narrative(BasedSequence input, int index, LightInlineParser parser) {
        char before = index == 0 ? ' ' : input.charAt(index - 1);
        boolean address =
                before < 0x80
                        && (Character.isLetterOrDigit(before) || "_./@\\".indexOf(before) >= 0);
        Matcher found = NARRATIVE.matcher(input).region(index, input.length());
        if (address || !found.lookingAt()) {
            return false;
        }
        int end = found.end();
        if (found.group(2) != null) {
            ReferenceRepository references = Parser.REFERENCES.get(parser.getDocument());
            boolean link = references.containsKey(references.normalizeKey(found.group(2)));
            end = link ? found.end(1) : end;
        }
        return take(
                parser,
                new CitationNode(
                        input.subSequence(index, end), input.subSequence(index + 1, end), true),
                end);
    }

    /** Creates the only parser: it keeps no state. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "[@";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new CitationParser();
        }
    }
}
