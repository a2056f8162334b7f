package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.SourceText;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2020-11-20T14:13:42+08:00, 2020-11-20T06:13:42Z",
        "2020-11-20T14:13:42.5Z, 2020-11-20T14:13:42.500Z",
        "2020-11-20T14:13:42, 2020-11-20T06:13:42Z",
        "2020-11-20 14:13:42, 2020-11-20T06:13:42Z",
        "2020-11-20 14:13, 2020-11-20T06:13:00Z",
        "2020-11-20, 2020-11-19T16:00:00Z",
        "2020-11-20 14:13:42 +0800, 2020-11-20T06:13:42Z",
        "2020-11-20 14:13:42 -05:30, 2020-11-20T19:43:42Z",
        "2020-11-20 14:13:42+08, 2020-11-20T06:13:42Z",
        "2020-11-20 14:13:42 +8:00, 2020-11-20T06:13:42Z",
        "2020-11-20 14:13:42 UTC, 2020-11-20T14:13:42Z",
        "2020/11/20, 2020-11-19T16:00:00Z",
        "2020/1/2 3:04, 2020-01-01T19:04:00Z",
        "2020-1-2 3:04:05, 2020-01-01T19:04:05Z",
        "2020.11.20, 2020-11-19T16:00:00Z",
        "2020-02-29, 2020-02-28T16:00:00Z",
    })
    void readsTheFormsPeopleWrite(String written, String instant) {
        for (String yaml : new String[] {written, "\"" + written + "\"", "' " + written + " '"}) {
            assertThat(date("---\ndate: " + yaml + "\n---\n").toInstant()).hasToString(instant);
        }
        assertThat(date("{\"date\": \"" + written + "\"}\n").toInstant()).hasToString(instant);
    }

    @ParameterizedTest
    @CsvSource({
        "2020-11-20T14:13:42+08:00, 2020-11-20T06:13:42Z",
        "2020-11-20T14:13:42, 2020-11-20T06:13:42Z",
        "2020-11-20 14:13:42Z, 2020-11-20T14:13:42Z",
        "2020-11-20, 2020-11-19T16:00:00Z",
    })
    void readsTheDatesOfToml(String written, String instant) {
        assertThat(date("+++\ndate = " + written + " # day\n+++\n").toInstant())
                .hasToString(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-02-30",
                "2021-02-29",
                "2020-00-10",
                "2020-11-20 25:00",
                "2020-11-20 10:60",
                "2020-11-20 10:00:00 +25:00",
                "2020-11",
                "2020",
                "yesterday",
                "14:13:42",
                "true",
                "0x7E4-11-20"
            })
    void reportsDatesThatDoNotExist(String written) {
        ParsedNote parsed = Notes.parse("---\ntitle: T\ndate: " + written + "\n---\n");

        assertThat(Notes.summary(parsed)).containsExactly("3:7 error date-invalid");
        assertThat(parsed.diagnostics().get(0).hint().orElseThrow())
                .contains("2020-11-20 14:13:42");
        assertThat(parsed.note().orElseThrow().frontMatter().date()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-01-01 08:00 PM | has a clock of twelve hours | 2024-01-01 20:00",
                "2024-1-5 12:30:10 a.m. | has a clock of twelve hours | 2024-01-05 00:30:10",
                "2024-01-01 9pm | has a clock of twelve hours | 2024-01-01 21:00",
                "2024-01-01 下午 3:00 | has a clock of twelve hours | 2024-01-01 15:00",
                "2024-01-01 08:00:00 CST | names its zone in letters, CST | 2024-01-01 08:00:00 +08:00",
                "2024-01-01T08:00:00 Asia/Shanghai | names its zone in letters, Asia/Shanghai"
                        + " | 2024-01-01 08:00:00 +08:00",
                "2024-01-01 08:00:00 +0800 CST | names its zone in letters, CST | +08:00",
                "2024年1月5日 | has the year, month and day in words | 2024-01-05",
                "2024-01-01 8 | has an hour without minutes | 2024-01-01 08:00",
                "2024-01-01T | has no time after its T | 2024-01-01",
                "2024-01-01 08.30 | has a time that is not written as 14:13:42 | 2024-01-01 08:30",
                "2024-01-01-083010 | has a time that is not written as | 2024-01-01 08:30:10",
                "2024-01/02 | has two different separators | 2024-01-02",
                "25/12/2024 | does not begin with the year | write 2024-12-25",
                "12/25/2024 | does not begin with the year | write 2024-12-25",
                "1.2.2024 | does not begin with the year | write 2024-02-01 or 2024-01-02",
                "24-01-05 | has a year of two digits | 2024-01-05",
                "20240105 | has no separators | write 2024-01-05",
                "20240105T081500Z | has no separators | write 2024-01-05 08:15:00",
                "1704067200 | is a count of seconds | write 2024-01-01T00:00Z",
                "1704067200000 | is a count of seconds | write 2024-01-01T00:00Z",
                "Jan 5 2024 | has the month in letters | write 2024-01-05",
                "5 September 2024 | has the month in letters | write 2024-09-05",
                "July 5th 2024 | has the month in letters | write 2024-07-05",
                "Mon 05 Feb 2024 08:15:00 GMT | has the month in letters | 2024-02-05 08:15:00",
                "5 Janury 2024 | Janury is not the name of one | write 2024-01-05",
                "2024-25-12 | a year has the months 1 to 12 | write 2024-12-25",
                "2023-02-29 | 2023-02 has the days 1 to 28 | write 2020-11-20",
                "2024-04-31 10:00 | 2024-04 has the days 1 to 30 | write 2020-11-20",
                "2024-01-01 24:00 | a day has the hours 0 to 23 | write 2020-11-20",
                "2024-01-01 10:75 | minutes and seconds go from 0 to 59 | write 2020-11-20",
                "x {{ .Date }} | is a placeholder | write 2020-11-20",
                "<% tp.date.now() %> | is a placeholder | write 2020-11-20",
                "YYYY-MM-DD | is a placeholder | write 2020-11-20",
                "2024-01 | has no day | write 2020-11-20",
                "2024 | has no month and day | write 2020-11-20",
                "14:13:42 | is a time without a day | write 2020-11-20",
                "２０２４-01-05 | has full-width digits or signs | write 2024-01-05",
                "soon | must be a date, not the text \"soon\" | write 2020-11-20",
            })
    void saysWhatFormIsWrong(String written, String message, String hint) {
        for (String yaml : new String[] {written, "\"" + written + "\""}) {
            ParsedNote parsed = Notes.parse("---\ndate: " + yaml + "\n---\n");

            assertThat(Notes.summary(parsed)).containsExactly("2:7 error date-invalid");
            assertThat(parsed.diagnostics().get(0).message()).contains(message);
            assertThat(parsed.diagnostics().get(0).hint().orElseThrow()).contains(hint);
        }
    }

    @Test
    void reportsDatesThatDoNotExistInToml() {
        assertThat(Notes.problems("+++\ndate = 2020-02-30\n+++\n"))
                .containsExactly("2:8 error date-invalid");
        assertThat(Notes.problems("+++\ndate = 2020-13-01T10:00:00Z\n+++\n"))
                .containsExactly("2:8 error date-invalid");
    }

    @Test
    void readsAllFourDates() {
        FrontMatter read =
                Notes.yaml(
                        "date: 2020-01-01\nlastmod: 2020-01-02\npublishDate: 2020-01-03\n"
                                + "expiryDate: 2020-01-04");

        assertThat(read.date().orElseThrow().getDayOfMonth()).isEqualTo(1);
        assertThat(read.lastmod().orElseThrow().getDayOfMonth()).isEqualTo(2);
        assertThat(read.publishDate().orElseThrow().getDayOfMonth()).isEqualTo(3);
        assertThat(read.expiryDate().orElseThrow().getDayOfMonth()).isEqualTo(4);
    }

    @Test
    void fallsBackOnTheDateInTheFileName() {
        assertThat(inShanghai("content/posts/2020-11-20-title.md", ""))
                .hasToString("2020-11-20T00:00+08:00[Asia/Shanghai]");
        assertThat(inShanghai("content/posts/2020-11-20-title/index.md", "---\ndate:\n---\n"))
                .hasToString("2020-11-20T00:00+08:00[Asia/Shanghai]");
        assertThat(inShanghai("content/posts/2020-11-20-title.md", "---\ndate: 2021-01-01\n---\n"))
                .hasToString("2021-01-01T00:00+08:00[Asia/Shanghai]");
        assertThat(Notes.given("content/2020-13-45-x.md", "").frontMatter().date()).isEmpty();
        assertThat(Notes.given("content/title.md", "").frontMatter().date()).isEmpty();
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-ca-islamic-nu-arab"));
            assertThat(Notes.yaml("date: 2020-11-20").date().orElseThrow().toLocalDate())
                    .hasToString("2020-11-20");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static ZonedDateTime date(String text) {
        return inShanghai("content/a.md", text);
    }

    private static ZonedDateTime inShanghai(String path, String text) {
        ParsedNote parsed = Notes.parserIn("Asia/Shanghai").parse(new SourceText(path, text));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.note().orElseThrow().frontMatter().date().orElseThrow();
    }
}
