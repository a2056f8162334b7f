package dev.cahier.note;

import dev.cahier.data.DataEntry;
import dev.cahier.data.DataScalar;
import dev.cahier.data.DataValues;
import dev.cahier.diagnostic.Diagnostic;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as the authors of Hugo, Hexo and Jekyll notes write them. */
final class DateReader {

    private static final String CODE = "date-invalid";

    private static final String HINT =
            "write 2020-11-20, 2020-11-20 14:13:42 or 2020-11-20T14:13:42+08:00";

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
            String message =
                    matcher.matches()
                            ? "there is no such date: " + scalar.get().text()
                            : "'"
                                    + entry.key()
                                    + "' must be a date, not "
                                    + scalar.get().description();
            values.report(Diagnostic.error(CODE, scalar.get().location(), message).withHint(HINT));
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
