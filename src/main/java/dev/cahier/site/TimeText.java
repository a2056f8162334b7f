package dev.cahier.site;

import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as programs read them. */
public final class TimeText {

    private static final int SECONDS_PER_MINUTE = 60;

    private TimeText() {}

    /** Returns a time such as {@code 2024-03-05T10:00:00+08:00}, by RFC 3339. */
    public static String rfc3339(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(writable(time));
    }

    /** Returns a time such as {@code Tue, 5 Mar 2024 10:00:00 +0800}, as RSS wants it. */
    public static String rfc822(ZonedDateTime time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(writable(time));
    }

    /** Neither format knows offsets with seconds, which old dates of some zones have. */
    private static ZonedDateTime writable(ZonedDateTime time) {
        ZonedDateTime whole = time.truncatedTo(ChronoUnit.SECONDS);
        return whole.getOffset().getTotalSeconds() % SECONDS_PER_MINUTE == 0
                ? whole
                : whole.withZoneSameInstant(ZoneOffset.UTC);
    }
}
