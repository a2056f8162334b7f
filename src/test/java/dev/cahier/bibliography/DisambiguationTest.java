package dev.cahier.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.bibliography.CitationRenderer.NameWords;
import dev.cahier.bibliography.RenderedCitations.ListedWork;
import dev.cahier.bibliography.RenderedCitations.Piece;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Works of the same authors, names and years, in styles that tell them apart. */
final class DisambiguationTest {

    private static final String BIBLIOGRAPHY =
            """
            @book{ash01, author = {Ash, Anna}, title = {One}, year = 2001}
            @book{ash03, author = {Ash, Anna}, title = {Three}, year = 2003}
            @book{bay, author = {Bay, Ben}, title = {B}, year = 2002}
            @article{y1, author = {Cole, Cara}, title = {Alpha}, journal = {J}, year = 2010}
            @article{y2, author = {Cole, Cara}, title = {Beta}, journal = {J}, year = 2010}
            @article{y3, author = {Cole, Cara}, title = {Gamma}, journal = {J}, year = 2012}
            @article{n1, author = {Day, D. and Eve, E. and Fox, F.}, title = {N1}, journal = {J}, year = 2015}
            @article{n2, author = {Day, D. and Gay, G. and Fox, F.}, title = {N2}, journal = {J}, year = 2015}
            @article{n3, author = {Day, D. and Eve, E. and Hill, H. and Ives, I.}, title = {N3}, journal = {J},
              year = 2015}
            @article{n4, author = {Day, D. and Eve, E. and Fox, F.}, title = {N4}, journal = {J}, year = 2016}
            @article{s1, author = {Smith, Alice}, title = {S1}, journal = {J}, year = 2020}
            @article{s2, author = {Smith, Bob}, title = {S2}, journal = {J}, year = 2022}
            @article{j1, author = {Stone, John}, title = {S3}, journal = {J}, year = 2021}
            @article{j2, author = {Stone, Jane}, title = {S4}, journal = {J}, year = 2021}
            @article{p1, author = {van Dijk, Jean-Paul}, title = {P1}, journal = {J}, year = 1999}
            @article{p2, author = {van Dijk, Max Emil}, title = {P2}, journal = {J}, year = 1999}
            @book{zh12, author = {周志华}, title = {集成学习}, year = 2012}
            @book{zh16, author = {周志华}, title = {机器学习}, year = 2016}
            @book{zh16b, author = {周志华}, title = {另一本书}, year = 2016}
            """;

    /** Years with letters that follow each other; no style says where letters are. */
    private static final String OWN_STYLE =
            """
            <style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
              <info><title>T</title><id>t</id><updated>2020-01-01T00:00:00Z</updated>
                <category citation-format="author-date"/></info>
              <macro name="year">
                <date variable="issued" prefix="&lt;" suffix="&gt;"><date-part name="year"/></date>
              </macro>
              <citation collapse="year-suffix" year-suffix-delimiter="+" cite-group-delimiter=" &amp; "
                  after-collapse-delimiter=" | " disambiguate-add-year-suffix="true">
                <layout delimiter="; " prefix="(" suffix=")">
                  <group delimiter=" ">
                    <names variable="author"><name form="short"/></names>
                    <date variable="issued"><date-part name="year"/></date>
                    <text variable="locator"/>
                  </group>
                </layout>
              </citation>
              <bibliography><layout><text variable="title"/><text macro="year"/></layout></bibliography>
            </style>
            """;

    private final CitationRenderer renderer = new CitationRenderer();

    @ParameterizedTest
    @CsvSource({
        "apa, ash01 ash03, '(Ash, 2001, 2003)'",
        "apa, ash01 bay ash03, '(Ash, 2001, 2003; Bay, 2002)'",
        "apa, ash01:12 ash03:33, '(Ash, 2001, p. 12; 2003, p. 33)'",
        "apa, y1 y2 y3, '(Cole, 2010a, 2010b, 2012)'",
        "apa, see-ash01 ash03, '(see Ash, 2001, 2003)'",
        "apa, ash01 ash03-too, '(Ash, 2001, 2003 too)'",
        "apa, ash01 see-ash03, '(Ash, 2001; see Ash, 2003)'",
        "apa, ash01 bay ash03-too, '(Ash, 2001; Ash, 2003 too; Bay, 2002)'",
        "chicago-author-date, ash01 bay ash03, '(Ash 2001, 2003; Bay 2002)'",
        "chicago-author-date, ash01:12 ash03:33, '(Ash 2001, 12; 2003, 33)'",
        "gb-t-7714-2015-author-date, ash01 ash03, '(Ash, 2001, 2003)'",
        "gb-t-7714-2015-author-date, zh12 zh16, '(周志华, 2012, 2016)'",
        "ieee, ash01 ash03, '[1], [2]'"
    })
    void putsWorksOfTheSameAuthorsTogether(String style, String keys, String shown) {
        assertThat(text(render(style(style), "en", cited(keys)), 0)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "y1 y2, '(Cole 2010a+b)'",
        "y1 y2 y3, '(Cole 2010a+b & 2012)'",
        "y1:3 y2, '(Cole 2010a 3; 2010b)'",
        "y1 bay y2 ash01, '(Cole 2010a+b | Bay 2002; Ash 2001)'"
    })
    void putsLettersOfOneYearTogether(String keys, String shown) {
        CitationStyle style = CitationStyle.of("own", OWN_STYLE);
        RenderedCitations made = render(style, "en", cited(keys), cited("y1 y2"));

        assertThat(style.objection()).isEmpty();
        assertThat(text(made, 0)).isEqualTo(shown);
        assertThat(made.references()).extracting(ListedWork::html).contains("Beta&lt;2010b&gt;");
    }

