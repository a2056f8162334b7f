package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.math.Formula;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.math.Typesetting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FormulaNamesTest {

    private final KatexRenderer math = new KatexRenderer(MathOutput.HTML_AND_MATHML);

    @AfterAll
    void close() {
        math.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<th>F</th>",
                "<th class=\"align-right\"> F F </th>",
                "<th scope=\"col\"><strong>F</strong></th>",
                "<a href=\"#b\">F</a>",
                "<h2 id=\"a\">F<a class=\"anchor\" href=\"#a\" aria-hidden=\"true\">#</a></h2>",
                "<details><summary>F</summary> a F</details>",
                "<h2>b <a href=\"#b\">F</a></h2>"
            })
    void namesFormulasThatStandAlone(String html) {
        assertThat(FormulaNames.inNote(("<p>F</p>" + html).replace("F", formula())))
                .isEqualTo("<p>" + formula() + "</p>" + expected(html));
    }

    /** All formulas are named, except those before the link and behind the summary. */
    private String expected(String html) {
        int from = html.startsWith("<h2>b") ? html.indexOf("<a") : 0;
        int end = html.startsWith("<details>") ? html.indexOf("</summary>") : html.length();
        return html.substring(0, from)
                + html.substring(from, end).replace("F", named())
                + html.substring(end).replace("F", formula());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<th>a F</th>",
                "<a href=\"#b\">see F</a>",
                "<h2>F and b</h2>",
                "<td>F</td>",
                "<abbr>F</abbr>",
                "<th>F"
            })
    void leavesOtherFormulasAlone(String html) {
        String note = html.replace("F", formula());

        assertThat(FormulaNames.inNote(note)).isEqualTo(note);
    }

    @Test
    void makesHeadsWithoutContentOrdinaryCells() {
        assertThat(FormulaNames.inNote("<tr><th> </th><th class=\"align-left\"></th><th>a</th>"))
                .isEqualTo("<tr><td></td><td class=\"align-left\"></td><th>a</th>");
        assertThat(FormulaNames.inNote("<th scope=\"row\"></th>"))
                .isEqualTo("<th scope=\"row\"></th>");
    }

    @Test
    void namesTitlesThatAreAFormula() {
        assertThat(FormulaNames.inLine(formula())).isEqualTo(named());
        assertThat(FormulaNames.inLine("On " + formula())).isEqualTo("On " + formula());
    }

    @Test
    void readsManyUnclosedElementsOnce() {
        String note = "<a><h1><th>".repeat(100_000) + formula();

        assertThat(FormulaNames.inNote(note)).isEqualTo(note);
    }

    private String formula() {
        return math.render(new Formula("x_1", false)) instanceof Typesetting.Typeset typeset
                ? typeset.html()
                : "";
    }

    private String named() {
        return formula().replace("<math ", "<math aria-label=\"x₁\" ");
    }
}
