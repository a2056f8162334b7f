package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.config.DoubleDollars;
import dev.cahier.config.EquationNumbers;
import dev.cahier.config.NotationConfig;
import dev.cahier.config.RawHtml;
import dev.cahier.config.TheoremConfig;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypographicTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"a *word*\" and *\"b\"* | <p>“a <em>word</em>” and <em>“b”</em></p>",
                "`\"x\" -- y...` -- `z` | <p><code>&quot;x&quot; -- y...</code> – <code>z</code></p>",
                "\\\"x\\\" \\--- \\... | <p>&quot;x&quot; --- ...</p>",
                "[a 'b'] and ['c']... | <p>[a ‘b’] and [‘c’]…</p>",
                "&quot;x&quot; | <p>&quot;x&quot;</p>",
                "<kbd>\"--x\"</kbd> \"y\" | <p><kbd>&quot;--x&quot;</kbd> “y”</p>",
                "<b title=\"a -- b\">\"x\"</b> | <p><b title=\"a -- b\">“x”</b></p>",
                "<https://a.example/b--c's> ok... | <p><a href=\"https://a.example/b--c's\">"
                        + "https://a.example/b--c's</a> ok…</p>",
                "a 'b \"c\" d' | <p>a ‘b “c” d’</p>",
            })
    void leavesCodeAddressesAndEscapesAlone(String note, String html) {
        assertThat(render(note, true).html().strip()).isEqualTo(html);
    }

    @Test
    void readsLinesOfListsQuotationsAndTables() {
        assertThat(
                        render(
                                        "> a \"b\n>    c---d\" e\n\n- 'x'\n  --y\n\n| \"y\" |\n|--|\n| z-- |\n",
                                        true)
                                .html())
                .contains("a “b\nc—d” e", "‘x’\n--y", "“y”", "z–");
    }

    @Test
    void keepsAnchorsAndLinksAsTheyAreWritten() {
        RenderedBody body =
                render("## Don't -- \"stop\"...\n\n[[It's]] [a](b--c.md \"t\")\n", true);

        assertThat(body.headings().get(0))
                .returns("dont----stop", HeadingEntry::id)
                .returns("Don’t – “stop”…", HeadingEntry::text);
        assertThat(body.html()).contains("href=\"#dont----stop\"", ">It’s</a>", "b--c.md");
    }

    @Test
    void keepsAQuoteBehindAFormulaOnItsLine() {
        assertThat(render("the \"sign of $x$\" is", true).html())
                .contains("<span class=\"nobr\">⟦x⟧”</span> is");
    }

    @Test
    void leavesTextAloneWhereANoteOrSiteSaysSo() {
        assertThat(render("it's \"x\"", false).html().strip())
                .isEqualTo("<p>it's &quot;x&quot;</p>");
    }

    @Test
    void showsTheSameSignsInSummariesSearchAndAlternativeTexts() {
        RenderedBody body = render("It's \"x\".\n\n![the 'y'](y.png)\n", true);

        assertThat(body.markup().summaryText()).isEqualTo("It’s “x”.");
        assertThat(body.markup().searchText().toString()).contains("It’s “x”.");
        assertThat(body.html()).contains("alt=\"the ‘y’\"");
    }

    /** Whether straight quotes in Chinese are meant to be straight is not known. */
    @Test
    void changesOnlyLatinParagraphsOfChineseNotes() {
        RenderedBody body =
                render(
                        "# \"标题\" -- a\n\n他说\"好\"--不对...\n\nIt's a \"Latin\" paragraph -- all of"
                                + " it... and `\"code\"`.\n\n> And so is \"this one\" in a quotation.\n",
                        Optional.empty(),
                        "zh-CN");

        assertThat(body.html())
                .contains("&quot;标题&quot; -- a", "他说&quot;好&quot;--不对...")
                .contains(
                        "It’s a “Latin” paragraph – all of it… and <code>&quot;code&quot;</code>.")
                .contains("And so is “this one” in a quotation.");
    }

    private static RenderedBody render(String note, boolean typography) {
        return render(note, Optional.of(typography), "en");
    }

    private static RenderedBody render(String note, Optional<Boolean> typography, String language) {
        MarkdownSource source =
                new MarkdownSource(
                        new SourceText("content/a.md", note),
                        0,
                        true,
                        DoubleDollars.DISPLAY,
                        language,
                        List.of(),
                        EquationNumbers.REFERENCED,
                        TheoremConfig.DEFAULT,
                        NotationConfig.DEFAULT,
                        false,
                        true,
                        true,
                        true,
                        typography,
                        RawHtml.ALLOW);
        return MarkdownTrial.renderer(new PlainMath()).render(source, MarkdownTrial.plainLinks());
    }
}
