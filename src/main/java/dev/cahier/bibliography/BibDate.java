package dev.cahier.bibliography;

import de.undercouch.citeproc.bibtex.DateParser;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.helper.time.AnyDateParser;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates of entries. The library for citations fails for those that do not exist. */
final class BibDate {

    private static final Pattern DAY =
            Pattern.compile("(?<![\\d-])\\d{4}-(\\d{1,2})(?:-(\\d{1,2}))?(?![\\d-])");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");

    /** The library reads numbers of any length, and fails for those that are too long. */
    private static final Pattern ENDLESS = Pattern.compile("\\d{9,}");

    private BibDate() {}

    /** Returns the first month or day in the value of a field that does not exist. */
    static Optional<String> impossible(String value) {
        return Stream.concat(
                        ENDLESS.matcher(value).results(),
                        DAY.matcher(value).results().filter(BibDate::isImpossible))
                .map(MatchResult::group)
                .findFirst();
    }

    /** Returns the date of a field. */
    static @Nullable CSLDate of(String date) {
        return ENDLESS.matcher(date).find() ? null : real(DateParser.toDate(date));
    }

    /** Returns the date of two fields. */
    static @Nullable CSLDate of(@Nullable String year, @Nullable String month) {
        boolean endless = ENDLESS.matcher(year + " " + month).find();
        return endless ? null : real(DateParser.toDate(year, month));
    }

    /** Months from 21 are seasons, as in BibLaTeX. */
    private static boolean isImpossible(MatchResult day) {
        int month = Integer.parseInt(day.group(1));
        boolean season = month >= 21 && month <= 24 && day.group(2) == null;
        int year = Integer.parseInt(day.group().substring(0, 4));
        int of = day.group(2) == null ? 1 : Integer.parseInt(day.group(2));
        return !season && !isDay(year, month, of);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Returns a date without months and days that do not exist, such as those of seasons. */
    private static @Nullable CSLDate real(@Nullable CSLDate date) {
        if (date == null) {
            return null;
        }
        if (date.getDateParts() != null) {
            int[][] parts =
                    Arrays.stream(date.getDateParts()).map(BibDate::real).toArray(int[][]::new);
            return new CSLDateBuilder(date).dateParts(parts).build();
        }
        return date.getRaw() == null || isReadable(date.getRaw()) ? date : yearOf(date.getRaw());
    }

    /** Returns whether the library can show a date that is a text. */
    private static boolean isReadable(String raw) {
        try {
            TemporalAccessor read = AnyDateParser.parse(raw, Locale.ROOT);
            for (ChronoField field :
                    List.of(
                            ChronoField.YEAR,
                            ChronoField.MONTH_OF_YEAR,
                            ChronoField.DAY_OF_MONTH)) {
                if (read != null && read.isSupported(field)) {
                    read.get(field);
                }
            }
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static @Nullable CSLDate yearOf(String raw) {
        Matcher year = YEAR.matcher(raw);
        int[] part = year.find() ? new int[] {Integer.parseInt(year.group())} : new int[0];
        return part.length == 0 ? null : new CSLDateBuilder().dateParts(part).build();
    }

    private static int[] real(int[] part) {
        boolean month = part.length > 1 && isDay(2000, part[1], 1);
        boolean day = month && part.length > 2 && isDay(part[0], part[1], part[2]);
        return Arrays.copyOf(part, Math.min(part.length, day ? 3 : month ? 2 : 1));
    }
}
