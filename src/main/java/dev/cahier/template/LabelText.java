package dev.cahier.template;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text from a file of words, with arguments in place of its placeholders. */
final class LabelText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    /** Chinese and Japanese, which have no spaces between words. */
    private static final Set<UnicodeScript> WITHOUT_SPACES =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Set<UnicodeBlock> FULL_WIDTH =
            Set.of(
                    UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
                    UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

    private final StringBuilder text = new StringBuilder();

    private LabelText() {}

    /** Returns a text whose placeholders without an argument stay as they are. */
    static String of(String words, Object... arguments) {
        LabelText filled = new LabelText();
        Matcher placeholder = PLACEHOLDER.matcher(words);
        int end = 0;
        // In one pass, since an argument may look like a placeholder: {0} is a range.
        while (placeholder.find()) {
            filled.append(words.substring(end, placeholder.start()));
            int index = Integer.parseInt(placeholder.group(1));
            filled.append(
                    index < arguments.length ? arguments[index].toString() : placeholder.group());
            end = placeholder.end();
        }
        filled.append(words.substring(end));
        return filled.text.toString();
    }

    /** Appends a piece, without the space where it meets the text before it in Chinese. */
    private void append(String piece) {
        int last = text.length() - 1;
        if (last > 0 && text.charAt(last) == ' ' && isWide(text.codePointBefore(last), piece, 0)) {
            text.setLength(last);
        }
        boolean leads = !text.isEmpty() && piece.startsWith(" ");
        boolean between = leads && isWide(text.codePointBefore(text.length()), piece, 1);
        text.append(piece, between ? 1 : 0, piece.length());
    }

    private static boolean isWide(int before, String piece, int index) {
        return index < piece.length() && isWide(before) && isWide(piece.codePointAt(index));
    }

    private static boolean isWide(int codePoint) {
        return WITHOUT_SPACES.contains(UnicodeScript.of(codePoint))
                || FULL_WIDTH.contains(UnicodeBlock.of(codePoint));
    }
}
