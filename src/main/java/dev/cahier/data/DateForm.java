package dev.cahier.data;

import java.util.regex.Pattern;

/** What an unquoted value of YAML must look like to count as a date. */
final class DateForm {

    /** The timestamps of YAML 1.1, whose dates all readers of YAML 1.2 still know, and slashes. */
    private static final Pattern DATE =
            Pattern.compile("\\d{4}([-/])\\d{1,2}\\1\\d{1,2}([Tt \\t]+\\d{1,2}:\\d.*)?");

    private DateForm() {}

    static boolean matches(String text) {
        return DATE.matcher(text).matches();
    }
}
