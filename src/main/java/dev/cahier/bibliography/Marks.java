package dev.cahier.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters for private use that go through the making of citations as text and become markup in
 * the end. Fields of entries and what notes write beside keys cannot contain them.
 */
final class Marks {

    static final char EMPHASIS = '\uF8E0';
    static final char EMPHASIS_END = '\uF8E1';
    static final char STRONG = '\uF8E2';
    static final char STRONG_END = '\uF8E3';

    /** Around what a citation shows of one item. */
    static final char ITEM = '\uF8E4';

    static final char ITEM_END = '\uF8E5';

    /** Stands for the names of the authors. */
    static final char AUTHOR = '\uF8E6';

    /** Stands for the names that an entry leaves out by {@code and others}. */
    static final char OTHERS = '\uF8E8';

    /** A hyphen that no style takes for a dash between numbers. */
    private static final char HYPHEN = '\uF8E9';

    private static final char FIRST_ITEM = '\uE000';

    /** What a citation shows of one item, which is its second group. */
    static final Pattern AN_ITEM =
            Pattern.compile(ITEM + "([\uE000-\uF000])(.*?)" + ITEM_END, Pattern.DOTALL);

    private static final char FORMULA = '\uF8E7';
    private static final int FIRST = 0xE000;
    private static final int MOST = 4096;

    private static final Pattern ANY =
            Pattern.compile("[\uE000-\uF8FF\uFFFE\uFFFF\uFDD0-\uFDEF\\p{Cc}&&[^\\n\\t]]");
    private static final Pattern A_FORMULA = Pattern.compile(FORMULA + "([\uE000-\uEFFF])");

    private final List<String> formulas = new ArrayList<>();

    /** Returns a text without characters that could be taken for marks. */
    static String removed(String text) {
        return ANY.matcher(text).replaceAll("");
    }

    /** Returns a number whose hyphens stay if it has letters, such as that of a report. */
    static String withHyphens(String number) {
        return number.chars().anyMatch(Character::isLetter) ? number.replace('-', HYPHEN) : number;
    }

    /** Returns the mark in front of an item. */
    static String item(int index) {
        return ITEM + String.valueOf((char) (FIRST_ITEM + index));
    }

    /** Returns which item of its citation was found by {@link #AN_ITEM}. */
    static int index(MatchResult item) {
        return item.group(1).charAt(0) - FIRST_ITEM;
    }

    /** Returns a mark that stands for a formula. */
    String formula(String tex) {
        if (formulas.size() == MOST) {
            return tex;
        }
        formulas.add(tex);
        return FORMULA + String.valueOf((char) (FIRST + formulas.size() - 1));
    }

    /** Returns HTML with markup in place of marks, but not of those around items. */
    String shown(String html, CitationRenderer.Formulas typeset) {
        IntFunction<String> formula = number -> typeset.html(formulas.get(number));
        Matcher mark = A_FORMULA.matcher(MarkedMarkup.of(html));
        String whole =
                mark.replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        formula.apply(found.group(1).charAt(0) - FIRST)));
        return whole.replace(HYPHEN, '-');
    }
}
