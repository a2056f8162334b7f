package dev.cahier.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 5);

    @TempDir private Path templates;

    @ParameterizedTest
    @CsvSource({
        "en, Contents",
        "en-GB, Contents",
        "zh, 目录",
        "zh-CN, 目录",
        "zh-Hant-TW, 目錄",
        "zh-Hant, 目錄",
        "zh-TW, 目錄",
        "zh-HK, 目錄",
        "zh-hans, 目录",
        "ZH-cn, 目录",
        "tlh, Contents",
        "'', Contents"
    })
    void speaksThePagesLanguageOrEnglish(String language, String contents) {
        assertThat(Theme.builtIn().labels(language).text("contents")).isEqualTo(contents);
    }

    @Test
    void writesDaysAsTheLanguageDoes() {
        Theme theme = Theme.builtIn();

        assertThat(theme.labels("zh-CN").date(DAY))
                .isEqualTo(new DateView("2024年3月5日", "3月5日", "2024-03-05"));
        assertThat(theme.labels("en").date(DAY))
                .isEqualTo(new DateView("March 5, 2024", "March 5", "2024-03-05"));
        assertThat(theme.labels("ar").date(DAY))
                .isEqualTo(new DateView("March 5, 2024", "March 5", "2024-03-05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d MMMM yyyy | 5 March",
                "d 'de' MMMM 'de' y | 5 de March",
                "dd.MM.yyyy | 05.03",
                "yyyy-MM-dd | 03-05",
                "EEEE, MMMM d, uuuu G | Tuesday, March 5",
                "yyyy | 2024",
            })
    void leavesTheYearOutOfDaysOfOneYear(String pattern, String shown) {
        Labels labels = new Labels(Locale.ENGLISH, Map.of("date", pattern), NameOrder.of("en"));

        assertThat(labels.date(DAY).textWithoutYear()).isEqualTo(shown);
    }

    @Test
    void knowsOneFromManyWhereTheLanguageDoes() {
        Theme theme = Theme.builtIn();

        assertThat(theme.labels("en").text("notes", 1)).isEqualTo("1 note");
        assertThat(theme.labels("en").text("notes", 21)).isEqualTo("21 notes");
        assertThat(theme.labels("zh").text("notes", 1)).isEqualTo("1 篇");
    }

    @Test
    void takesWordsMissingInALanguageFromTheWiderOneThenFromEnglish() throws IOException {
        Files.createDirectories(templates.resolve("labels"));
        Files.writeString(templates.resolve("labels/zh-TW.properties"), "contents = 目錄\n");
        Files.writeString(templates.resolve("labels/fr.properties"), "contents = Sommaire\n");
        Theme theme = Theme.load(templates);

        assertThat(theme.labels("zh-TW").text("contents")).isEqualTo("目錄");
        assertThat(theme.labels("zh-TW").text("tags")).isEqualTo("標籤");
        assertThat(theme.labels("fr").text("contents")).isEqualTo("Sommaire");
        assertThat(theme.labels("fr").text("tags")).isEqualTo("Tags");
    }

    @Test
    void takesDaysAndItsNameFromJavaForALanguageWhoseFileLacksThem() throws IOException {
        Files.createDirectories(templates.resolve("labels"));
        Files.writeString(templates.resolve("labels/fr.properties"), "contents = Sommaire\n");
        Files.writeString(
                templates.resolve("labels/pt-BR.properties"),
                "language-name = Português\ncontents = Sumário\n");
        Theme theme = Theme.load(templates);

        assertThat(theme.labels("fr").date(DAY).text()).isEqualTo("5 mars 2024");
        assertThat(theme.labels("pt-BR").date(DAY).text()).isEqualTo("5 de março de 2024");
        assertThat(theme.labels("pt-BR").text("contents")).isEqualTo("Sumário");
        assertThat(theme.languageName("fr")).isEqualTo("français");
        assertThat(theme.languageName("pt-BR")).isEqualTo("Português");
        assertThat(theme.languageName("zh-TW")).isEqualTo("繁體中文");
        assertThat(theme.languageName("zh-Hans-CN")).isEqualTo("中文");
        assertThat(theme.languageName("de")).isEqualTo("Deutsch");
    }

    @Test
    void hasTheSameWordsInBothKindsOfChinese() {
        assertThat(ownKeys("zh-Hant")).containsAll(ownKeys("zh"));
    }

    private static Set<String> ownKeys(String language) {
        String file =
                new String(BuiltInTheme.files().get("labels/" + language + ".properties"), UTF_8);
        Properties words = new Properties();
        try {
            words.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words.stringPropertyNames();
    }

    @Test
    void completesASitesOwnEnglishWords() throws IOException {
        Files.createDirectories(templates.resolve("labels"));
        Files.writeString(templates.resolve("labels/en.properties"), "contents = In this note\n");
        Labels labels = Theme.load(templates).labels("en");

        assertThat(labels.text("contents")).isEqualTo("In this note");
        assertThat(labels.text("tags")).isEqualTo("Tags");
    }

    @Test
    void reportsAPatternOfDatesThatMeansNothing() throws IOException {
        Files.createDirectories(templates.resolve("labels"));
        Files.writeString(templates.resolve("labels/en.properties"), "date = bogus\n");

        assertThat(Theme.load(templates).diagnostics())
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.isError()).isTrue();
                            assertThat(problem.location().orElseThrow().path())
                                    .isEqualTo("templates/labels/en.properties");
                        });
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        Theme theme = Theme.builtIn();

        assertThat(keys(theme, "zh").stream().filter(key -> !isOfFunction(key)).toList())
                .isEqualTo(keys(theme, "en"));
    }

    @Test
    void translatesNoFunctionOrParameterThatDoesNotExist() {
        List<String> known = new ArrayList<>();
        for (Activation activation : Activations.standard().all()) {
            known.add("function." + activation.name());
            activation
                    .definition()
                    .parameters()
                    .forEach(p -> known.add("parameter." + activation.name() + "." + p.name()));
        }

        assertThat(keys(Theme.builtIn(), "zh").stream().filter(LabelsTest::isOfFunction))
                .isNotEmpty()
                .isSubsetOf(known)
                .containsAll(known.stream().filter(key -> key.startsWith("parameter.")).toList());
    }

    /** What functions are called in English stands in their definitions. */
    private static boolean isOfFunction(String key) {
        return key.startsWith("function.") || key.startsWith("parameter.");
    }

    @Test
    void refusesAWordThatNoThemeHas() {
        Labels labels = Theme.builtIn().labels("en");

        assertThat(labels.find("nonsense")).isEqualTo(Optional.empty());
        assertThatIllegalStateException().isThrownBy(() -> labels.text("nonsense"));
    }

    private static List<String> keys(Theme theme, String language) {
        return theme.text("labels/" + language + ".properties")
                .orElseThrow()
                .lines()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !key.endsWith(Labels.ONE))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"en, −0.25", "zh-CN, −0.25", "de, '−0,25'", "fr, '−0,25'"})
    void writesNumbersAsTheLanguageDoes(String language, String number) {
        Labels labels =
                new Labels(
                        Locale.forLanguageTag(language),
                        Map.of("date", "y"),
                        NameOrder.of(language));

        assertThat(labels.number("−0.25")).isEqualTo(number);
    }
}
