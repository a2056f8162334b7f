package dev.cahier.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.bibliography.CitationRenderer.NameWords;
import dev.cahier.bibliography.RenderedCitations.ListedWork;
import dev.cahier.bibliography.RenderedCitations.Piece;
import dev.cahier.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What citations show in styles and languages. */
final class CitationRendererTest {

    private static final String BIBLIOGRAPHY =
            """
            @book{a, author = {Ash, A.}, title = {A}, year = 2001}
            @book{b, author = {Bay, B.}, title = {B}, year = 2002}
            @book{c, author = {Cole, C.}, title = {C}, year = 2003}
            @book{d, author = {Day, D.}, title = {D}, year = 2004}
            @book{e, author = {Eve, E.}, title = {E}, year = 2005}
            @book{f, author = {Fox, F.}, title = {F}, year = 2006}
            @book{g, author = {Gay, G.}, title = {G}, year = 2007}
            @article{three, author = {Rumelhart, D. and Hinton, G. and Williams, R.}, title = {T}, year = 1986}
            @article{more, author = {Vaswani, A. and others}, title = {M}, year = 2017}
            @article{two-more, author = {Kingma, D. and Ba, J. and others}, title = {K}, year = 2015}
            @book{中文, author = {周志华 and 李航 and 王五}, title = {机器学习}, year = 2016}
            @book{中文等, author = {邱锡鹏 and others}, title = {深度学习}, year = 2020}
            @book{said, author = {Zhou, Z. and Li, H. and Wang, W.}, title = {Jiqi}, year = 2012, langid = {chinese}}
            """;

    /** Numbers in brackets of their own, with places; runs end with a semicolon. */
    private static final String OWN_STYLE =
            """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>T</title><id>t</id><updated>2020-01-01T00:00:00Z</updated>
                <category citation-format="numeric"/></info>
              <macro name="place"><text variable="locator"/></macro>
              <citation collapse="citation-number" after-collapse-delimiter="; ">
                <sort><key variable="citation-number"/></sort>
                <layout delimiter=", ">
                  <group prefix="[" suffix="]" delimiter=", ">
                    <text variable="citation-number" font-weight="bold"/><text macro="place"/>
                  </group>
                </layout>
              </citation>
              <bibliography><layout><text variable="title"/></layout></bibliography>
            </style>
            """;

    private final CitationRenderer renderer = new CitationRenderer();

    @ParameterizedTest
    @CsvSource({
        "a b c, '1–3'",
        "a b, '1,2'",
        "a, '1'",
        "c a b, '1–3'",
        "a b c d, '1–4'",
        "a b c e, '1–3,5'",
        "a c d e, '1,3–5'",
        "a b d e, '1,2,4,5'",
        "a b c e f g, '1–3,5–7'",
        "a c e g, '1,3,5,7'",
        "g f e d c b a, '1–7'",
        "a a b, '1,1,2'"
    })
    void shortensRunsOfNumbers(String keys, String shown) {
        assertThat(numbers("nature", keys)).isEqualTo("<sup>" + shown + "</sup>");
        assertThat(numbers("gb-t-7714-2015-numeric", keys)).isEqualTo("<sup>[" + shown + "]</sup>");
    }

    @ParameterizedTest
    @CsvSource({
        "a b c e, '[1]–[3]; [5]'",
        "a b c e f g, '[1]–[3]; [5]–[7]'",
        "a b d, '[1], [2], [4]'",
        "a b:12 c d, '[1], [2, 12], [3], [4]'",
        "a:2 b c d, '[1, 2], [2]–[4]'",
        "see-a b c, 'see [1]–[3]'",
        "a see-b c d, '[1], see [2]–[4]'",
        "a b c-too e, '[1]–[3] too, [5]'",
        "a b-too c d, '[1], [2] too, [3], [4]'"
    })
    void shortensWhatIsNothingButNumbers(String keys, String shown) {
        CitationStyle style = CitationStyle.of("own", OWN_STYLE);

        assertThat(style.objection()).isEmpty();
        assertThat(numbers(style, keys).replaceAll("</?b>", "")).isEqualTo(shown);
    }

    @Test
    void shortensNothingWhereTheStyleDoesNot() {
        assertThat(numbers("ieee", "a b c")).isEqualTo("[1], [2], [3]");
    }

