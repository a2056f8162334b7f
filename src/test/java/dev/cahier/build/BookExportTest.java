package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.ExportReport.Exported;
import dev.cahier.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** EPUBs of notes, series and sites; the W3C's checker accepts them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BookExportTest {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5E"
                    + "rkJggg==";

    private static final String SITE =
            """
            title: Notes & Proofs
            baseUrl: https://host.example/base/
            language: en
            author: Ada
            """;

    private static final String CONSTRUCTS =
            """
            ---
            title: "Norms of $x^2$ & <more>"
            date: 2026-01-02
            lastmod: 2026-01-03T10:00:00Z
            tags: [norms, "a & b"]
            series: [Spaces]
            weight: 1
            math: {macros: {\\norm: '\\lVert #1 \\rVert'}}
            ---

            # Norms

            Text with $\\norm{x}$, `code`, ~~gone~~, a note[^1], another[^n], [a page](zh.md),
            [a place](zh.md#2-定义), [elsewhere](/tags/norms/), [out](https://example.org/a b?q=|x),
            [home](https://host.example/base/notes/zh/), [odd](obsidian://open?x), [self](#1-first).

            [^1]: A footnote with $y$.
            [^n]: Two

                paragraphs.

            ## 1 First

            > [!THEOREM] Triangle {#tri}
            > $$\\norm{x+y} \\le \\norm{x} + \\norm{y} \\label{eq:tri}$$

            > [!PROOF]-
            > By \\eqref{eq:tri} and [](#tri).

            > [!NOTE]+ Folded
            > - [x] done
            > - [ ] not

            | a | b |
            |:--|--:|
            | 1 | $\\frac12$ |

            ```java
            int a = 1 < 2 && b;  // &
            ```

            ```dot
            digraph { a -> b [label="x"]; }
            ```

            ![Sigmoid](activation:sigmoid)

            ```activation
            function: tanh
            ```

            ![remote](https://example.org/a.png "t")

            <center><font color=red>Old <tt>HTML</tt></font></center>
            <span><div align="right">block</div></span>
            <ul>text<li>item</ul>
            <li>alone</li>
            <dl><dd>no term</dl>
            <details>no summary</details>
            <figure><figcaption>c</figcaption><p>x</p><figcaption>d</figcaption></figure>
            <iframe src="https://www.youtube.com/embed/x" title="A film"></iframe>
            <video src="film.mp4" controls></video>
            <script>alert(1)</script><p onclick="x()" style="color:red" id="1 bad">p</p>
            <a name="old">anchor</a><a href="javascript:x()">js</a><img src="data:image/png;base64,%s">
            <custom-tag>custom</custom-tag><p id="old">twice</p><table><caption>c</caption></table>
            <svg viewBox="0 0 1 1" onload="x()"><script>y</script><circle r="1" data-x="1"/></svg>
            <math><mi onclick="x()">z</mi><annotation-xml><p>q</p></annotation-xml></math>
            <ruby>漢<rt>kan</rt></ruby><h2><div>h</div></h2><input type="checkbox" checked><!-- a -- b -->
            """
                    .formatted(PIXEL);

    private static final String CHINESE =
            """
            ---
            title: 定义与“公式”
            date: 2026-02-01
            lang: zh
            series: [Spaces]
            weight: 2
            author: 王小明
            ---

            ## 1 引言

            由 $a^2$ 可知，见[范数](all.md#tri)与 [](#tri)。第一段[^一]。

            [^一]: 脚注。

            ## 2 定义

            > [!DEFINITION] 单位元 {#one}
            > 若 $e x = x$，则 $e$ 为单位元。
            """;

    @TempDir private static Path folder;

    @BeforeAll
    static void writeSite() {
        TrialSites.write(folder, "cahier.yaml", SITE);
        TrialSites.write(folder, "content/notes/all.md", CONSTRUCTS);
        TrialSites.write(folder, "content/notes/zh.md", CHINESE);
        TrialSites.write(folder, "content/notes/film.mp4", "film");
        TrialSites.write(folder, "content/notes/draft.md", "---\ntitle: D\ndraft: true\n---\nx");
        TrialSites.write(folder, "content/about.md", "---\ntitle: About\n---\nOn `this` site.");
    }

    private static ExportReport export(String subject, Optional<Instant> modified) {
        return export(folder, subject, modified);
    }

    private static ExportReport export(Path folder, String subject, Optional<Instant> modified) {
        return new BookExport(
                        new ExportRequest(
                                folder,
                                Optional.of(subject).filter(s -> !s.isEmpty()),
                                Optional.empty(),
                                false,
                                false,
                                TrialSites.NOW,
                                modified,
                                Optional.empty()),
                        BuildProgress.SILENT)
                .run();
    }

    private static Exported made(String subject) {
        return export(subject, Optional.empty()).exported().orElseThrow();
    }

    @Test
    void writesAValidBookOfAllConstructs() {
        ExportReport report = export("", Optional.empty());

        assertThat(report.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        Exported book = report.exported().orElseThrow();
        assertThat(Epubs.problems(book.content())).isEmpty();
        assertThat(book.notes()).isEqualTo(3);
        assertThat(book.name()).isEqualTo("notes-proofs");
        Map<String, String> files = Epubs.files(book.content());
        assertThat(files.keySet()).startsWith("mimetype", "META-INF/container.xml");
        assertThat(files.values())
                .noneMatch(
                        f -> f.contains("<script") || f.contains("onclick") || f.contains("katex"));
    }

    @Test
    void keepsLinksBetweenItsNotesAndMakesOthersAbsolute() {
        String note = Epubs.files(made("Spaces").content()).get("EPUB/note-001.xhtml");

        assertThat(note)
                .contains("<a href=\"note-002.xhtml\">a page</a>")
                .contains("<a href=\"note-002.xhtml#_32_-%E5%AE%9A%E4%B9%89\">a place</a>")
                .contains("<a href=\"https://host.example/base/tags/norms/\">elsewhere</a>")
                .contains("<a href=\"note-002.xhtml\">home</a>")
                .contains("<a href=\"#_31_-first\">self</a>")
                .contains("<a>odd</a>", "<a>js</a>")
                .contains("<a href=\"https://www.youtube.com/embed/x\">Video: A film</a>")
                .contains("<a href=\"https://host.example/base/notes/film.mp4\">Video</a>")
                .contains("<a href=\"https://example.org/a.png\">remote</a>")
                .contains("href=\"#eq-eq_3A_tri\">(1)</a>", "id=\"eq-eq_3A_tri\"");
    }

    @Test
    void leadsToTheSiteWhereANoteIsNotInTheBook() {
        String note = Epubs.files(made("content/notes/zh.md").content()).get("EPUB/note-001.xhtml");

        assertThat(note)
                .contains("<a href=\"https://host.example/base/notes/all/#tri\">范数</a>")
                .contains("lang=\"zh\" xml:lang=\"zh\"")
                .contains("epub:type=\"noteref\"", "epub:type=\"footnote\"", "王小明 · 2026年2月1日");
    }

    @Test
    void beginsASeriesWithWhatIsSaidAboutIt(@TempDir Path site) {
        TrialSites.write(site, "cahier.yaml", "title: T", "baseUrl: https://host.example/");
        TrialSites.write(
                site,
                "content/series/sets/_index.md",
                "---",
                "title: All about sets",
                "---",
                "Read [the first](../../b.md) first; $x \\in A$.",
                "",
                "![](activation:relu)");
        TrialSites.write(site, "content/a.md", "---", "series: [Sets]", "weight: 2", "---", "Two.");
        TrialSites.write(
                site,
                "content/b.md",
                "---",
                "title: One",
                "series: [Sets]",
                "weight: 1",
                "---",
                "See [the series](series/sets/_index.md).");

        Exported book = export(site, "Sets", Optional.empty()).exported().orElseThrow();

        assertThat(Epubs.problems(book.content())).isEmpty();
        assertThat(book.notes()).isEqualTo(3);
        Map<String, String> files = Epubs.files(book.content());
        assertThat(files.get("EPUB/note-001.xhtml"))
                .contains(
                        "All about sets",
                        "<a href=\"note-002.xhtml\">the first</a>",
                        "<math",
                        "<img");
        assertThat(files.get("EPUB/note-002.xhtml"))
                .contains("<a href=\"note-001.xhtml\">the series</a>");
        assertThat(files.get("EPUB/note-003.xhtml")).contains("Two.");
    }

    @Test
    void booksOfHebrewNotesRunFromRightToLeft(@TempDir Path site) {
        TrialSites.write(
                site, "cahier.yaml", "title: T", "baseUrl: https://host.example/", "language: he");
        TrialSites.write(site, "content/a.md", "---", "title: A", "---", "נגזרת $x^2$, `code`.");
        TrialSites.write(site, "content/b.md", "---", "title: B", "lang: en", "---", "Words.");

        Exported book = export(site, "", Optional.empty()).exported().orElseThrow();

        assertThat(Epubs.problems(book.content())).isEmpty();
        Map<String, String> files = Epubs.files(book.content());
        assertThat(files.get("EPUB/note-001.xhtml"))
                .contains(" xml:lang=\"he\" dir=\"rtl\">", "<code dir=\"ltr\">code</code>");
        assertThat(files.get("EPUB/note-002.xhtml")).doesNotContain("dir=");
        assertThat(files.values())
                .anyMatch(f -> f.contains("<spine page-progression-direction=\"rtl\">"));
    }

    @Test
    void saysWhatItIs() {
        Map<String, String> files = Epubs.files(made("spaces").content());

        assertThat(files.get("EPUB/package.opf"))
                .contains("<dc:title>Spaces</dc:title>", "<dc:creator id=\"author-1\">Ada<")
                .contains("<dc:language>en</dc:language>\n<dc:language>zh</dc:language>")
                .contains("<dc:subject>a &amp; b</dc:subject>", "<dc:date>2026-02-01</dc:date>")
                .contains("dcterms:modified\">2026-02-01T00:00:00Z<")
                .contains("properties=\"mathml svg\"", "properties=\"cover-image\"");
        assertThat(files.get("EPUB/contents.xhtml"))
                .contains(">1 First</a>", "lang=\"zh\" xml:lang=\"zh\">1 引言</a>");
        assertThat(Epubs.files(made("notes/all.md").content()).get("EPUB/package.opf"))
                .contains("belongs-to-collection\" id=\"series-1\">Spaces<")
                .contains("<dc:title>Norms of x² &amp; &lt;more&gt;</dc:title>");
    }

    @Test
    void givesTheSameBytesAgain() {
        byte[] first = made("about").content();

        assertThat(made("about").content()).isEqualTo(first);
        Instant later = Instant.parse("2031-05-06T07:08:09Z");
        ExportReport dated = export("about", Optional.of(later));
        assertThat(Epubs.files(dated.exported().orElseThrow().content()).get("EPUB/package.opf"))
                .contains("dcterms:modified\">2031-05-06T07:08:09Z<");
    }

    @Test
    void objectsToWhatIsNotThere() {
        assertThat(export("Spacse", Optional.empty()).objection())
                .contains(
                        "there is no published note and no series 'Spacse' (did you mean"
                                + " 'Spaces'?)");
        assertThat(export("notes/draft.md", Optional.empty()).objection())
                .contains("content/notes/draft.md is not published: draft (add --drafts)");
    }

    @Test
    void reportsImagesThatStayOutside() {
        List<Diagnostic> found = export("notes/all", Optional.empty()).diagnostics();

        assertThat(found)
                .filteredOn(d -> d.code().equals("export-image"))
                .extracting(Diagnostic::message)
                .containsExactly(
                        "the image https://example.org/a.png is on another site; the book links to"
                                + " it");
    }
}
