package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that cite works of a bibliography. */
final class CitationsInSitesTest {

    private static final String LINK =
            "<a class=\"citation-ref\" href=\"#ref-%s\" role=\"doc-biblioref\">%s</a>";

    @TempDir private Path site;

    @BeforeEach
    void writesBibliography() {
        file(
                "references.bib",
                "@article{rum86, author = {Rumelhart, David E. and Hinton, Geoffrey E. and"
                        + " Williams, Ronald J.},",
                "  title = {Learning representations by back-propagating errors},",
                "  journal = {Nature}, volume = 323, number = 6088, pages = {533--536},",
                "  year = 1986, doi = {10.1038/323533a0}}",
                "@book{zhou2016, author = {周志华}, title = {机器学习},",
                "  publisher = {清华大学出版社}, address = {北京}, year = 2016}",
                "@misc{x, author = {{A <b>}}, title = {On $O(n^2)$ & <script>}, year = 2001,",
                "  url = {javascript:alert(1)}}",
                "@article{ga, author = {Glorot, Xavier and Bengio, Yoshua}, title = {Alpha},",
                "  year = 2010}",
                "@article{gb, author = {Glorot, Xavier and Bengio, Yoshua}, title = {Beta},",
                "  year = 2010}");
    }

    @Test
    void areNumbersWithAListOfReferences() {
        note("As @rum86 [p. 533] and [see @zhou2016, pp. 3-5, too; @rum86] say.");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .contains(
                        "As <span class=\"citation\" id=\"cite-1\">"
                                + LINK.formatted("rum86", "Rumelhart et al.")
                                + " "
                                + LINK.formatted("rum86", "[1, p. 533]")
                                + "</span> and <span class=\"citation\" id=\"cite-2\">"
                                + LINK.formatted("rum86", "[1]")
                                + ", see "
                                + LINK.formatted("zhou2016", "[2, pp. 3–5]")
                                + ", too</span> say.")
                .contains(
                        "<section class=\"references numbered\" role=\"doc-bibliography\">\n"
                                + "<h2 id=\"references\">References",
                        "<li id=\"ref-rum86\"><span class=\"reference-number\">[1]</span> ",
                        "D. E. Rumelhart, G. E. Hinton, and R. J. Williams, “Learning"
                                + " representations by back-propagating errors,” <i>Nature</i>,"
                                + " vol. 323, no. 6088, pp. 533–536, 1986, doi: <a"
                                + " href=\"https://doi.org/10.1038/323533a0\">10.1038/323533a0</a>.",
                        "<a href=\"#cite-1\" class=\"footnote-backref\"",
                        "<a href=\"#cite-2\" class=\"footnote-backref\"",
                        "周志华, <i>机器学习</i>. 北京: 清华大学出版社, 2016.");
        assertThat(problemsOfLinks()).isEmpty();
    }

    @Test
    void followTheStyleOfTheSite() {
        file("cahier.yaml", "bibliography: {style: apa}");
        note("@ga [p. 3] and [-@rum86] and [@gb] and @zhou2016 and [@ga; @rum86].");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .contains(
                        LINK.formatted("ga", "Glorot &amp; Bengio")
                                + " ("
                                + LINK.formatted("ga", "2010a, p. 3")
                                + ")",
                        "(" + LINK.formatted("rum86", "1986") + ")",
                        "(" + LINK.formatted("gb", "Glorot &amp; Bengio, 2010b") + ")",
                        LINK.formatted("zhou2016", "周志华"),
                        "(2010a). <i>Alpha</i>.",
                        "(2010b). <i>Beta</i>.");
    }

    @Test
    void speakTheLanguageOfTheNote() {
        file("cahier.yaml", "language: zh", "bibliography: {style: gb-t-7714-2015-author-date}");
        note("根据@rum86的方法，参见[@zhou2016，第 33–35 页]。");

        assertThat(built()).containsExactly("1:15 citation-place");
        assertThat(page("a")).contains(">参考文献<", "根据<span class=\"citation\"", "</span>的方法", "周志华");
    }

