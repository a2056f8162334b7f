package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One formula on all the pages of a site on which it is shown. */
final class FormulaFacesTest {

    private static final String STYLE_SHEET = "/repo/assets/katex/katex.min.css";

    @TempDir private Path folder;

    @Test
    void titlesAreMathematicsOnPagesAndTextElsewhere() throws IOException {
        write(
                "content/a.md",
                "---\ntitle: 'Why $\\sigma''(x) = \\sigma(x)(1-\\sigma(x))$'\ndate: 2024-01-02\n"
                        + "summary: On $L^2$ & *more*\n---\n\n## $L^2$ 正则化\n\nNo $x$.\n");
        write("content/b.md", "---\ntitle: Plain\ndate: 2024-01-01\n---\n\nNothing.\n");
        write("content/c.md", "---\ntitle: Plain too\ndate: 2023-01-01\n---\n\nNothing.\n");

        build();

        String page = read("a/index.html");
        assertThat(page)
                .contains(
                        "<title>Why σ′(x) = σ(x)(1 − σ(x)) · Notes</title>",
                        "<meta property=\"og:title\" content=\"Why σ′(x) = σ(x)(1 − σ(x))\">",
                        "<meta name=\"description\" content=\"On L² &amp; more\">",
                        "<h1 class=\"page-title\">Why <span class=\"katex\">",
                        "<h2 id=\"l2-正则化\"><span class=\"katex\">");
        assertThat(read("index.html"))
                .contains("\">Why <span class=\"katex\">", "<p>On <span class=\"katex\">")
                .contains("</span> &amp; <em>more</em></p>");
        assertThat(read("archive/index.html")).contains("\">Why <span class=\"katex\">");
        assertThat(read("b/index.html"))
                .containsPattern("<span class=\"neighbour\"[^>]*>Why <span class=\"katex\">");
    }

    @Test
    void styleSheetStandsOnPagesThatShowFormulasOnly() throws IOException {
        write("content/a.md", "---\ntitle: A $x$\ndate: 2024-01-03\ntags: [t]\n---\n\nText.\n");
        write("content/b.md", "---\ntitle: B\ndate: 2024-01-02\ntags: [t, u]\n---\n\nText.\n");
        write("content/c.md", "---\ntitle: C\ndate: 2024-01-01\ntags: [u]\n---\n\nText.\n");
        write("content/d.md", "---\ntitle: D\ndate: 2023-01-01\n---\n\nText.\n\nMore $1$.\n");

        build();

        assertThat(read("a/index.html")).as("title").contains(STYLE_SHEET);
        assertThat(read("b/index.html")).as("neighbour's title").contains(STYLE_SHEET);
        assertThat(read("c/index.html")).as("none").doesNotContain("katex", "copy-tex");
        assertThat(read("d/index.html")).as("body").contains(STYLE_SHEET);
        assertThat(read("tags/t/index.html")).as("a card's title").contains(STYLE_SHEET);
        assertThat(read("tags/u/index.html")).as("none in a list").doesNotContain("katex");
        assertThat(read("archive/index.html")).as("archive").contains(STYLE_SHEET);
    }

    @Test
    void onlyFontsThatAreUsedAreShippedAndTheMainOnesPreloaded() throws IOException {
        write("content/a.md", "---\ntitle: A\ndate: 2024-01-01\n---\n\n$\\mathbb R$\n");
        write("content/b.md", "---\ntitle: B\ndate: 2022-01-01\n---\n\n$x$\n");
        write("content/c.md", "---\ntitle: C\ndate: 2021-01-01\n---\n\nText.\n");

        BuildReport report = build();

        SortedMap<String, Path> files = new TreeMap<>(TrialSites.files(folder.resolve("site")));
        assertThat(files.keySet())
                .filteredOn(name -> name.endsWith(".woff2"))
                .containsExactly(
                        "assets/katex/fonts/KaTeX_AMS-Regular.woff2",
                        "assets/katex/fonts/KaTeX_Main-Regular.woff2",
                        "assets/katex/fonts/KaTeX_Math-Italic.woff2");
        assertThat(read("a/index.html"))
                .contains(preload("Main-Regular"))
                .doesNotContain(preload("Math-Italic"));
        assertThat(read("b/index.html")).contains(preload("Main-Regular"), preload("Math-Italic"));
        assertThat(report.outcome().weight().fonts())
                .isEqualTo(
                        files.entrySet().stream()
                                .filter(file -> file.getKey().endsWith(".woff2"))
                                .mapToLong(file -> file.getValue().toFile().length())
                                .sum());
        // Readers never load the manifest.
        files.remove(".nojekyll");
        assertThat(report.outcome().weight().total())
                .isEqualTo(files.values().stream().mapToLong(f -> f.toFile().length()).sum());
        assertThat(report.outcome().weight().heaviest())
                .hasValueSatisfying(
                        page ->
                                assertThat(page.bytes())
                                        .isEqualTo(files.get(page.path()).toFile().length()));
    }

    @Test
    void mathmlAloneNeedsNoFiles() throws IOException {
        write("cahier.yaml", "math: {output: mathml}\n");
        write("content/a.md", "---\ntitle: A $x$\n---\n\n$\\mathbb R$\n");

        build();

        assertThat(read("a/index.html"))
                .contains("<span class=\"katex\"><math ", "copy-tex")
                .doesNotContain("katex-html", "katex.min.css", "preload");
        assertThat(folder.resolve("site/assets/katex")).doesNotExist();
    }

    @Test
    void mistakesInTitlesAndAlternativeTextsAreReported() throws IOException {
        write(
                "content/a.md",
                "---\ntitle: A $\\foo$\nsummary: S $x\\bar$\n---\n\n![$\\baz$](a.png)\n");
        write("content/a.png", "");

        assertThat(TrialSites.printed(TrialSites.build(folder, Optional.empty())))
                .contains(
                        "content/a.md:2:11: error[math-invalid]",
                        "content/a.md:3:",
                        "content/a.md:6:4: error[math-invalid]");
    }

    private BuildReport build() {
        BuildReport report = TrialSites.build(folder, Optional.of("/repo/"));
        assertThat(TrialSites.printed(report)).isEmpty();
        return report;
    }

    private static String preload(String font) {
        return "<link rel=\"preload\" href=\"/repo/assets/katex/fonts/KaTeX_"
                + font
                + ".woff2\" as=\"font\" type=\"font/woff2\" crossorigin>";
    }

    private String read(String page) throws IOException {
        return Files.readString(folder.resolve("site").resolve(page));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
