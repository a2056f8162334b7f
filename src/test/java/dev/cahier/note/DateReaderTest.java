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
                "2020-13-01",
                "2021-02-29",
                "2020-00-10",
                "2020-11-20 25:00",
                "2020-11-20 10:60",
                "2020-11-20 10:00:00 +25:00",
                "2020-11/20",
                "20-11-2020",
                "2020-11",
                "2020",
                "yesterday",
                "14:13:42",
                "2020-11-20T",
                "true",
                "0x7E4-11-20",
                "2020-11-20 10:00 CST",
                "２０２０-11-20"
            })
    void reportsDatesThatDoNotExist(String written) {
        ParsedNote parsed = Notes.parse("---\ntitle: T\ndate: " + written + "\n---\n");

        assertThat(Notes.summary(parsed)).containsExactly("3:7 error date-invalid");
        assertThat(parsed.diagnostics().get(0).hint().orElseThrow())
                .contains("2020-11-20 14:13:42");
        assertThat(parsed.note().orElseThrow().frontMatter().date()).isEmpty();
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