    @Test
    void referencesOfChineseNotesAreInTheLanguagesOfTheWorks() {
        file("cahier.yaml", "language: zh", "bibliography: {style: gb-t-7714-2015-numeric}");
        file(
                "references.bib",
                "@book{en, author = {A, B. and C, D. and E, F. and G, H.}, title = {On $x$}}",
                "@book{zh, author = {赵甲 and 钱乙 and 孙丙 and 李丁}, title = {论}}",
                "@book{said, author = {Zhao, J. and Qian, Y. and Sun, B. and Li, D.},",
                "  title = {Lun}, langid = {chinese}}");
        note("由[@said; @en]和[@zh]。");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .containsSubsequence("id=\"ref-said\"", "[1]", "等", "id=\"ref-en\"", "[2]", "et al")
                .containsSubsequence("et al", "id=\"ref-zh\"", "[3]", "赵甲, 钱乙, 孙丙, 等")
                .containsOnlyOnce("<span class=\"reference\"><span lang=\"en\">");
        file("content/a.md", "---", "lang: en", "---", "By [@zh].");
        built();
        assertThat(page("a")).contains("et al").doesNotContain("等");
    }

    @Test
    void unknownKeysAreErrorsAtTheirPlaces() {
        note("[@rum68] and [see", "@zhou2016; @nothing-like-it].", "", "Some @zhuo2016 here.");

        assertThat(built())
                .containsExactly(
                        "1:2 citation-missing", "2:12 citation-missing", "4:6 citation-doubtful");
        assertThat(diagnostics().get(0).hint()).hasValue("did you mean @rum86?");
    }

    @Test
    void whatIsNoCitationStays() {
        note(
                "Write to ada@rum86 or a.b@rum86.org, \\@rum86, `@rum86`, @property,",
                "[@rum86](https://x.org/), <https://x.org/@rum86>, https://x.org/@rum86, $@rum86$,",
                "[@rum86][r], ![@rum86](/b.png), [[@rum86]].",
                "",
                "    @rum86",
                "",
                "[r]: https://y.org/");

        built();
        assertThat(page("a")).doesNotContain("citation", "class=\"references");
    }

    @Test
    void withoutBibliographyNothingIsOne() throws IOException {
        Files.delete(site.resolve("references.bib"));
        note("Some @rum86, [@rum86], [see @rum86, p. 3] {{< bibliography >}}");

        assertThat(built()).containsExactly("1:14 foreign-syntax");
        assertThat(page("a"))
                .contains("<p>Some @rum86, [@rum86], [see @rum86, p. 3] </p>")
                .doesNotContain("citation");
    }

    @Test
    void placeOfTheListIsTheAuthors() {
        note("One [@rum86].", "", "## Read", "", "{{< bibliography >}}", "", "The end.");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .containsSubsequence("id=\"read\"", "<li id=\"ref-rum86\">", "The end.")
                .doesNotContain("id=\"references\"");
    }

    @Test
    void bibliographyIsNoMarkup() {
        file("cahier.yaml", "html: safe");
        note("[@x]");

        assertThat(built()).isEmpty();
        assertThat(page("a"))
                .contains("O(n^2)</annotation>", "&amp; &lt;script&gt;", "&lt;b&gt;")
                .doesNotContain("href=\"javascript:", "<script>alert");
    }

    @Test
    void otherPagesAndProgramsSeeTexts() {
        note("---", "title: A", "---", "Said [@rum86, p. 3].", "", "## By @zhou2016", "", "x");

        assertThat(built()).isEmpty();
        assertThat(page("")).contains("Said [1, p. 3].").doesNotContain("citation-ref");
        assertThat(TrialSites.page(site, "a")).contains("content=\"Said [1, p. 3].\"");
        TrialSites.files(site.resolve("site"))
                .forEach((name, file) -> assertThat(bytes(file)).as(name).doesNotContain("\uFFFE"));
        assertThat(page("a")).contains("<h2 id=\"by\">By <span");
    }

