package dev.cahier.bibliography;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The edition of a work as styles need it, which write the word for edition themselves: a number.
 * Files have {@code 2}, {@code 2nd}, {@code Second} or {@code 第 2 版}. The library has no ordinals.
 */
final class Edition {

    private static final List<String> WORDS =
            List.of(
                    "first",
                    "second",
                    "third",
                    "fourth",
                    "fifth",
                    "sixth",
                    "seventh",
                    "eighth",
                    "ninth",
                    "tenth",
                    "eleventh",
                    "twelfth");

    private static final String CHINESE_DIGITS = "一二三四五六七八九十";

    private static final Pattern ENGLISH =
            Pattern.compile(
                    "(\\d{1,3}|[a-z]+)(?:st|nd|rd|th)?\\.?(?:\\s+(?:ed\\.?|edn\\.?|edition))?");

    private static final Pattern CHINESE =
            Pattern.compile("第?\\s*(\\d{1,3}|[" + CHINESE_DIGITS + "])\\s*版");

    private Edition() {}

    /**
     * Returns an edition; text that is not a number is returned unchanged.
     *
     * @param english whether it is shown in English, so with an ordinal
     */
    static String of(String text, boolean english) {
        OptionalInt number = number(text.strip().toLowerCase(Locale.ROOT));
        if (number.isEmpty()) {
            return text;
        }
        int edition = number.getAsInt();
        return edition + (english ? ending(edition) : "");
    }

    private static OptionalInt number(String text) {
        Matcher chinese = CHINESE.matcher(text);
        if (chinese.matches()) {
            int digit = CHINESE_DIGITS.indexOf(chinese.group(1));
            return OptionalInt.of(digit < 0 ? Integer.parseInt(chinese.group(1)) : digit + 1);
        }
        Matcher english = ENGLISH.matcher(text);
        if (!english.matches()) {
            return OptionalInt.empty();
        }
        String name = english.group(1);
        if (Character.isDigit(name.charAt(0))) {
            return OptionalInt.of(Integer.parseInt(name));
        }
        int word = WORDS.indexOf(text.split("\\s")[0]);
        return word < 0 ? OptionalInt.empty() : OptionalInt.of(word + 1);
    }

    private static String ending(int number) {
        boolean teen = number % 100 / 10 == 1;
        return teen
                ? "th"
                : switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
