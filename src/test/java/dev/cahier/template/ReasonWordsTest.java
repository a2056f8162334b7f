package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.Properties;
import dev.cahier.analysis.Reason;
import dev.cahier.analysis.ReasonKey;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReasonWordsTest {

    private static final Labels CHINESE = Theme.builtIn().labels("zh-CN");
    private static final Labels ENGLISH = Theme.builtIn().labels("en");

    /** Names of single letters are mathematics; words of two letters and more are a language. */
    @ParameterizedTest
    @MethodSource("functions")
    void everyReasonIsSaidInChinese(Activation activation) {
        assertThat(cells(activation, CHINESE))
                .allSatisfy(
                        cell -> {
                            assertThat(cell.reason()).isNotEmpty();
                            assertThat(cell.reason()).doesNotContainPattern("[A-Za-z]{2}|[-']");
                            assertThat(cell.html().replaceAll("<[^>]*>", ""))
                                    .doesNotContainPattern("[A-Za-z]{2}");
                        });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyReasonIsTypesetInEnglish(Activation activation) {
        assertThat(cells(activation, ENGLISH))
                .extracting(PropertyCardView.Cell::reason)
                .allSatisfy(
                        reason -> assertThat(reason).doesNotContainPattern("[-'^]|inf\\b|\\de\\d"));
    }

    @ParameterizedTest
    @EnumSource(ReasonKey.class)
    void everyReasonHasWordsForAllItsArguments(ReasonKey key) {
        String[] arguments =
                IntStream.range(0, key.arguments()).mapToObj(i -> "⟦" + i).toArray(String[]::new);
        for (Labels labels : List.of(ENGLISH, CHINESE)) {
            String words = labels.text(key.label(), (Object[]) arguments);
            assertThat(words).doesNotContainPattern("[{}]");
            assertThat(arguments).allMatch(words::contains);
        }
        assertThat(ReasonWords.typeset(key.english().replace("2^1020", "2¹⁰²⁰")))
                .isEqualTo(ENGLISH.text(key.label()));
    }

    @Test
    void aRangeOfOneValueIsNoPlaceholder() {
        Reason slopes = Reason.said(ReasonKey.SLOPES_FOUND, "{1} ∪ {0}", "7 points");
        assertThat(new ReasonWords(ENGLISH).of(slopes))
                .isEqualTo("the range of f′ is {1} ∪ {0}, found among 7 points");
        assertThat(slopes.text()).isEqualTo("the range of f' is {1} ∪ {0}, found among 7 points");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "f'(-2) = -1.5 | f′(−2) = −1.5",
                "f(3) = 1e-12 | f(3) = 1 × 10⁻¹²",
                "f(3) = -2.5e30 | f(3) = −2.5 × 10³⁰",
                "(-inf, 0] | (−∞, 0]"
            })
    void typesetsFormulas(String ascii, String printed) {
        assertThat(ReasonWords.typeset(ascii)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "zh-CN, arctan softplus tanh absolute, softplus arctan absolute tanh",
        "en, tanh softplus absolute arctan, absolute arctan softplus tanh"
    })
    void sortsFunctionsAsTheLanguageDoes(String language, String names, String sorted) {
        Labels labels = Theme.builtIn().labels(language);
        assertThat(
                        Stream.of(names.split(" "))
                                .map(n -> Activations.standard().find(n).orElseThrow().definition())
                                .sorted(Comparator.comparing(labels::titleOf, labels.order()))
                                .map(definition -> definition.name()))
                .containsExactly(sorted.split(" "));
    }

    static List<Activation> functions() {
        return Activations.standard().all();
    }

    private static List<PropertyCardView.Cell> cells(Activation activation, Labels labels) {
        FunctionProperties properties = Properties.of(AppliedActivation.of(activation, Map.of()));
        return PropertyColumn.ALL.stream()
                .map(c -> c.cell(properties, PropertyNotation.plain(labels)))
                .toList();
    }
}
