package dev.cahier.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.bibliography.CitationRenderer.NameWords;
import dev.cahier.diagnostic.SourceText;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lists of references show of the fields of entries. */
final class ReferenceFieldsTest {

    @ParameterizedTest
    @CsvSource({
        "2, 2nd ed.",
        "2nd, 2nd ed.",
        "3rd ed., 3rd ed.",
        "Second, 2nd ed.",
        "first edition, 1st ed.",
        "11, 11th ed.",
        "21, 21st ed.",
        "112, 112th ed.",
        "第2版, 2nd ed.",
        "第三版, 3rd ed.",
        "Revised, Revised."
    })
    void countsEditions(String edition, String shown) {
        String entry =
                "@book{a, author={A, B.}, title={T}, publisher={P}, edition={" + edition + "}}";

        assertThat(reference("ieee", "en", entry)).contains("<i>T</i>, " + shown);
    }

    @ParameterizedTest
    @CsvSource({"2, 2 版", "第2版, 2 版", "第 二 版, 2 版", "修订版, 修订版"})
    void countsEditionsOfChineseWorks(String edition, String shown) {
        String entry =
                "@book{a, author={周志华}, title={机器学习}, publisher={P}, edition={" + edition + "}}";

        assertThat(reference("gb-t-7714-2015-numeric", "zh", entry)).contains(shown + ".");
    }

    @ParameterizedTest
    @CsvSource({"TR-12, TR-12", "RFC-2-b, RFC-2-b", "12-13, 12–13"})
    void keepsTheHyphensOfNumbersOfReports(String number, String shown) {
        String entry =
                "@techreport{a, author={A, B.}, title={T}, institution={I}, number={"
                        + number
                        + "}}";

        assertThat(reference("ieee", "en", entry)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chicago-author-date | volume=1524 | Lecture Notes 1524. Springer",
                "chicago-author-date | volume=2, number=1524 | vol. 2",
                "chicago-author-date | volume=2, date=1998 | vol. 2",
                "gb-t-7714-2015-numeric | volume=1524 | T[M]//ORR G. B. Springer"
            })
    void takesTheVolumeForThatOfTheSeries(String style, String fields, String shown) {
        String entry =
                "@incollection{a, author={A, B.}, title={T}, booktitle={B}, editor={Orr, G.},"
                        + " series={Lecture Notes}, publisher={Springer}, "
                        + fields
                        + "}";

        assertThat(reference(style, "en", entry).replaceAll("<[^>]*>", "")).contains(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "apa, 'R Foundation. (2020). R: A Language.'",
        "ieee, 'R Foundation, R: A Language. Vienna, 2020.'",
        "gb-t-7714-2015-author-date, 'R FOUNDATION, 2020. R: A Language[M]. Vienna.'"
    })
    void takesTheOrganizationForTheAuthorOfAManual(String style, String shown) {
        String entry =
                "@manual{a, title={{R: A Language}}, organization={R Foundation}, address={Vienna},"
                        + " year=2020}";

        assertThat(reference(style, "en", entry).replaceAll("<[^>]*>", "")).isEqualTo(shown);
    }

    private static String reference(String style, String language, String entry) {
        BibFile file = BibFile.read(new SourceText("references.bib", entry));
        assertThat(file.diagnostics()).isEmpty();
        CitedItem item = new CitedItem("a", "", "", "page", "", false);
        return new CitationRenderer()
                .render(
                        List.of(new CitationCluster(List.of(item), false)),
                        file.entries(),
                        CitationStyle.builtIn(style).orElseThrow(),
                        language,
                        new NameWords(" and ", " et al."),
                        tex -> tex)
                .references()
                .get(0)
                .html();
    }
}
