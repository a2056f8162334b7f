package dev.cahier.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marks that stand for shortcodes while a note is parsed and rendered.
 *
 * <p>A mark is as long as the text that it stands for, so that all offsets stay those of the note,
 * and consists of noncharacters of Unicode, which no rule of Markdown knows and which {@link
 * ControlCharacters} keeps out of notes. It holds the number of the {@link ShortcodeUse} that it
 * stands for.
 */
final class ShortcodeMarks {

    /** Begins a mark. */
    static final char START = '\uFDD0';

    private static final char ZERO = '\uFDD2';
    private static final int RADIX = 27;

    private static final Pattern MARK =
            Pattern.compile("\uFDD0([\uFDD2-\uFDEC]++)([\uFDD1\uFDED-\uFDEF])\\2*+");

    private ShortcodeMarks() {}

    /** What a mark stands for; told apart by the character that the mark ends in. */
    enum Part {
        /** All of a shortcode. */
        WHOLE('\uFDD1'),
        /** All of a shortcode that belongs to a paragraph even if it is alone on its line. */
        TEXT('\uFDED'),
        /** The opening tag of a block. */
        BLOCK_START('\uFDEE'),
        /** The closing tag of a block; the mark holds the number of the opening one. */
        BLOCK_END('\uFDEF');

        private final char fill;

        Part(char fill) {
            this.fill = fill;
        }
    }

    /**
     * Returns a mark.
     *
     * @param length its length, at least 7, which is the shortest tag
     */
    static String of(Part part, int number, int length) {
        StringBuilder digits = new StringBuilder();
        int left = number;
        do {
            digits.insert(0, (char) (ZERO + left % RADIX));
            left /= RADIX;
        } while (left > 0);
        int fill = length - 1 - digits.length();
        if (fill < 1) {
            throw new IllegalStateException("too many shortcodes for one note");
        }
        return START + digits.toString() + String.valueOf(part.fill).repeat(fill);
    }

    /** Returns a matcher of the marks of a text, whose first group is for {@link #number}. */
    static Matcher in(CharSequence text) {
        return MARK.matcher(text);
    }

    /** Returns the number in a mark that was found. */
    static int number(Matcher mark) {
        int number = 0;
        for (char digit : mark.group(1).toCharArray()) {
            number = number * RADIX + digit - ZERO;
        }
        return number;
    }

    static boolean isOf(Part part, Matcher mark) {
        return mark.group(2).charAt(0) == part.fill;
    }

    static boolean isIn(String text) {
        return text.indexOf(START) >= 0;
    }
}
