package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas as a browser shows them: KaTeX's HTML, and MathML alone. */
@ExtendWith(InBrowser.class)
final class FormulasInBrowserTest {

    private static final String HTML = "/html/formulas/";
    private static final String MATHML = "/mathml/formulas/";

    private static final String NOTE =
            """
            ---
            title: Norms $L^2$
            ---
            <p id="line">Text <span id="base">x</span> $x$ text</p>

            Inline $a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z=\\int_0^\\infty f(x)\\,dx$.

            Roots $\\sqrt{x}$ and $\\vec v$, $\\mathbb R$ and **bold $\\mathbf w$**.

            $$
            a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v+w+x+y+z = \\begin{pmatrix}1&2&3\\end{pmatrix}
            $$

            $$ a = b \\tag{7} $$

            $$ a = b \\\\ = c $$

            | a | b |
            |---|---|
            | $x_1+x_2+x_3+x_4+x_5$ | $y_1+y_2+y_3+y_4+y_5+y_6$ |
            """;

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    FormulasInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Path html = site("html", "");
        Path mathml = site("mathml", "math: {output: mathml}\n");
        server =
                new LoopbackServer(
                        path ->
                                path.startsWith("/html/")
                                        ? content(html, path.substring(6))
                                        : content(mathml, path.replace("/mathml/", "")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void standsOnTheLineOfItsText() {
        open(HTML, 1000, "light");

        // Boxes without content stand on the baseline.
        assertThat(
                        browser.number(
                                """
                                (() => {
                                  const baseline = element => {
                                    const box = document.createElement('span');
                                    box.style.display = 'inline-block';
                                    element.append(box);
                                    return box.getBoundingClientRect().bottom;
                                  };
                                  const line = document.querySelector('#line');
                                  const base = line.querySelector('.katex-base, .base');
                                  return Math.round(100 * (baseline(base) - baseline(line)));
                                })()
                                """
                                        .strip()))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"/html/, light", "/html/, dark", "/mathml/, light"})
    void noPageIsWiderThanANarrowPhone(String site, String scheme) {
        for (String page : new String[] {"formulas/", "", "archive/"}) {
            open(site + page, 360, scheme);

            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(site + page)
                    .isEqualTo(360);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, MATHML})
    void wideDisplaysScrollInTheirOwnBox(String page) {
        open(page, 360, "light");

        assertThat(
                        browser.list(
                                "[...document.querySelectorAll('.math-display')]"
                                        + ".map(d => d.scrollWidth > d.clientWidth)"))
                .isEqualTo(List.of(true, false, false));
        assertThat(
                        browser.list(
                                "[...document.querySelectorAll('.math-display')]"
                                        + ".map(d => getComputedStyle(d).overflowX)"))
                .isEqualTo(List.of("auto", page.equals(HTML) ? "visible" : "auto", "auto"));
    }

    @Test
    void fitsWhatHasRoom() {
        open(HTML, 1000, "light");

        assertThat(
                        browser.list(
                                "[...document.querySelectorAll('.math-display')].slice(1)"
                                        + ".map(d => d.scrollWidth - d.clientWidth)"))
                .isEqualTo(List.of(0L, 0L));
    }

    @Test
    void drawsRootsAndArrows() {
        open(HTML, 1000, "light");

        assertThat(
                        browser.list(
                                "[...document.querySelectorAll('.note-body .katex svg')]"
                                        + ".map(s => s.getBoundingClientRect().height > 5)"))
                .isEqualTo(List.of(true, true));
    }

    @ParameterizedTest
    @CsvSource({"light, true", "dark, false"})
    void hasTheColourOfTheText(String scheme, boolean dark) {
        open(HTML, 1000, scheme);

        assertThat(browser.text("getComputedStyle(document.querySelector('#line .katex')).color"))
                .isEqualTo(browser.text("getComputedStyle(document.querySelector('#line')).color"))
                .matches(
                        colour ->
                                dark
                                        == (Integer.parseInt(
                                                        colour.replaceAll("\\D*(\\d+).*", "$1"))
                                                < 100));
    }

    @Test
    void printsDisplaysWithoutScrolling() {
        open(HTML, 1000, "light");
        browser.print(true);
        try {
            assertThat(
                            browser.text(
                                    "getComputedStyle(document.querySelector('.math-display'))"
                                            + ".overflowX"))
                    .isEqualTo("visible");
            assertThat(
                            browser.number(
                                    "document.querySelector('.math-display').getBoundingClientRect()"
                                            + ".height | 0"))
                    .isPositive();
        } finally {
            browser.print(false);
        }
    }

    @Test
    void mathmlAloneAsksForNeitherStylesNorFonts() {
        browser.requests();
        open(MATHML, 1000, "light");

        assertThat(browser.requests())
                .contains(server.origin() + MATHML)
                .noneMatch(url -> url.contains("katex"));
        assertThat(browser.text("document.querySelector('.note-body').innerText"))
                .contains("ℝ", "𝐰");
        assertThat(browser.number("document.querySelectorAll('.math-display mtr').length"))
                .as("lines of a broken formula, a matrix, a number")
                .isEqualTo(4);
    }

    @Test
    void asksForFontsOnceAndOnlyForThoseThatExist() {
        browser.requests();
        open(HTML, 1000, "light");
        browser.await("document.fonts.ready.then(arguments[arguments.length - 1])");

        assertThat(browser.requests())
                .filteredOn(url -> url.endsWith(".woff2"))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(
                        url ->
                                assertThat(
                                                folder.resolve(
                                                        "html/site"
                                                                + url.replaceFirst(".*?/html", "")))
                                        .exists());
        assertThat(browser.list("[...document.fonts].filter(f => f.status === 'error')")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {HTML, MATHML})
    void copiesFormulasAsTex(String page) {
        open(page, 1000, "light");

        assertThat(copied("#line")).isEqualTo("Text x $x$ text");
        assertThat(copied(".math-display:nth-of-type(n)")).contains("$$a+b+c+d");
        assertThat(copied(".page-title")).isEqualTo("Norms $L^2$");
    }

    @Test
    void leavesOtherTextToTheBrowser() {
        open(HTML, 1000, "light");

        assertThat(copied("#base")).isEqualTo("not ours");
    }

    /** Returns what the page puts on the clipboard when an element is copied. */
    private String copied(String selector) {
        return browser.text(
                """
                (() => {
                  getSelection().selectAllChildren(document.querySelector('%s'));
                  const data = new DataTransfer();
                  const event = new ClipboardEvent(
                      'copy', {clipboardData: data, cancelable: true, bubbles: true});
                  document.dispatchEvent(event);
                  return event.defaultPrevented ? data.getData('text/plain').trim() : 'not ours';
                })()
                """
                        .formatted(selector)
                        .strip());
    }

    private void open(String page, int widthPx, String scheme) {
        browser.open(server.origin() + page, widthPx, scheme);
    }

    private static Path site(String name, String config) throws IOException {
        Path site = Files.createDirectories(folder.resolve(name));
        Files.createDirectories(site.resolve("content"));
        Files.writeString(site.resolve("cahier.yaml"), config);
        Files.writeString(site.resolve("content/formulas.md"), NOTE);
        assertThat(TrialSites.build(site, Optional.of("/" + name + "/")).failed()).isFalse();
        return site.resolve("site");
    }

    private static Optional<byte[]> content(Path site, String path) {
        Path file = site.resolve(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
