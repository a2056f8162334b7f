package dev.cahier.note;

import dev.cahier.data.DataScalar;
import dev.cahier.diagnostic.Diagnostic;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says which form a date has that cannot be read.
 *
 * @param message what is wrong, in words that continue the key's name
 * @param hint what to type
 */
record DateProblem(String message, String hint) {

    static final String CODE = "date-invalid";

    static final String FORMS =
            "write 2020-11-20, 2020-11-20 14:13:42 or 2020-11-20T14:13:42+08:00";

    private static final String DAY = "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})";

    private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d+)?";

    private static final String OFFSET = "\\s*(?:Z|[+-]\\d{1,2}:?\\d{2})?";

    /** The forms, the most telling first. */
    private static final List<Form> FORMS_KNOWN =
            List.of(
                    new Form(
                            ".*(?:\\{\\{|<%|\\$\\{|[Yy]{4}).*",
                            m -> problem("is a placeholder that no template has filled in", FORMS)),
                    new Form(
                            DAY
                                    + "[Tt\\s]*(\\d{1,2})(:\\d{2})?(:\\d{2})?\\s*([AaPp])\\.?[Mm]\\.?.*",
                            m -> twelveHours(m, m.group(7).equalsIgnoreCase("p"), 4)),
                    new Form(
                            DAY + "\\s*(上午|下午)\\s*(\\d{1,2})(:\\d{2})?(:\\d{2})?.*",
                            m -> twelveHours(m, m.group(4).equals("下午"), 5)),
                    new Form(
                            DAY + "[Tt\\s]+" + TIME + OFFSET + "\\s*\\(?([A-Za-z][\\w/+-]*)\\)?",
                            m ->
                                    problem(
                                            "names its zone in letters, " + m.group(7),
                                            "write the zone as its distance from UTC, such as "
                                                    + day(m)
                                                    + " "
                                                    + time(m, 4)
                                                    + " +08:00")),
                    new Form(
                            "(\\d{4})年(\\d{1,2})月(\\d{1,2})日?.*",
                            m -> problem("has the year, month and day in words", write(m))),
                    new Form(
                            DAY + "[Tt\\s]+\\d{1,2}(?::|时|点)?",
                            m -> problem("has an hour without minutes", write(m) + " 08:00")),
                    new Form(DAY + "[Tt]", m -> problem("has no time after its T", write(m))),
                    new Form(
                            DAY + "[-_Tt\\s]+(\\d{1,2})[-.:]?(\\d{2})(?:[-.:]?(\\d{2}))?.*",
                            m ->
                                    problem(
                                            "has a time that is not written as 14:13:42",
                                            write(m) + " " + time(m, 4))),
                    new Form(
                            DAY + ".*",
                            m ->
                                    m.group().matches("\\d{4}(.)\\d+\\1.*")
                                            ? problem("has more than a time after the day", FORMS)
                                            : problem("has two different separators", write(m))),
                    new Form("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(.*)", DateProblem::dayFirst),
                    new Form(
                            "(\\d{2})[-/.](\\d{1,2})[-/.](\\d{1,2})",
                            m ->
                                    problem(
                                            "has a year of two digits",
                                            "write all four: "
                                                    + day(
                                                            "20" + m.group(1),
                                                            m.group(2),
                                                            m.group(3)))),
                    new Form(
                            "(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?Z?)?",
                            m ->
                                    problem(
                                            "has no separators",
                                            write(m)
                                                    + (m.group(4) == null
                                                            ? ""
                                                            : " " + time(m, 4)))),
                    new Form(
                            "(\\d{9,10})(\\d{3})?",
                            m ->
                                    problem(
                                            "is a count of seconds, not a date",
                                            "write "
                                                    + Instant.ofEpochSecond(
                                                                    Long.parseLong(m.group(1)))
                                                            .atOffset(ZoneOffset.UTC))),
                    new Form(
                            "(\\d{4})(?:[-/.](\\d{1,2}))?",
                            m ->
                                    problem(
                                            m.group(2) == null
                                                    ? "has no month and day"
                                                    : "has no day",
                                            FORMS)),
                    new Form(TIME + ".*", m -> problem("is a time without a day", FORMS)));

    private record Form(Pattern pattern, Function<Matcher, DateProblem> explanation) {

        Form(String pattern, Function<Matcher, DateProblem> explanation) {
            this(Pattern.compile(pattern), explanation);
        }

        Optional<DateProblem> explain(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches() ? Optional.of(explanation.apply(matcher)) : Optional.empty();
        }
    }

    /**
     * Returns what is wrong with the value of a key, which is not a date.
     *
     * @param text the value with ordinary digits and signs instead of full-width ones
     */
    static Diagnostic of(String key, DataScalar scalar, String text) {
        DateProblem problem =
                FORMS_KNOWN.stream()
                        .flatMap(form -> form.explain(text).stream())
                        .findFirst()
                        .or(() -> MonthInLetters.explain(text))
                        .orElse(problem("must be a date, not " + scalar.description(), FORMS));
        return Diagnostic.error(CODE, scalar.location(), "'" + key + "' " + problem.message)
                .withHint(problem.hint);
    }

    /** Returns what is wrong with a date whose digits or signs are as wide as a Chinese letter. */
    static Diagnostic fullWidth(String key, DataScalar scalar, String ascii) {
        return Diagnostic.error(
                        CODE, scalar.location(), "'" + key + "' has full-width digits or signs")
                .withHint("write " + ascii);
    }

    static DateProblem problem(String message, String hint) {
        return new DateProblem(message, hint);
    }

    private static DateProblem twelveHours(Matcher m, boolean afternoon, int hourGroup) {
        int written = Integer.parseInt(m.group(hourGroup));
        int hour = written > 12 ? written : written % 12 + (afternoon ? 12 : 0);
        String minute = m.group(hourGroup + 1) == null ? ":00" : m.group(hourGroup + 1);
        String second = m.group(hourGroup + 2) == null ? "" : m.group(hourGroup + 2);
        return problem(
                "has a clock of twelve hours",
                write(m) + " " + twoDigits(String.valueOf(hour)) + minute + second);
    }

    private static DateProblem dayFirst(Matcher m) {
        String dayFirst = day(m.group(3), m.group(2), m.group(1));
        String monthFirst = day(m.group(3), m.group(1), m.group(2));
        boolean dayMayBeFirst = Integer.parseInt(m.group(2)) <= 12;
        boolean monthMayBeFirst = Integer.parseInt(m.group(1)) <= 12;
        String either = dayFirst.equals(monthFirst) ? dayFirst : dayFirst + " or " + monthFirst;
        String hint =
                dayMayBeFirst && monthMayBeFirst ? either : dayMayBeFirst ? dayFirst : monthFirst;
        return problem("does not begin with the year", "write " + hint);
    }

    private static String write(Matcher m) {
        return "write " + day(m);
    }

    private static String day(Matcher m) {
        return day(m.group(1), m.group(2), m.group(3));
    }

    static String day(String year, String month, String day) {
        return year + "-" + twoDigits(month) + "-" + twoDigits(day);
    }

    private static String time(Matcher m, int hourGroup) {
        String second = m.group(hourGroup + 2);
        return twoDigits(m.group(hourGroup))
                + ":"
                + m.group(hourGroup + 1)
                + (second == null ? "" : ":" + second);
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
