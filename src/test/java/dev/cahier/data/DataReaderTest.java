package dev.cahier.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DataReaderTest {

    private static final String BEFORE = "---\n";

    @Test
    void readsOneTreeFromAllFormats() {
        Map<String, Object> yaml =
                map(DataFormat.YAML, "a: [1, true, x]\nb: {c: 2.5}\nd: \"é\\n\"\n");
        Map<String, Object> toml =
                map(DataFormat.TOML, "a = [1, true, 'x']\nd = \"é\\n\"\n[b]\nc = 2.5\n");
        Map<String, Object> json =
                map(
                        DataFormat.JSON,
                        "{\"a\": [1, true, \"x\"], \"b\": {\"c\": 2.5}, \"d\": \"é\\n\"}");

        assertThat(yaml)
                .isEqualTo(toml)
                .isEqualTo(json)
                .isEqualTo(Map.of("a", List.of(1L, true, "x"), "b", Map.of("c", 2.5), "d", "é\n"));
    }

    @Test
    void holdsALineOnceForAllItsValues() {
        DataMap map = (DataMap) root(DataFormat.YAML, "a: {b: 1, c: [2, 3]}\n");
        DataMap inner = (DataMap) map.entries().get(0).value();
        String line = map.entries().get(0).keyLocation().sourceLine();

        assertThat(line).isEqualTo("a: {b: 1, c: [2, 3]}");
        assertThat(inner.entries())
                .allMatch(entry -> entry.keyLocation().sourceLine() == line)
                .allMatch(entry -> entry.value().location().sourceLine() == line);
    }

    @Test
    void keepsTheOrderOfKeys() {
        String keys = "zebra, apple, middle, b, a";

        assertThat(map(DataFormat.YAML, keys.replaceAll("(\\w+),? ?", "$1: 1\n")).keySet())
                .containsExactly(keys.split(", "));
        assertThat(map(DataFormat.TOML, keys.replaceAll("(\\w+),? ?", "$1 = 1\n")).keySet())
                .containsExactly(keys.split(", "));
        assertThat(
                        map(DataFormat.JSON, "{" + keys.replaceAll("(\\w+)", "\"$1\": 1") + "}")
                                .keySet())
                .containsExactly(keys.split(", "));
    }

    @Test
    void keepsWhatIsWrittenBesideWhatItIs() {
        assertThat(scalars(DataFormat.YAML, "[2020, true, 2020-01-01, 007, ~, 'no', 2020/1/2]"))
                .containsExactly(
                        "NUMBER 2020",
                        "BOOLEAN true",
                        "DATE 2020-01-01",
                        "NUMBER 007",
                        "EMPTY ~",
                        "STRING no",
                        "DATE 2020/1/2");
        assertThat(scalars(DataFormat.TOML, "[1_000, 0x1F, 1979-05-27 07:32:00, '1']"))
                .containsExactly(
                        "NUMBER 1_000", "NUMBER 0x1F", "DATE 1979-05-27 07:32:00", "STRING 1");
    }

    @Test
    void knowsTheColumnsOfKeysAndValuesAfterWideCharacters() {
        DataMap yaml = (DataMap) root(DataFormat.YAML, "x: {\"😀\": 读, b: \"q\"}\n");
        DataMap toml = (DataMap) root(DataFormat.TOML, "x = {\"😀\"=\"读\", b =  'q'}\n");
        DataMap json = (DataMap) root(DataFormat.JSON, "{\"x\": {\"😀\": \"读\",\n \"b\": \"q\"}}");

        assertThat(places(yaml)).containsExactly("2:1", "2:4", "2:5", "2:11", "2:14", "2:17");
        assertThat(places(toml)).containsExactly("2:1", "2:5", "2:6", "2:11", "2:16", "2:21");
        assertThat(places(json)).containsExactly("2:2", "2:7", "2:8", "2:14", "3:2", "3:7");
    }

    @Test
    void knowsThePlacesOfTomlTables() {
        DataMap toml = (DataMap) root(DataFormat.TOML, "[a.b]\nc = 1\n[[d]]\n\"e=f\" = 2\n");

        assertThat(places(toml))
                .containsExactly(
                        "2:1", "2:1", "2:1", "2:1", "3:1", "3:5", "4:1", "4:1", "4:1", "5:1",
                        "5:9");
    }

    @Test
    void givesNothingForAnEmptyText() {
        for (String text : List.of("", "\n\n", "# only a comment\n", "null")) {
            DataRead read = read(DataFormat.YAML, text);
            assertThat(read.root()).isEmpty();
            assertThat(read.diagnostics()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void rejectsTheSecondOfTwoEqualKeys(DataFormat format) {
        String text =
                switch (format) {
                    case YAML -> "a: 1\n\"a\": 2\n";
                    case TOML -> "a = 1\n\"a\" = 2\n";
                    case JSON -> "{\"a\": 1,\n\"a\": 2}";
                };

        assertThat(error(format, text)).startsWith("3:1 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: foo: bar | 2:11 | put the value in quotes",
                "title: [foo] bar | 2:14 | put the whole value in quotes",
                "title: \"a\" b | 2:12 | quotes of the other kind",
                "title: @foo | 2:8 | put a value that starts with @ in quotes",
                "title: `foo` | 2:8 | put a value that starts with ` in quotes",
                "title: *foo* | 2:12 | put a value that starts with * or & in quotes",
                "title: *foo | 2:8 | put a value that starts with * in quotes",
                "title: !foo | 2:8 | put a value that starts with ! in quotes",
                "title: - foo | 2:8 | put the value in quotes",
                "a:\\n\\tb: c | 3:1 | indent with spaces",
                "a: b\\n c: d | 3:3 | indent this line like the one before it",
                "a:b\\nc: d | 3:2 | put a space after the colon",
                "a: b\\ntitle：foo\\nc: d | 3:1 | use an ordinary colon",
                "title: \"foo\\nb: c | 2:8 | close the quote",
                "tags: [a, b | 2:7 | close the list with ]",
                "tags: [a, b\\nfoo: c | 2:7 | close the list with ]",
                "a: b\\nfoo | 3:1 | write 'key: value'",
                "? [a]\\n: b | 2:3 | a value that starts with [",
            })
    void explainsYamlThatCannotBeRead(String yaml, String place, String hint) {
        String text = yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");

        assertThat(error(DataFormat.YAML, text + "\n")).startsWith(place + " ").contains(hint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TOML | title = foo | 2:9 | put text in quotes",
                "TOML | title: foo | 2:6 | TOML writes 'key = value'",
                "TOML | a = [1, | 3:1 | opened at line 2, column 5",
                "TOML | a = 1;a = 2 | 3:1 | previously defined at line 2",
                "JSON | {\"a\": 1,} | 2:9 | no comma after the last value",
                "JSON | {\"a\": [1,]} | 2:10 | no comma after the last value",
                "JSON | {^a^: 1} | 2:2 | double quotes",
                "JSON | {\"a\" 1} | 2:6 | colon",
                "JSON | {\"a\": 1 /* b */} | 2:9 | no comments",
                "JSON | {# b;\"a\": 1} | 2:2 | no comments",
                "JSON | {\"a\": 1} x | 2:10 | ",
                "JSON | {\"a\": 1 | 3:1 | close marker",
            })
    void explainsTomlAndJsonThatCannotBeRead(
            DataFormat format, String text, String place, String words) {
        assertThat(error(format, text.replace('^', '\'').replace(';', '\n') + "\n"))
                .startsWith(place + " ")
                .contains(words == null ? "" : words);
    }

    @Test
    void namesTomlDatesThatDoNotExist() {
        Diagnostic wrong = read(DataFormat.TOML, "a = 1\ndate = 2020-02-30\n").diagnostics().get(0);

        assertThat(wrong.code()).isEqualTo("date-invalid");
        assertThat(wrong.message()).isEqualTo("there is no such date: 2020-02-30");
        assertThat(place(wrong.location().orElseThrow())).isEqualTo("3:8");
    }

    @Test
    void saysEverythingInOneLine() {
        for (String text : List.of("a: \"b\nc: d", "a: [\nb", "a: &x\n *y", "\u0007", "%x\ny")) {
            Diagnostic wrong = read(DataFormat.YAML, text).diagnostics().get(0);
            assertThat(wrong.message()).doesNotContain("\n");
        }
    }

    @Test
    void mergesMapsOfYaml() {
        assertThat(
                        map(
                                DataFormat.YAML,
                                "base: &b {draft: true, title: X}\nc: &c {title: C, k: 1}\n"
                                        + "a: {title: A, <<: *b}\nd: {<<: [*b, *c]}\n"))
                .containsEntry("a", Map.of("title", "A", "draft", true))
                .extractingByKey("d")
                .isEqualTo(map(DataFormat.YAML, "title: X\ndraft: true\nk: 1\n"));
        assertThat(map(DataFormat.YAML, "<<: &b {draft: true}\n")).containsEntry("draft", true);
        assertThat(map(DataFormat.YAML, "<<: text\n")).containsEntry("<<", "text");
    }

    @Test
    void boundsYamlAliases() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        assertThat(error(DataFormat.YAML, bomb.toString())).contains("more than 20000 values");
    }

    @Test
    void refusesAnAliasOfTheValueItStandsIn() {
        assertThat(error(DataFormat.YAML, "a: &a [1, *a]\n")).startsWith("2:11 ");
    }

    @ParameterizedTest
    @EnumSource(DataFormat.class)
    void boundsNesting(DataFormat format) {
        String deep = "[".repeat(5000);
        String text =
                switch (format) {
                    case YAML -> "a: " + deep;
                    case TOML -> "a = " + deep;
                    case JSON -> deep;
                };

        assertThat(error(format, text)).containsIgnoringCase("nesting");
        assertThat(error(DataFormat.YAML, "- ".repeat(5000) + "x")).containsIgnoringCase("nesting");
    }

    @Test
    void asksForKeysWhereAMapIsNeeded() {
        SourceText source = new SourceText("x", "title:foo\n");
        DataRead read = new DataReader("syntax").readMap(DataFormat.YAML, source, 0, 10);

        assertThat(read.root()).isEmpty();
        assertThat(read.diagnostics().get(0).message())
                .isEqualTo("keys with values are expected here, not the text \"title:foo\"");
        assertThat(read.diagnostics().get(0).hint().orElseThrow())
                .isEqualTo("put a space after the colon, 'key: value'");
    }

    private static DataRead read(DataFormat format, String text) {
        SourceText source = new SourceText("a.md", BEFORE + text + "\n---\nrest: [");
        int end = BEFORE.length() + text.length();
        return new DataReader("syntax").read(format, source, BEFORE.length(), end);
    }

    private static DataNode root(DataFormat format, String text) {
        DataRead read = read(format, text);
        assertThat(read.diagnostics()).isEmpty();
        return read.root().orElseThrow();
    }

    private static Map<String, Object> map(DataFormat format, String text) {
        return ((DataMap) root(format, text)).plain();
    }

    private static List<String> scalars(DataFormat format, String list) {
        DataMap map = (DataMap) root(format, (format == DataFormat.TOML ? "a = " : "a: ") + list);
        return ((DataList) map.entries().get(0).value())
                .items().stream()
                        .map(DataScalar.class::cast)
                        .map(scalar -> scalar.kind() + " " + scalar.text())
                        .toList();
    }

    private static String error(DataFormat format, String text) {
        DataRead read = read(format, text);
        assertThat(read.root()).isEmpty();
        assertThat(read.diagnostics()).hasSize(1);
        Diagnostic wrong = read.diagnostics().get(0);
        assertThat(wrong.isError()).isTrue();
        assertThat(wrong.code()).isEqualTo("syntax");
        return place(wrong.location().orElseThrow())
                + " "
                + wrong.message()
                + " "
                + wrong.hint().orElse("");
    }

    /** The places of all keys and values, depth first. */
    private static List<String> places(DataNode node) {
        if (node instanceof DataMap map) {
            return map.entries().stream()
                    .flatMap(
                            entry ->
                                    concat(
                                            place(entry.keyLocation()),
                                            place(entry.value().location()),
                                            places(entry.value()))
                                            .stream())
                    .toList();
        }
        if (node instanceof DataList list) {
            return list.items().stream()
                    .flatMap(item -> concat(place(item.location()), null, places(item)).stream())
                    .toList();
        }
        return List.of();
    }

    private static List<String> concat(String first, String second, List<String> rest) {
        List<String> all = new ArrayList<>(Arrays.asList(first, second));
        all.removeIf(place -> place == null);
        all.addAll(rest);
        return all;
    }

    private static String place(SourceLocation location) {
        return location.line() + ":" + location.column();
    }
}
