package dev.cahier.markdown;

import com.vladsch.flexmark.ast.util.ReferenceRepository;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes wiki-links out of running text. Brackets that Markdown knows keep their meaning: a link
 * whose text has brackets, {@code [[1]](#x)}, a reference that is defined, and a footnote.
 */
final class WikiLinkParser extends InlineRule {

    /** In a table the bar is written {@code \|}. The text may have formulas and single brackets. */
    private static final Pattern LINK =
            Pattern.compile(
                    "\\[\\[([^\\[\\]|\\n\\r]{1,300}?)"
                            + "(?:\\\\?\\|((?:[^\\[\\]$\\n\\r]|\\$[^$\\n\\r]{1,300}\\$|\\$"
                            + "|\\[[^\\[\\]\\n\\r]{0,300}])*+))?]]");

    /** What makes brackets the text of a Markdown link. */
    private static final Pattern MARKDOWN_TARGET =
            Pattern.compile(
                    "\\((?:<[^<>\\n]*>|[^\\s()]*(?:\\([^\\s()]*\\)[^\\s()]*)*)"
                            + "(?:\\s+[\"'(][^\\n]*)?\\s*\\)");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        boolean embed = input.safeCharAt(start) == '!';
        int brackets = embed ? start + 1 : start;
        if (!input.matchChars("[[", brackets)) {
            return false;
        }
        Matcher found = LINK.matcher(input).region(brackets, input.length());
        if (!found.lookingAt() || isMarkdown(found, parser)) {
            return false;
        }
        BasedSequence target = input.subSequence(found.start(1), found.end(1));
        Optional<BasedSequence> text =
                found.group(2) == null || found.group(2).isBlank()
                        ? Optional.empty()
                        : Optional.of(input.subSequence(found.start(2), found.end(2)).trim());
        BasedSequence trimmed = target.trim();
        boolean named = !trimmed.isEmpty() && trimmed.charAt(0) != '^';
        return named
                && take(
                        parser,
                        new WikiLink(
                                input.subSequence(start, found.end()),
                                trimmed,
                                text,
                                !embed && isDoubtful(target, input.safeCharAt(start - 1)),
                                embed),
                        found.end());
    }

    /** Lists of lists, indexes and conditions of shells stand in text, too. */
    private static boolean isDoubtful(BasedSequence target, char before) {
        boolean word = before < 0x80 && (Character.isLetterOrDigit(before) || before == '_');
        return word || target.startsWith(" ") || !LETTER.matcher(target).find();
    }

    private static boolean isMarkdown(Matcher link, LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int end = link.end();
        ReferenceRepository references = Parser.REFERENCES.get(parser.getDocument());
        if (link.group(2) == null && isDefined(link.group(1), references)) {
            return true;
        }
        if (input.safeCharAt(end) == '[' && input.safeCharAt(end + 1) != '^') {
            int close = input.indexOf(']', end);
            return close > end
                    && isDefined(input.subSequence(end + 1, close).toString(), references);
        }
        return MARKDOWN_TARGET.matcher(input).region(end, input.length()).lookingAt();
    }

    private static boolean isDefined(String label, ReferenceRepository references) {
        return references.containsKey(references.normalizeKey(label));
    }

    /** Creates the only parser: it keeps no state. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return "[!";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new WikiLinkParser();
        }
    }
}
