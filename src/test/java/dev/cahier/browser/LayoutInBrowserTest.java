package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

/**
 * What a browser makes of notes that are hard to lay out. Each script beside this class looks at a
 * page and returns what is wrong with it.
 */
@ExtendWith(InBrowser.class)
final class LayoutInBrowserTest {

    private static final String TAB_STOPS =
            "document.querySelectorAll('.note-body [tabindex=\"0\"]').length";

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    LayoutInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() {
        Path site = TrialSites.copy("sites/layout", folder);
        assertThat(TrialSites.build(site, Optional.of("/")).failed()).isFalse();
        server = new LoopbackServer(LayoutInBrowserTest::content);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void formulasKeepToTheirLinesAndFrames(int width) {
        assertThat(problems("formula-boxes.js", "/wide-letters/", width, "light")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 760, 360})
    void numbersStandBesideTheirFormulasInSight(int width) {
        assertThat(problems("numbers.js", "/numbers/", width, "light")).isEmpty();
    }

    /** Rules for Chinese titles once broke them between any two signs. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 820, 360})
    void formulasOfChineseTitlesAreNotBroken(int width) {
        open("/posts/chinese-heads/", width, "light");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll(':is(h1, h2, h3, h4) .katex-base')]"
                                        + ".filter(b => b.getBoundingClientRect().height"
                                        + " > 1.8 * parseFloat(getComputedStyle(b).fontSize))"
                                        + ".map(b => b.textContent)"))
                .isEmpty();
        assertThat(browser.number("document.querySelectorAll('.note-body .katex-base').length"))
                .isGreaterThan(3);
    }

    @Test
    void formulasRunFromLeftToRightInEveryText() {
        assertThat(problems("directions.js", "/directions/", 760, "light")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 820, 360})
    void pagesOfArabicNotesRunFromRightToLeft(int width) {
        assertThat(problems("rtl.js", "/rtl/arabic/", width, "light")).isEmpty();
    }

    @Test
    void partsInAnotherDirectionSayWhich() {
        String directions =
                "[...document.querySelectorAll('.embed, .card article, .lines a')]"
                        + ".filter(e => e.lang).map(e => e.lang + ' ' + e.dir)";
        open("/rtl/embedding/", 820, "light");
        assertThat(browser.text("document.documentElement.dir")).isEmpty();
        assertThat(browser.texts(directions)).containsExactly("he rtl");

        open("/rtl/", 820, "light");
        assertThat(browser.texts(directions)).containsExactlyInAnyOrder("he rtl", "ar rtl");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 820, 500})
    void chineseLinesBesideLongWordsAreNotSpreadOut(int width) {
        assertThat(problems("spread.js", "/posts/chinese-long-words/", width, "light")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1200, 360})
    void listsNotesTablesAndLinksHaveRoom(int width) {
        assertThat(problems("small-things.js", "/posts/small-things/", width, "light")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void colorsCanBeReadOnEveryPaper(String scheme) {
        assertThat(problems("contrast.js", "/colors/", 760, scheme)).isEmpty();
    }

    @Test
    void linesOfFormulasBreakOutsideOfParenthesesAndBehindRelationsFirst() {
        assertThat(problems("line-breaks.js", "/breaks/", 1280, "light")).isEmpty();
    }

    @Test
    void marksStayWithTheirFormulasAndNoLineIsIndented() {
        assertThat(problems("line-starts.js", "/line-starts/", 1280, "light")).isEmpty();
    }

    @Test
    void negativeKernsLeaveTheRestOfThePageInPlace() {
        open("/kerns/", 760, "light");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.note-body > :not(.preview)')]"
                                        + ".map(e => e.tagName)"))
                .containsExactly("DIV", "P", "P");
        assertThat(browser.number("document.querySelectorAll('body > .sheet > footer').length"))
                .isOne();
    }

    @Test
    void noPageScrollsSidewaysOnANarrowPhone() {
        List<String> pages =
                TrialSites.files(folder.resolve("site")).keySet().stream()
                        .filter(file -> file.endsWith(".html"))
                        .toList();
        assertThat(pages).hasSizeGreaterThan(15);
        for (String page : pages) {
            open("/" + page, 360, "light");

            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page)
                    .isEqualTo(360);
        }
    }

    @ParameterizedTest
    @CsvSource({"/long-words/, 360", "/breaks/, 360", "/numbers/, 360", "/neighbour/, 1280"})
    void whatScrollsIsNamedAndReachedByKeyboardAndNothingElseIs(String page, int width) {
        assertThat(problems("scrollers.js", page, width, "light")).isEmpty();
    }

    @Test
    void aSiteWithoutAMenuHasOneOfWhatItHas() {
        open("/neighbour/", 360, "light");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.site-menu a')]"
                                        + ".filter(a => a.offsetHeight > 0)"
                                        + ".map(a => a.textContent + ' ' + a.getAttribute('href'))"))
                .containsExactly(
                        "Home /",
                        "Archive /archive/",
                        "Tags /tags/",
                        "Categories /categories/",
                        "Series /series/")
                .allSatisfy(link -> assertThat(content(link.split(" ")[1])).isPresent());
    }

    @ParameterizedTest
    @CsvSource({"1440, 32", "820, 32", "360, 28"})
    void textSitsOnTheLinesOfThePaper(int width, int pitchPx) {
        open("/posts/lines/", width, "light");
        assertThat(
                        browser.number(
                                "document.querySelector('.note-body > p').getBoundingClientRect().height"))
                .isEqualTo(pitchPx);

        assertThat(problems("ruling.js")).isEmpty();
    }

    @Test
    void footnotesStandInTheMarginWhereThereIsRoom() {
        for (int width : List.of(1280, 1920)) {
            assertThat(problems("sidenotes.js", "/posts/footnotes/", width, "light")).isEmpty();
        }
        browser.run("document.querySelector('details').open = true");
        browser.await(
                "const done = arguments[arguments.length - 1];"
                        + "requestAnimationFrame(() => requestAnimationFrame(done))");
        assertThat(problems("sidenotes.js")).isEmpty();
    }

    @Test
    void footnotesStandAtTheEndElsewhere() {
        String positions =
                "[...new Set([...document.querySelectorAll('.footnotes li')]"
                        + ".map(li => getComputedStyle(li).position))]";
        open("/posts/footnotes/", 1200, "light");
        assertThat(browser.texts(positions)).containsExactly("static");

        open("/posts/footnotes/", 1440, "light");
        assertThat(browser.texts(positions)).contains("absolute");
        browser.print(true);
        assertThat(browser.texts(positions)).containsExactly("static");
        browser.print(false);
        // As without scripts.
        browser.run("delete document.documentElement.dataset.scripts");
        assertThat(browser.texts(positions)).containsExactly("static");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/posts/lines/", "/posts/footnotes/", "/archive/"})
    void nothingMovesWhileAPageIsLoaded(String page) {
        for (int width : List.of(1440, 360)) {
            open(page, width, "light");

            assertThat(layoutShiftPerMille()).isZero();
        }
    }

    private long layoutShiftPerMille() {
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                window.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(e => window.shift += e.value))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(done, 100);
                """);
        return browser.number("Math.round(1000 * window.shift)");
    }

    @Test
    void tabStopsGoWhenThereIsRoomAgain() {
        open("/numbers/", 360, "light");
        long stops = browser.number(TAB_STOPS);

        browser.resize(2000);
        browser.run("document.querySelector('.note-body').style.maxWidth = 'none'");
        browser.await(
                "const done = arguments[arguments.length - 1];"
                        + "requestAnimationFrame(() => requestAnimationFrame(done))");

        assertThat(browser.number(TAB_STOPS)).isLessThan(stops);
        assertThat(problems("scrollers.js")).isEmpty();
    }

    @Test
    void printsOnWhitePaperWithoutScrollersFromADarkSystem() {
        open("/numbers/", 700, "dark");
        browser.print(true);
        try {
            assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
            assertThat(
                            browser.texts(
                                    "[...document.querySelectorAll('.note-body *')].filter(e =>"
                                            + " ['auto', 'scroll'].includes("
                                            + "getComputedStyle(e).overflowX)).map(e => e.className)"))
                    .isEmpty();
        } finally {
            browser.print(false);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {820, 360})
    void countsBesideLongNamesAreNotDivided(int width) {
        open("/tags/", width, "light");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.terms .count')]"
                                        + ".filter(c => c.getClientRects().length !== 1"
                                        + " || c.offsetHeight > 30).map(c => c.textContent)"))
                .isEmpty();
        assertThat(browser.number("document.querySelectorAll('.terms .count').length"))
                .isPositive();
    }

    @Test
    void nothingIsCutOffOnPaper() {
        open("/posts/on-paper/", 660, "light");
        browser.print(true);
        try {
            browser.run("dispatchEvent(new Event('beforeprint'))");
            assertThat(problems("on-paper.js")).isEmpty();
        } finally {
            browser.print(false);
        }
    }

    /** Returns what a script finds wrong with a page. */
    private List<String> problems(String script, String page, int width, String scheme) {
        open(page, width, scheme);
        return problems(script);
    }

    /** Returns what a script finds wrong with the page that is open. */
    private List<String> problems(String script) {
        return browser.texts("(() => {" + text(script) + "})()");
    }

    private void open(String page, int width, String scheme) {
        browser.open(server.origin() + page, width, scheme);
        // Footnotes are placed when their sizes are known, which observers are told after a frame.
        browser.await(
                "const done = arguments[arguments.length - 1];"
                        + "document.fonts.ready.then(() =>"
                        + " requestAnimationFrame(() => requestAnimationFrame(done)))");
    }

    private static String text(String resource) {
        try (InputStream in = LayoutInBrowserTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    private static Optional<byte[]> content(String path) {
        Path file =
                folder.resolve("site")
                        .resolve((path.endsWith("/") ? path + "index.html" : path).substring(1));
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
