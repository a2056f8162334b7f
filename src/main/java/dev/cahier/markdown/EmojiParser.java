package dev.cahier.markdown;

import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.emoji.internal.EmojiReference;
import com.vladsch.flexmark.ext.emoji.internal.EmojiShortcuts;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads codes of emoji, {@code :smile:}, where they are not part of something else.
 *
 * <p>A letter, a digit or a colon beside a code makes it a part of a word, a slice or an address:
 * {@code a:b:c}, {@code std::v::x}. Chinese, which is written without spaces, may touch a long one.
 */
final class EmojiParser extends InlineRule {

    private static final Pattern CODE = Pattern.compile(":([a-z0-9_+-]{1,60}):");

    /** The shortest code that Chinese letters may touch. */
    private static final int LONG = 3;

    @Override
    public boolean parse(LightInlineParser parser) {
        BasedSequence input = parser.getInput();
        int start = parser.getIndex();
        Optional<String> code = codeAt(input, start);
        if (code.isEmpty()) {
            return false;
        }
        int end = start + code.get().length() + 2;
        Node last = parser.getBlock().getLastChild();
        boolean behindEmoji =
                last instanceof Emoji
                        && start > 0
                        && last.getEndOffset() == input.getIndexOffset(start);
        boolean free =
                (behindEmoji || start == 0 || mayTouch(code.get(), before(input, start)))
                        && (end == input.length()
                                || codeAt(input, end).isPresent()
                                || mayTouch(code.get(), Character.codePointAt(input, end)));
        return free
                && take(
                        parser,
                        new Emoji(
                                input.subSequence(start, start + 1),
                                input.subSequence(start + 1, end - 1),
                                input.subSequence(end - 1, end)),
                        end);
    }

    private static int before(BasedSequence input, int index) {
        return Character.codePointBefore(input, index);
    }

    /** Returns the name of the emoji whose code begins at an index. */
    private static Optional<String> codeAt(BasedSequence input, int index) {
        Matcher code = CODE.matcher(input).region(index, input.length());
        if (!code.lookingAt()) {
            return Optional.empty();
        }
        EmojiReference.Emoji emoji = EmojiShortcuts.getEmojiFromShortcut(code.group(1));
        return emoji == null || emoji.unicodeChars == null
                ? Optional.empty()
                : Optional.of(code.group(1));
    }

    private static boolean mayTouch(String code, int neighbour) {
        if (code.length() == 1) {
            return Character.isWhitespace(neighbour);
        }
        if (CjkText.isLetter(neighbour)) {
            return code.length() >= LONG && code.chars().anyMatch(Character::isLetter);
        }
        return !Character.isLetterOrDigit(neighbour) && neighbour != ':' && neighbour != '_';
    }

    /** Creates one parser for each document. */
    static final class Factory extends InlineRuleFactory {

        @Override
        public CharSequence getCharacters() {
            return ":";
        }

        @Override
        public InlineParserExtension apply(LightInlineParser parser) {
            return new EmojiParser();
        }
    }
}