    @Test
    void areShownWhereverTheyAreWritten() {
        file("cahier.yaml", "theorems: {page: true}", "search: true");
        note(
                "---",
                "title: Notes [draft]",
                "date: 2024-01-01",
                "---",
                "## By @zhou2016",
                "",
                "> [!THEOREM] Chain rule [@rum86, p. 534] {#chain}",
                "> It is in [@zhou2016].",
                "",
                "> [!DEFINITION] Net of @ga",
                "> A graph.",
                "",
                "| a |",
                "|---|",
                "| [@rum86] |",
                "",
                "```plot",
                "f(x) = x",
                "caption: A line [@gb]",
                "```",
                "",
                "Text[^1]. \\cref{chain}",
                "",
                "## Other",
                "",
                "[^1]: A footnote [see @ga, chap. 2].");

        assertThat(TrialSites.build(site, Optional.of("https://a.example/repo/")).diagnostics())
                .isEmpty();
        String page = page("a");
        assertThat(page)
                .contains("<td><span class=\"citation\"")
                .containsPattern("<figcaption>.*A line <span class=\"citation\"")
                .containsPattern("A footnote <span class=\"citation\" id=\"cite-\\d+\">see <a")
                .containsPattern("Chain rule <span class=\"citation\"");
        assertThat(TrialSites.page(site, "theorems"))
                .contains("Chain rule [2, p. 534]", "Net of Glorot and Bengio [3]")
                .doesNotContain("citation-ref");
        assertThat(TrialSites.parsedPage(site, "a/index.html").select("nav a[href=#by]").eachText())
                .allMatch("By 周志华 [1]"::equals);
        assertThat(TrialSites.parsedPage(site, "a/index.html").title()).startsWith("Notes [draft]");
        assertThat(bytes(site.resolve("site/atom.xml")))
                .contains("/repo/a/#ref-rum86&quot;&gt;[2, p. 534]&lt;/a&gt;")
                .doesNotContain("citation-ref");
        TrialSites.files(site.resolve("site"))
                .forEach((name, file) -> assertThat(bytes(file)).as(name).doesNotContain("\uFFFE"));
        assertThat(problemsOfLinks()).isEmpty();
    }

    @Test
    void placesThatTheStyleLeavesOutAreReported() {
        file("cahier.yaml", "bibliography: {style: nature}");
        note("[@rum86], [@ga, p. 3] and @gb [p. 4].");

        assertThat(built()).containsExactly("1:11 citation-place");
        assertThat(diagnostics().get(0).message()).contains("'nature'", "and 1 more in this note");
        note("[@rum86], [@ga, 2nd edition].");
        assertThat(built()).isEmpty();
    }

    @Test
    void notesHaveBibliographiesOfTheirOwn() {
        file("content/b/index.md", "[@own] and [@rum86]");
        file("content/b/references.bib", "@misc{own, title = {Own}}", "@misc{other, title = {O}}");
        file("content/c.md", "---", "bibliography: [c.bib, d.bib]", "---", "[@see]");
        file("content/c.bib", "@misc{see, title = {Seen}}");

        assertThat(built())
                .containsExactlyInAnyOrder("2:7 citation-unused", "2:23 bibliography-missing");
        file("content/c.md", "---", "bibliography: c.bib", "---", "[@see]");
        assertThat(built()).containsExactly("2:7 citation-unused");
        assertThat(page("b")).contains("Own", "Rumelhart");
        assertThat(page("c")).contains("Seen");
    }

