package dev.cahier.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** BibTeX files and styles that a stranger has written to fill the memory or to stop the build. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class HostileBibFileTest {

    /** Each text is twice as long as the one before. */
    @Test
    void boundsTextsThatMultiply() {
        String doubled =
                IntStream.range(1, 60)
                        .mapToObj(i -> "@string{s%d = s%d # s%d}".formatted(i, i - 1, i - 1))
                        .collect(Collectors.joining("\n", "@string{s0 = {0123456789}}\n", ""));

        BibFile file = read(doubled + "\n@book{a, title = {A}}");

        assertThat(file.diagnostics().get(0).code()).isEqualTo("limit-exceeded");
        assertThat(file.diagnostics().get(0).location().orElseThrow().line()).isEqualTo(15);
        assertThat(file.entries().keySet()).containsExactly("a");
    }

    @Test
    void boundsTextsThatManyEntriesJoin() {
        String joined = "@book{k%d, title = s # s # s}\n";
        String text =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> joined.formatted(i))
                        .collect(Collectors.joining("", "@string{s = {" + "x".repeat(30_000), ""));

        BibFile file = read(text.replaceFirst("@book", "}}\n@book"));

        assertThat(file.diagnostics()).extracting(Diagnostic::code).contains("limit-exceeded");
        assertThat(file.entries()).hasSizeBetween(200, 250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@a{k, t = {\n",
                "@a{k, t = {{}\n",
                "@a{k, t = \"{\n",
                "@a ",
                "@ ",
                "@a{ ",
                "@a{k, ",
                "@string{a = ",
                "@a\n",
                "@comment{",
                "{",
                "\\",
                "@a{k, t = {$\\(}, u = q}\n"
            })
    void readsPiecesRepeatedOverAndOver(String piece) {
        String text = piece.repeat(400_000 / piece.length());

        BibFile file = read(text);

        assertThat(file.diagnostics()).hasSizeLessThan(1_002);
    }

    @Test
    void saysThatTheRestIsNotRead() {
        BibFile file = read("@book{b, title {B}}\n".repeat(1_200) + "@book{a, title = {A}}");

        assertThat(file.diagnostics()).hasSize(1_001);
        assertThat(file.diagnostics().get(1_000).code()).isEqualTo("limit-exceeded");
        assertThat(file.diagnostics().get(1_000).location().orElseThrow().line()).isEqualTo(1_001);
    }

    /** The library for citations fails for dates that do not exist. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "date = {2020-00-06}",
                "date = {2020-13}",
                "date = {2020-02-30/2021}",
                "urldate = {2019-05-32}",
                "year = 198999999999996",
                "year = 2000, month = {9999999999}"
            })
    void reportsDaysThatDoNotExist(String field) {
        BibFile file = read("@book{a, title = {A}, " + field + "}");

        assertThat(file.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly("bibliography-syntax");
        assertThat(file.diagnostics().get(0).location().orElseThrow().column())
                .isEqualTo(field.startsWith("year = 2000") ? 36 : 23);
        ItemFields.item(file.entries().get("a"), new Marks(), true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date = {2020-02-29}",
                "date = {2020-21}",
                "date = {2020/2021}",
                "year = 2020, month = 13"
            })
    void takesOtherDates(String field) {
        BibFile file = read("@book{a, title = {A}, " + field + "}");

        assertThat(file.diagnostics()).isEmpty();
        assertThat(ItemFields.item(file.entries().get("a"), new Marks(), true).getIssued())
                .isNotNull();
    }

    private static BibFile read(String text) {
        return BibFile.read(new SourceText("references.bib", text));
    }

    private static final String STYLE =
            "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"in-text\" version=\"1.0\">"
                    + "<info><title>T</title><id>t</id><updated>2020-01-01T00:00:00+00:00</updated>"
                    + "%s</info>%s<citation><layout>%s</layout></citation>"
                    + "<bibliography><layout><text variable=\"title\"/></layout></bibliography>"
                    + "</style>";

    private static String objection(String info, String macros, String citation) {
        return CitationStyle.of("x.csl", STYLE.formatted(info, macros, citation))
                .objection()
                .orElse("");
    }

    private static String macro(int number, String content) {
        return "<macro name=\"m" + number + "\">" + content + "</macro>";
    }

    private static String call(int number) {
        return "<text macro=\"m" + number + "\"/>";
    }

    @Test
    void takesAStyleWithMacros() {
        assertThat(objection("", macro(0, call(1)) + macro(1, "<text value=\"a\"/>"), call(0)))
                .isEmpty();
    }

    @Test
    void refusesMacrosThatGoInCircles() {
        String circle = macro(0, call(1)) + macro(1, "<group>" + call(0) + "</group>");

        assertThat(objection("", circle, call(0))).contains("circles");
        assertThat(objection("", macro(0, call(0)), call(0))).contains("circles");
    }

    @Test
    void refusesMacrosThatMultiply() {
        String doubling =
                IntStream.range(0, 40)
                        .mapToObj(i -> macro(i, call(i + 1) + call(i + 1)))
                        .collect(Collectors.joining());

        assertThat(objection("", doubling + macro(40, "<text value=\"a\"/>"), call(0)))
                .contains("too many elements");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        String chain =
                IntStream.range(0, 5_000)
                        .mapToObj(i -> macro(i, call(i + 1)))
                        .collect(Collectors.joining());
        String groups = "<group>".repeat(5_000) + "</group>".repeat(5_000);

        assertThat(objection("", chain, call(0))).contains("too many elements");
        assertThat(objection("", "", groups)).contains("too many elements");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rel=\"independent-parent\"",
                "rel='independent-parent'",
                "rel=\"independent&#45;parent\"",
                "rel = \"&#x69;ndependent-parent\""
            })
    void asksNoHostForAnotherStyle(String rel) {
        String link = "<link href=\"http://127.0.0.1:1/x.csl\" " + rel + "/>";

        assertThat(objection(link, "", "")).contains("only refers to another style");
    }

    @Test
    void readsTheKindOfCitationsFromTheXml() {
        for (String category : List.of("note", "&#110;ote", "label")) {
            assertThat(objection("<category citation-format=\"" + category + "\"/>", "", ""))
                    .contains("kind '");
        }
        assertThat(
                        objection(
                                "<!-- citation-format=\"note\" --><category"
                                        + " citation-format=\"numeric\"/>",
                                "",
                                "<number variable=\"citation-number\"/>"))
                .isEmpty();
    }
}
