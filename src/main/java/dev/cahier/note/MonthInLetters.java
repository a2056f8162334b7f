package dev.cahier.note;

import dev.cahier.diagnostic.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains dates such as {@code Jan 2, 2024}, whose month is a word. */
final class MonthInLetters {

    private static final List<String> MONTHS =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december");

    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "(?i)^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur|sat|sun)(?:day)?,?\\s+");

    private static final Pattern WORD = Pattern.compile("(?<!\\p{L})\\p{L}{3,}");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?![\\d:])");

    private static final Pattern DAY =
            Pattern.compile("(?<![\\d:])(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:\\p{L}])");

    private static final Pattern TIME =
            Pattern.compile("\\b\\d{2}:\\d{2}(?::\\d{2})?(?!\\s*[AaPp]\\.?[Mm])");

    private MonthInLetters() {}

    /** Returns what is wrong with a text, if it has a year, a day and a word. */
    static Optional<DateProblem> explain(String written) {
        String text = WEEKDAY.matcher(written).replaceFirst("");
        Matcher word = WORD.matcher(text);
        Matcher year = YEAR.matcher(text);
        Matcher day = DAY.matcher(text);
        if (!word.find() || !year.find() || !day.find()) {
            return Optional.empty();
        }
        String name = word.group();
        int month = number(name.toLowerCase(Locale.ROOT));
        if (month == 0) {
            String nearest = DidYouMean.among(MONTHS, name).orElse("");
            return Optional.of(
                    DateProblem.problem(
                            "has no month: " + name + " is not the name of one",
                            nearest.isEmpty()
                                    ? DateProblem.FORMS
                                    : date(year, number(nearest), day, text)));
        }
        return Optional.of(
                DateProblem.problem("has the month in letters", date(year, month, day, text)));
    }

    private static String date(Matcher year, int month, Matcher day, String text) {
        Matcher time = TIME.matcher(text);
        return "write "
                + DateProblem.day(year.group(), String.valueOf(month), day.group(1))
                + (time.find() ? " " + time.group() : "");
    }

    /** Returns the number of a month, written in full or shortened, or 0. */
    private static int number(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).startsWith(name) || name.equals("sept") && i == 8) {
                return i + 1;
            }
        }
        return 0;
    }
}