    @Test
    void changesOfEntriesReachTheNotesThatCiteThem() throws IOException {
        note("[@rum86] and @other");
        file("content/b.md", "[@zhou2016]");
        assertThat(built()).isEmpty();

        String bib = read("references.bib");
        file("references.bib", bib.replace("1986", "1987") + "\n@misc{other, title={T}}");
        BuildReport report = TrialSites.build(site, Optional.of("/repo/"));

        assertThat(report.work().compiled()).isEqualTo(1);
        assertThat(page("a")).contains("1987", "href=\"#ref-other\"");
    }

    @Test
    void brokenFilesAndStylesAreErrors() {
        file("cahier.yaml", "bibliography: {style: apaa}");
        file("references.bib", "@misc{a, title {x}}");
        note("text");
        assertThat(built())
                .containsExactlyInAnyOrder("1:23 bibliography-style", "1:16 bibliography-syntax");
        file("references.bib", "@misc{a, title = {x}}");
        file("cahier.yaml", "bibliography: {style: my.csl}");
        for (String wrong :
                List.of(
                        "<style>",
                        "<html/>",
                        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><style/>",
                        "<style><info><category citation-format=\"note\"/></info></style>")) {
            file("my.csl", wrong);
            assertThat(built()).as(wrong).containsExactly("1:23 bibliography-style");
        }
    }

    @Test
    void theFirstCitationThatIsTooManyIsAnError() {
        String most = "[@rum86]\n".repeat(2046) + "[@rum86; @zhou2016]";
        note(most);
        assertThat(built()).isEmpty();
        assertThat(page("a")).contains("id=\"cite-2047\"", "id=\"ref-zhou2016\"");
        note(most, "", "An @rum86, an @ga.", "", "[@rum68]");
        assertThat(built()).containsExactly("2049:4 limit-exceeded", "2051:2 citation-missing");
        note("[@rum86" + "; @rum86".repeat(2048) + "] and @rum86");
        assertThat(built()).containsExactly("1:1 limit-exceeded");
        note(most, "", "根据@ga的方法");
        assertThat(built()).containsExactly("2049:3 limit-exceeded");
    }

    @Test
    void idsAreUnique() {
        file("cahier.yaml", "theorems: {}");
        note(
                "> [!theorem] Of [@rum86] {#cite-1}",
                "> One [@zhou2016], \\ref{cite-1}.",
                "",
                "## Cite 2",
                "",
                "## References",
                "",
                "Two[^1] [@rum86], [a](#ref-rum86).",
                "{#cite-3}",
                "",
                "<div id='ref-rum86'>[@ga]</div>",
                "",
                "[^1]: Three @gb. <b ID=cite-4>x</b>");

        assertThat(built()).isEmpty();
        List<String> ids =
                Pattern.compile("(?i)\\sid=[\"']?([^\\s\"'>]+)")
                        .matcher(page("a"))
                        .results()
                        .map(id -> id.group(1))
                        .toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains("cite-1", "cite-2", "cite-3", "cite-4", "ref-rum86", "ref-rum86-1")
                .contains("references", "references-1", "ref-zhou2016");
        assertThat(page("a"))
                .contains("href=\"#ref-rum86-1\" role=\"doc-biblioref\">[1]</a>")
                .doesNotContain("href=\"#ref-rum86\" role");
        assertThat(problemsOfLinks()).isEmpty();
    }

    private List<Diagnostic> diagnostics() {
        return TrialSites.build(site, Optional.of("/repo/")).diagnostics();
    }

    private void note(String... lines) {
        file("content/a.md", lines);
    }

    private List<String> built() {
        return LinksInSitesTest.brief(diagnostics());
    }

    private List<String> problemsOfLinks() {
        return new LinkChecker(site.resolve("site"), "https://a.example", "/repo/").problems();
    }

    private String page(String address) {
        return TrialSites.page(site, address);
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String path) throws IOException {
        return Files.readString(site.resolve(path));
    }

    private void file(String path, String... lines) {
        TrialSites.write(site, path, lines);
    }
}
