package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChartsInNotesTest {

    @Test
    void drawsAnImageWithTheAuthorsWords() {
        MarkdownTrial note = givenNote("![My *words*](activation:sigmoid)");

        assertThat(note.thenNothingIsReported().html())
                .startsWith("<p><picture class=\"chart chart-light\">")
                .contains("alt=\"My words\"");
        assertThat(note.body().drawings()).hasSize(1);
    }

    @Test
    void readsTheDescriptionOfTheTwoImagesOnce() {
        String html = givenNote("![My words](activation:sigmoid)").html();

        assertThat(html)
                .containsOnlyOnce("alt=\"My words\"")
                .contains(
                        "<picture class=\"chart chart-dark\" aria-hidden=\"true\" hidden><source media=\"(max-width: 40rem)\" srcset=\"")
                .containsPattern(
                        "-dark\\.png\" width=\"560\" height=\"360\" alt=\"\" loading=\"lazy\"")
                .doesNotContain("prefers-color-scheme");
    }

    @Test
    void describesAChartThatHasNoWords() {
        assertThat(givenNote("![](activation:sigmoid)").html()).contains("alt=\"Graph of Sigmoid");
    }

    @Test
    void drawsAFigureFromAFence() {
        MarkdownTrial note =
                givenNote(
                        "> ```activation",
                        "> function: [elu, relu]",
                        "> domain: [-6, 6]",
                        "> derivative: false",
                        "> caption: The $x$ of **it**",
                        "> ```");

        assertThat(note.thenNothingIsReported().html())
                .contains(
                        "<figure class=\"chart\">",
                        "<figcaption>The ⟦x⟧ of <strong>it</strong></figcaption>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "```activation;function: elu;``` | true",
                "```activation;function: elu;values: false;``` | false",
                "```activation;function: [elu, relu, tanh];``` | true",
                "```activation;function: [elu, relu, tanh, gelu];``` | false",
                "```activation;function: [elu, relu, tanh, gelu];values: true;``` | true",
                "```plot;f(x) = x^2;``` | true",
                "```plot;f(x) = x^2;values: false  # no table;``` | false",
                "{{< activation \"elu\" >}} | true",
                "{{< activation \"elu\" values=\"false\" >}} | false",
                "![](activation:elu) | false"
            })
    void addsATableOfValuesToFewFunctionsUnlessToldOtherwise(String markdown, boolean table) {
        String html = givenNote(markdown.split(";")).thenNothingIsReported().html();

        assertThat(html.contains("<details class=\"values\">")).isEqualTo(table);
    }

    @Test
    void putsTheCaptionLast() {
        assertThat(givenNote("```activation", "function: elu", "caption: C", "```").html())
                .containsSubsequence(
                        "<picture", "function-facts", "class=\"values\"", "<figcaption>C</fig");
    }

    @Test
    void drawsAFigureFromAShortcode() {
        assertThat(
                        givenNote(
                                        "{{< activation \"elu\" alpha=\"0.5\" from=\"-2\" caption=\"a *b*\" >}}")
                                .thenNothingIsReported()
                                .html())
                .contains("<figure class=\"chart\">", "<figcaption>a <em>b</em></figcaption>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "![](activation:sigmoyd) | 1:16 error[activation-unknown]",
                "text ![](activation:elu?alhpa=1) | 1:25 error[activation-parameter]",
                "> - ![](activation:elu?alpha=x) | 1:30 error[activation-parameter]"
            })
    void reportsWhatIsWrongWithAnImageWhereItStands(String markdown, String problem) {
        givenNote(markdown).thenReported(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "functio: elu | 1 error[activation-syntax]",
                "function: ely | 11 error[activation-unknown]",
                "function: elu;parameters: {alhpa: 1} | 14 error[activation-parameter]",
                "function: elu;parameters: {alpha: x} | 21 error[activation-syntax]",
                "function: elu;domain: [1] | 9 error[activation-syntax]",
                "function: elu;domain: [2, 1] | 9 error[activation-domain]",
                "function: elu;derivative: maybe | 13 error[activation-syntax]",
                "function: elu;caption: [a] | 10 error[activation-syntax]",
                "function: elu;caption: a $\\bad$ | 10 error[math-invalid]",
                "function: elu;properties: maybe | 13 error[activation-syntax]",
                "function: elu;values: 3 | 9 error[activation-syntax]",
                "function: elu;claims: all | 9 error[activation-syntax]",
                "function: elu;claims: {range: (0 1)} | 10 error[claim-syntax]",
                "function: elu;claims: {rang: R} | 10 error[claim-syntax]",
                "function: elu;claims: {monotonic: false} | 10 error[claim-false]",
                "function: elu;function: elu | 1 error[activation-syntax]",
                "function: [elu | 11 error[activation-syntax]"
            })
    void reportsWhatIsWrongWithAFenceWhereItStands(String lines, String problem) {
        String[] yaml = lines.split(";");
        String[] parts = problem.split(" ", 2);
        int column = Integer.parseInt(parts[0]);
        thenLastReportIs(fence("", yaml), column, parts[1]);
        thenLastReportIs(fence("> - ", yaml), column + 4, parts[1]);
    }

    private static void thenLastReportIs(MarkdownTrial note, int column, String problem) {
        assertThat(note.body().diagnostics())
                .last()
                .satisfies(
                        d -> {
                            assertThat(d.severity().word() + "[" + d.code() + "]")
                                    .isEqualTo(problem);
                            assertThat(d.location().orElseThrow().column()).isEqualTo(column);
                        });
    }

    private static MarkdownTrial fence(String marks, String... yaml) {
        String later = marks.replace('-', ' ');
        StringBuilder note = new StringBuilder(marks + "```activation\n");
        for (String line : yaml) {
            note.append(later).append(line).append('\n');
        }
        return givenNote(note + later + "```");
    }

    @Test
    void reportsAnEmptyFence() {
        givenNote("text", "", "```activation", "```").thenReported("3:1 error[activation-syntax]");
    }

    @Test
    void reportsWhatIsWrongWithAShortcode() {
        givenNote("a {{< activation \"elu\" alpha=\"x\" >}}")
                .thenReported("1:3 error[activation-syntax]");
        givenNote("{{< activation \"nope\" >}}").thenReported("1:1 error[activation-unknown]");
    }

    @Test
    void testsWhatAnAuthorClaimsOfAFunction() {
        MarkdownTrial note =
                givenNote(
                        "```activation",
                        "function: elu",
                        "claims:",
                        "  range: \"(0, 1)\"",
                        "  dead-neurons: false",
                        "```");

        assertThat(note.body().diagnostics())
                .singleElement()
                .satisfies(
                        error -> {
                            assertThat(error.code()).isEqualTo("claim-false");
                            assertThat(error.location().orElseThrow().line()).isEqualTo(4);
                            assertThat(error.message())
                                    .startsWith("claim 'range: (0, 1)' is false: f(");
                        });
    }

    @Test
    void showsPropertiesBelowAFenceUnlessToldNotTo() {
        assertThat(givenNote("```activation", "function: [relu, elu]", "```").body().html())
                .contains("<table>relu elu in en</table>");
        assertThat(
                        givenNote("```activation", "function: elu", "properties: false", "```")
                                .body()
                                .html())
                .doesNotContain("function-facts", "elu in en");
    }

    @Test
    void drawsFunctionsThatTheAuthorDefines() {
        MarkdownTrial note =
                givenNote(
                        "```plot",
                        "f(x) = x * exp(-x^2 / 2)",
                        "domain: [-4, 4]",
                        "caption: A *wave* $x$",
                        "```");

        assertThat(note.body().diagnostics()).isEmpty();
        assertThat(note.body().drawings()).hasSize(1);
        assertThat(note.body().html())
                .startsWith("<figure class=\"chart\">")
                .contains("<em>wave</em>")
                .contains("alt=\"");
    }

    @Test
    void reportsWhatIsWrongWithAPlotWhereItStands() {
        givenNote("```plot", "f(x) = x * (", "```").thenReported("2:13 error[plot-syntax]");
        givenNote("> ```plot", "> f(x) = sni(x)", "> ```").thenReported("2:10 error[plot-unknown]");
        givenNote("```plot", "f(x) = x", "domain: [4, -4]", "```")
                .thenReported("3:9 error[plot-domain]");
        givenNote("```plot", "```").thenReported("1:1 error[plot-syntax]");
    }

    @Test
    void reportsAllThatIsWrongWithAFenceAtOnce() {
        givenNote(
                        "```activation",
                        "function: [relu, sigmod]",
                        "parameters: {alpha: nope}",
                        "domain: [4, -4]",
                        "```")
                .thenReported(
                        "3:21 error[activation-syntax]",
                        "2:18 error[activation-unknown]",
                        "4:9 error[activation-domain]");
    }

    @Test
    void reportsClaimsAboutPlotsThatAreFalseOrDoubtful() {
        MarkdownTrial flow =
                givenNote("```plot", "f(x) = x^2 - 0.38", "claims: {range: \"(0, 1)\"}", "```");
        flow.thenReported("3:10 error[claim-false]");
        assertThat(flow.body().diagnostics().get(0).message())
                .isEqualTo("claim 'range: (0, 1)' is false: f(0) = -0.38");
        givenNote(
                        "> ```plot",
                        "> f(x) = x^2",
                        "> claims:",
                        ">   symmetry: even",
                        ">   monotonic: yes")
                .thenReported("5:5 error[claim-false]");
        givenNote("```plot", "f(x) = cos(x)", "claims: {range: R}", "```")
                .thenReported("3:10 error[claim-false]");
        givenNote("```plot", "f(x) = x^2", "claims: {continuity: C^0}", "```")
                .thenReported("3:10 warning[claim-doubtful]");
        givenNote("```plot", "f(x) = x", "claims: {rnge: R}", "```")
                .thenReported("3:10 error[claim-syntax]");
        MarkdownTrial unquoted = givenNote("```plot", "f(x) = x", "claims: {range: (0, 1)}", "```");
        unquoted.thenReported("3:10 error[claim-syntax]");
        assertThat(unquoted.body().diagnostics().get(0).hint())
                .hasValueSatisfying(hint -> assertThat(hint).contains("quotes"));
        givenNote("```plot", "f(x) = x", "claims: {range: [}", "```")
                .thenReported("3:18 error[claim-syntax]");
    }

    @Test
    void testsClaimsOfEveryPlottedFunctionOrOfTheOneThatIsNamed() {
        String f = "f(x) = sin(x)";
        String g = "g(x) = exp(x)";
        MarkdownTrial both = givenNote("```plot", f, g, "claims: {symmetry: odd}", "```");
        both.thenReported("4:10 error[claim-false]");
        assertThat(both.body().diagnostics().get(0).message())
                .isEqualTo("g(x): claim 'symmetry: odd' is false: g(0) = 1");
        assertThat(
                        givenNote(
                                        "```plot",
                                        f,
                                        g,
                                        "claims:",
                                        "  f: {symmetry: odd}",
                                        "  g: {monotonic: strictly increasing}",
                                        "```")
                                .body()
                                .diagnostics())
                .isEmpty();
        givenNote("```plot", f, g, "claims: {g: {symmetry: odd}}", "```")
                .thenReported("4:14 error[claim-false]");
        givenNote("```plot", f, "claims: {f: odd}", "```").thenReported("3:13 error[claim-syntax]");
    }
}