    @ParameterizedTest
    @CsvSource({
        "gb-t-7714-2015-author-date, three, 'Rumelhart et al., 1986'",
        "gb-t-7714-2015-author-date, 中文, '周志华 等, 2016'",
        "gb-t-7714-2015-author-date, said, 'Zhou 等, 2012'",
        "gb-t-7714-2015-author-date, more, 'Vaswani et al., 2017'",
        "gb-t-7714-2015-author-date, 中文等, '邱锡鹏 等, 2020'",
        "apa, three, 'Rumelhart et al., 1986'",
        "apa, 中文, '周志华 等, 2016'",
        "apa, two-more, 'Kingma et al., 2015'",
        "chicago-author-date, three, 'Rumelhart et al. 1986'",
        "chicago-author-date, 中文, '周志华 等 2016'"
    })
    void namesTheAuthorsInTheLanguageOfTheWork(String style, String key, String shown) {
        CitationStyle named = style(style);
        RenderedCitations made =
                render(named, "zh-CN", List.of(cited(key), new CitationCluster(items(key), true)));

        String names = shown.replaceAll(",? \\d+$", "");
        String year = shown.replaceAll(".* ", "");
        assertThat(text(made, 0)).isEqualTo("(" + shown + ")");
        assertThat(text(made, 1)).isEqualTo(names + " (" + year + ")");
    }

    @Test
    void mixesLanguagesWithinACitation() {
        String shown = text(render(style("apa"), "zh", List.of(cited("中文 three"))), 0);

        assertThat(shown).contains("周志华 等, 2016", "Rumelhart et al., 1986");
        shown = text(render(style("apa"), "en", List.of(cited("中文 three"))), 0);
        assertThat(shown).contains("周志华 et al., 2016", "Rumelhart et al., 1986");
    }

    @Test
    void givesPlacesInTheLanguageOfTheWork() {
        String shown = text(render(style("apa"), "zh", List.of(cited("中文:33 three:12"))), 0);

        assertThat(shown).contains("Rumelhart et al., 1986, p. 12").doesNotContain("p. 33");
    }

    @Test
    void namesAuthorsBesideNumbersInTheLanguageOfTheWork() {
        List<CitationCluster> both =
                List.of(
                        new CitationCluster(items("three"), true),
                        new CitationCluster(items("中文"), true),
                        new CitationCluster(items("more"), true),
                        new CitationCluster(items("中文等"), true));
        RenderedCitations made = render(style("ieee"), "zh", both);

        assertThat(text(made, 0)).isEqualTo("Rumelhart et al. [1]");
        assertThat(text(made, 1)).isEqualTo("周志华等 [2]");
        assertThat(text(made, 2)).isEqualTo("Vaswani et al. [3]");
        assertThat(text(made, 3)).isEqualTo("邱锡鹏等 [4]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ieee", "apa", "nature", "chicago-author-date"})
    void writesNoAndBeforeTheNamesThatAreLeftOut(String style) {
        RenderedCitations made = render(style(style), "en", List.of(cited("more two-more")));

        assertThat(made.references().stream().map(ListedWork::html).toList())
                .allSatisfy(
                        work ->
                                assertThat(work)
                                        .containsPattern("(Vaswani|Ba|J\\.|A\\.),? et al\\.")
                                        .doesNotContain("et al..", "and et al", "&amp; et al"));
    }

    @Test
    void writesOthersOfChineseWorksInChinese() {
        RenderedCitations made =
                render(style("gb-t-7714-2015-numeric"), "zh", List.of(cited("中文等 more")));

        assertThat(made.references().get(0).html()).startsWith("邱锡鹏, 等.");
        assertThat(made.references().get(1).html()).contains(", et al.").doesNotContain("al..");
    }

    private String numbers(String style, String keys) {
        return numbers(style(style), keys);
    }

    private String numbers(CitationStyle style, String keys) {
        RenderedCitations made = render(style, "en", List.of(cited("a b c d e f g"), cited(keys)));
        return text(made, 1);
    }

    private static CitationStyle style(String name) {
        return CitationStyle.builtIn(name).orElseThrow();
    }

    private RenderedCitations render(
            CitationStyle style, String language, List<CitationCluster> citations) {
        BibFile file = BibFile.read(new SourceText("references.bib", BIBLIOGRAPHY));
        assertThat(file.diagnostics()).isEmpty();
        boolean chinese = language.startsWith("zh");
        NameWords words = chinese ? new NameWords("和", "等") : new NameWords(" and ", " et al.");
        return renderer.render(citations, file.entries(), style, language, words, tex -> tex);
    }

    private static String text(RenderedCitations made, int index) {
        return made.citations().get(index).stream().map(Piece::html).collect(Collectors.joining());
    }

    private static CitationCluster cited(String keys) {
        return new CitationCluster(items(keys), false);
    }

    /** Reads {@code see-a}, {@code a:3} and {@code a-too}. */
    private static List<CitedItem> items(String keys) {
        List<CitedItem> items = new ArrayList<>();
        for (String written : Arrays.asList(keys.split(" "))) {
            String prefix = written.startsWith("see-") ? "see " : "";
            String suffix = written.endsWith("-too") ? " too" : "";
            String[] key = written.replaceAll("^see-|-too$", "").split(":");
            items.add(
                    new CitedItem(
                            key[0], prefix, suffix, "page", key.length > 1 ? key[1] : "", false));
        }
        return items;
    }
}
