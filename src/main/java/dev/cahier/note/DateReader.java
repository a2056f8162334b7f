package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.diagnostic.Diagnostic;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as the authors of Hugo, Hexo and Jekyll notes write them. */
final class DateReader {

    private static final Pattern DATE =
            Pattern.compile(
                    "(?<year>\\d{4})(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})"
                            + "(?:(?:[Tt]|\\s+)(?<hour>\\d{1,2}):(?<minute>\\d{2})"
                            + "(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d*)?)?)?"
                            + "(?:\\s*(?<zone>Z|z|UTC|GMT)|\\s*(?<sign>[+-])"
                            + "(?<zoneHour>\\d{1,2}?)(?::?(?<zoneMinute>\\d{2}))?)?");

    private static final Pattern FILE_NAME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-.+");

    private DateReader() {}

    /**
     * Reads the date of a key.
     *
     * @param zone the zone of a date that names none
     * @return empty when there is none, or none that exists, which is reported
     */
    static Optional<ZonedDateTime> read(DataEntry entry, ZoneId zone, DataValues values) {
        Optional<DataScalar> scalar = values.scalar(entry);
        if (scalar.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = DATE.matcher(scalar.get().text());
        Optional<ZonedDateTime> date = matcher.matches() ? date(matcher, zone) : Optional.empty();
        if (date.isEmpty()) {
            values.report(
                    matcher.matches()
                            ? impossible(matcher, scalar.get())
                            : misspelled(entry.key(), scalar.get()));
        }
        return date;
    }

    /** Returns the day that a file name such as {@code 2020-11-20-title.md} begins with. */
    static Optional<ZonedDateTime> fromFileName(String name, ZoneId zone) {
        Matcher dated = FILE_NAME.matcher(name);
        Matcher date = DATE.matcher(dated.matches() ? dated.group(1) : "");
        return date.matches() ? date(date, zone) : Optional.empty();
    }

    private static Optional<ZonedDateTime> date(Matcher m, ZoneId zone) {
        try {
            LocalDate day = LocalDate.of(number(m, "year"), number(m, "month"), number(m, "day"));
            LocalTime time =
                    LocalTime.of(
                            number(m, "hour"), number(m, "minute"), number(m, "second"), nanos(m));
            return Optional.of(ZonedDateTime.of(day, time, zone(m, zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Diagnostic misspelled(String key, DataScalar scalar) {
        String ascii = Normalizer.normalize(scalar.text(), Normalizer.Form.NFKC);
        return DATE.matcher(ascii).matches()
                ? DateProblem.fullWidth(key, scalar, ascii)
                : DateProblem.of(key, scalar, ascii);
    }

    /** Says which part of a date that is written well does not exist. */
    private static Diagnostic impossible(Matcher m, DataScalar scalar) {
        int month = number(m, "month");
        int day = number(m, "day");
        String hint = DateProblem.FORMS;
        String reason;
        if (month < 1 || month > 12) {
            reason = "a year has the months 1 to 12";
            boolean swapped = day >= 1 && day <= 12 && month >= 1 && month <= 31;
            String right = String.format(Locale.ROOT, "%s-%02d-%02d", m.group("year"), day, month);
            hint = swapped ? "write " + right + ": the month comes before the day" : hint;
        } else if (day < 1 || day > YearMonth.of(number(m, "year"), month).lengthOfMonth()) {
            YearMonth written = YearMonth.of(number(m, "year"), month);
            reason = written + " has the days 1 to " + written.lengthOfMonth();
        } else if (number(m, "hour") > 23) {
            reason = "a day has the hours 0 to 23";
        } else if (number(m, "minute") > 59 || number(m, "second") > 59) {
            reason = "minutes and seconds go from 0 to 59";
        } else {
            reason = "a zone is at most 18 hours from UTC, and has minutes 0 to 59";
        }
        String message = "there is no such date: " + scalar.text() + " (" + reason + ")";
        return Diagnostic.error(DateProblem.CODE, scalar.location(), message).withHint(hint);
    }

    private static ZoneId zone(Matcher m, ZoneId zone) {
        if (m.group("zone") != null) {
            return ZoneOffset.UTC;
        }
        if (m.group("sign") == null) {
            return zone;
        }
        int sign = m.group("sign").equals("-") ? -1 : 1;
        return ZoneOffset.ofHoursMinutes(
                sign * number(m, "zoneHour"), sign * number(m, "zoneMinute"));
    }

    private static int nanos(Matcher m) {
        String fraction = m.group("fraction");
        return fraction == null
                ? 0
                : Integer.parseInt(fraction + "0".repeat(9 - fraction.length()));
    }

    private static int number(Matcher m, String group) {
        return m.group(group) == null ? 0 : Integer.parseInt(m.group(group));
    }
}
