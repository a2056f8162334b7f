package dev.cahier.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataValuesTest {

    private final DataValues values = new DataValues("wrong-type");

    @Test
    void readsAnySingleValueAsTheTextWritten() {
        assertThat(values.text(entry("2020-01-01"))).contains("2020-01-01");
        assertThat(values.text(entry("007"))).contains("007");
        assertThat(values.text(entry("true"))).contains("true");
        assertThat(values.text(entry("' x '"))).contains("x");
        assertThat(values.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "~"})
    void takesAnEmptyValueForNone(String empty) {
        assertThat(values.text(entry(empty))).isEmpty();
        assertThat(values.texts(entry(empty))).isEmpty();
        assertThat(values.flag(entry(empty))).isEmpty();
        assertThat(values.integer(entry(empty), 0, 9)).isEmpty();
        assertThat(values.map(entry(empty))).isEmpty();
        assertThat(values.diagnostics()).isEmpty();
    }

    @Test
    void readsOneTextOrAListOfTexts() {
        assertThat(texts("foo bar")).containsExactly("foo bar");
        assertThat(texts("[2020, true, '', ~, [a, [b]]]"))
                .containsExactly("2020", "true", "a", "b");
        assertThat(values.diagnostics()).isEmpty();
    }

    @Test
    void reportsAMapAmongTexts() {
        assertThat(texts("[a, {b: c}, d]")).containsExactly("a", "d");
        assertThat(problem())
                .isEqualTo("1:10 'key' must be text or a list of texts, not keys with values");
    }

    @Test
    void readsTrueAndFalseInManySpellings() {
        for (String yes : List.of("true", "True", "\"true\"", "yes", "on")) {
            assertThat(values.flag(entry(yes))).contains(true);
        }
        for (String no : List.of("false", "FALSE", "'false'", "no", "off")) {
            assertThat(values.flag(entry(no))).contains(false);
        }
        assertThat(values.diagnostics()).isEmpty();
    }

    @Test
    void reportsWhatIsNeitherTrueNorFalse() {
        assertThat(values.flag(entry("maybe"))).isEmpty();
        assertThat(problem()).isEqualTo("1:6 'key' must be true or false, not the text \"maybe\"");
    }

    @Test
    void readsWholeNumbersWithinBounds() {
        assertThat(values.integer(entry("10"), 1, 1000)).contains(10);
        assertThat(values.integer(entry("\"-3\""), -5, 5)).contains(-3);
        assertThat(values.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "1.5", "x", "99999999999999999999", "[1]", "1e2", "0x"})
    void reportsOtherNumbers(String wrong) {
        assertThat(values.integer(entry(wrong), 1, 1000)).isEmpty();
        assertThat(problem())
                .startsWith("1:6 'key' must be a whole number between 1 and 1000, not ");
    }

    @Test
    void leavesEmptyValuesOutOfPlainMaps() {
        assertThat(values.map(entry("{a: , b: [x, ~], c: 1e400}")))
                .contains(Map.of("b", List.of("x"), "c", Double.POSITIVE_INFINITY));
    }

    @Test
    void shortensLongTextsInMessages() {
        values.flag(entry("x".repeat(100)));

        assertThat(problem()).endsWith("not the text \"" + "x".repeat(40) + "…\"");
    }

    private List<String> texts(String yaml) {
        return values.texts(entry(yaml)).stream().map(DataScalar::text).toList();
    }

    private String problem() {
        assertThat(values.diagnostics()).hasSize(1);
        Diagnostic wrong = values.diagnostics().get(0);
        assertThat(wrong.code()).isEqualTo("wrong-type");
        var location = wrong.location().orElseThrow();
        return location.line() + ":" + location.column() + " " + wrong.message();
    }

    private static DataEntry entry(String yaml) {
        SourceText source = new SourceText("x.yaml", "key: " + yaml + "\n");
        return new DataReader("syntax")
                .readMap(DataFormat.YAML, source, 0, source.text().length())
                .map()
                .orElseThrow()
                .entries()
                .get(0);
    }
}