    @ParameterizedTest
    @CsvSource({
        "apa, '(Cole, 2010a)', 'Cole, C. (2010a). Alpha'",
        "chicago-author-date, '(Cole 2010a)', 'Cole, Cara. 2010a. “Alpha'",
        "gb-t-7714-2015-author-date, '(Cole, 2010a)', 'COLE C, 2010a. Alpha'"
    })
    void addsLettersToWorksOfOneYear(String style, String shown, String listed) {
        RenderedCitations made = render(style(style), "en", cited("y1"), cited("y2"), cited("y3"));

        assertThat(text(made, 0)).isEqualTo(shown);
        assertThat(text(made, 1)).isEqualTo(shown.replace("2010a", "2010b"));
        assertThat(text(made, 2)).isEqualTo(shown.replace("2010a", "2012"));
        assertThat(made.references().get(0).html()).startsWith(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "apa, n1, 'Day, Eve, & Fox, 2015'",
        "apa, n2, 'Day, Gay, et al., 2015'",
        "apa, n3, 'Day, Eve, Hill, et al., 2015'",
        "apa, n4, 'Day et al., 2016'",
        "chicago-author-date, n2, 'Day, Gay, et al. 2015'",
        "gb-t-7714-2015-author-date, n3, 'Day, Eve, Hill, et al., 2015'"
    })
    void namesMoreAuthorsWhereCitationsWouldBeTheSame(String style, String key, String shown) {
        CitationCluster narrative = new CitationCluster(items(key), true);
        RenderedCitations made =
                render(style(style), "en", cited(key), narrative, cited("n1 n2 n3 n4"));

        assertThat(text(made, 0)).isEqualTo("(" + shown + ")");
        String year = shown.substring(shown.length() - 4);
        assertThat(text(made, 1)).isEqualTo(shown.replaceAll(",? \\d+$", "") + " (" + year + ")");
        assertThat(made.references())
                .extracting(ListedWork::html)
                .noneMatch(w -> w.contains("2015a"));
    }

    @ParameterizedTest
    @CsvSource({
        "apa, s1, '(A. Smith, 2020)'",
        "apa, s2, '(B. Smith, 2022)'",
        "apa, j1, '(Stone, 2021a)'",
        "apa, p1, '(J.-P. van Dijk, 1999)'",
        "apa, p2, '(M. E. van Dijk, 1999)'",
        "chicago-author-date, s1, '(A. Smith 2020)'",
        "chicago-author-date, j1, '(John Stone 2021)'",
        "chicago-author-date, j2, '(Jane Stone 2021)'",
        "gb-t-7714-2015-author-date, s2, '(Smith B, 2022)'"
    })
    void tellsAuthorsOfOneFamilyNameApart(String style, String key, String shown) {
        RenderedCitations made =
                render(style(style), "en", cited(key), cited("s1 s2 j1 j2 p1 p2 bay"));

        assertThat(text(made, 0)).isEqualTo(shown);
        assertThat(text(made, 1)).contains("Bay").doesNotContain("B. Bay", "Bay B");
    }

    @Test
    void countsChineseWorksOfOneYear() {
        RenderedCitations made =
                render(
                        style("gb-t-7714-2015-author-date"),
                        "zh",
                        cited("zh16"),
                        cited("zh16b"),
                        cited("zh12 zh16 zh16b"));

        assertThat(text(made, 0)).isEqualTo("(周志华, 2016a)");
        assertThat(text(made, 1)).isEqualTo("(周志华, 2016b)");
        assertThat(text(made, 2)).isEqualTo("(周志华, 2012, 2016a, 2016b)");
        assertThat(made.references().get(1).html()).startsWith("周志华, 2016a.");
    }

    @Test
    void takesTheBuiltInStylesAsFilesToo() {
        assertThat(CitationStyle.names())
                .allSatisfy(
                        name ->
                                assertThat(CitationStyle.of("own", style(name).xml()).objection())
                                        .isEmpty());
    }

    private RenderedCitations render(
            CitationStyle style, String language, CitationCluster... citations) {
        BibFile file = BibFile.read(new SourceText("references.bib", BIBLIOGRAPHY));
        assertThat(file.diagnostics()).isEmpty();
        NameWords words = new NameWords(" and ", " et al.");
        return renderer.render(
                List.of(citations), file.entries(), style, language, words, tex -> tex);
    }

    private static CitationStyle style(String name) {
        return CitationStyle.builtIn(name).orElseThrow();
    }

    private static CitationCluster cited(String keys) {
        return new CitationCluster(items(keys), false);
    }

    /** Reads keys such as {@code see-a b:12 c-too}. */
    private static List<CitedItem> items(String keys) {
        return Stream.of(keys.split(" "))
                .map(
                        key ->
                                new CitedItem(
                                        key.replaceAll("^see-|-too$|:.*", ""),
                                        key.startsWith("see-") ? "see " : "",
                                        key.endsWith("-too") ? " too" : "",
                                        "page",
                                        key.contains(":") ? key.replaceAll(".*:", "") : "",
                                        false))
                .toList();
    }

    private static String text(RenderedCitations made, int index) {
        return made.citations().get(index).stream()
                .map(Piece::html)
                .collect(Collectors.joining())
                .replace("&amp;", "&");
    }
}
