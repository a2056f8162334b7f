package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.OwnSite;
import dev.cahier.build.TrialSites;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finished sites as a browser shows them: a note written for another generator, and our own. */
@ExtendWith({InBrowser.class, OwnSite.Built.class})
final class SiteInBrowserTest {

    private static final String NOTE = "/reading/posts/activation-functions/";
    private static final String CHARTS = "/own/posts/relu-family/";
    private static final String GALLERY = "/own/activations/";

    private static final Pattern BODY = Pattern.compile("<body class=\"([^\"]+)\"");

    @TempDir private static Path folder;
    private static OwnSite own;
    private static LoopbackServer server;

    private final Browser browser;

    SiteInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start(OwnSite site) {
        own = site;
        Path reading = TrialSites.copy("sites/reading-notes", folder);
        TrialSites.build(reading, Optional.of("/reading/"));
        server =
                new LoopbackServer(
                        path ->
                                path.startsWith("/own/")
                                        ? own.served(path.substring("/own/".length()))
                                        : TrialSites.served(
                                                reading.resolve("site"),
                                                path.replaceFirst("/reading/|/", "")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "formula {0} has {1} lines")
    @CsvSource({"0, 3", "1, 1", "3, 3"})
    void breaksTheLinesOfAFormulaWhereItsAuthorDid(int formula, int lines) {
        open(NOTE, 1280, "light");

        // Boxes that overlap in height stand on one line.
        assertThat(
                        browser.number(
                                """
                                (() => {
                                  const display = document.querySelectorAll('.math-display')[%d];
                                  let bottom = -Infinity, lines = 0;
                                  for (const box of display.querySelectorAll(
                                      '.katex-html > .katex-base')) {
                                    const rect = box.getBoundingClientRect();
                                    if ((rect.top + rect.bottom) / 2 > bottom) {
                                      lines++;
                                      bottom = rect.bottom;
                                    }
                                  }
                                  return lines;
                                })()
                                """
                                        .formatted(formula)
                                        .strip()))
                .isEqualTo(lines);
    }

    @Test
    void alignsTheRowsOfAnEnvironment() {
        open(NOTE, 1280, "light");

        assertThat(
                        browser.number(
                                """
                                new Set([...document.querySelectorAll(
                                  '.math-display:nth-of-type(n) .mtable > * > .vlist-t > '
                                  + '.vlist-r:first-child > .vlist > span > .pstrut')]
                                  .map(e => Math.round(e.getBoundingClientRect().bottom))).size
                                """
                                        .strip()))
                .isEqualTo(5);
    }

    @Test
    void typesetsEveryFormula() {
        open(NOTE, 1280, "light");

        assertThat(browser.number("document.querySelectorAll('.math-display').length"))
                .isEqualTo(4);
        assertThat(browser.number("document.querySelectorAll('.note-body .katex').length"))
                .isEqualTo(9);
        assertThat(browser.number("document.querySelectorAll('.katex-error').length")).isZero();
        assertThat(browser.text("document.querySelector('.note-body').innerText"))
                .doesNotContain("$", "\\", "**");
    }

    @Test
    void loadsTheFontsOfFormulas() {
        open(NOTE, 1280, "light");
        browser.await("document.fonts.ready.then(arguments[arguments.length - 1])");

        assertThat(
                        browser.list(
                                "[...document.fonts].filter(f => f.status === 'loaded')"
                                        + ".map(f => f.family.replaceAll('\"', ''))"))
                .anyMatch("KaTeX_Main"::equals)
                .anyMatch("KaTeX_Math"::equals);
        assertThat(browser.list("[...document.fonts].filter(f => f.status === 'error')")).isEmpty();
    }

    @Test
    void showsEveryImageWithItsAlternativeText() {
        open(NOTE, 1280, "light");
        browser.await(LOAD_ALL_IMAGES);

        assertThat(browser.list("[...document.querySelectorAll('.note-body img')].map(i => i.alt)"))
                .isEqualTo(List.of("一个神经单元：三个输入，一个输出", "两层网络的连接", "合并之后只剩一层"));
        assertThat(browser.list("[...document.images].filter(i => i.naturalWidth === 0)"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"light, false", "dark, true"})
    void showsTheChartsOfTheReadersColours(String scheme, boolean dark) {
        open(CHARTS, 1280, scheme);
        browser.await(LOAD_ALL_IMAGES);

        assertThat(
                        browser.list(
                                "[...document.querySelectorAll('.chart img')]"
                                        + ".filter(i => i.offsetParent !== null)"
                                        + ".map(i => i.currentSrc)"))
                .isNotEmpty()
                .allMatch(source -> source.toString().endsWith("-dark.png") == dark);
        assertThat(
                        browser.number(
                                "getComputedStyle(document.body).backgroundColor"
                                        + ".match(/\\d+/g).reduce((sum, c) => sum + Number(c), 0)"))
                .matches(sum -> dark ? sum < 150 : sum > 600, "paper of the right brightness");
        assertThat(browser.list("[...document.images].filter(i => i.naturalWidth === 0)"))
                .isEmpty();
    }

    @Test
    void printsTheChartsOfWhitePaperFromADarkSystem() {
        open(CHARTS, 1280, "dark");
        browser.print(true);
        try {
            assertThat(
                            browser.texts(
                                    "[...document.querySelectorAll('.chart img')]"
                                            + ".filter(i => i.offsetParent !== null)"
                                            + ".map(i => i.closest('picture').className)"))
                    .isNotEmpty()
                    .allMatch(names -> names.contains("chart-light"));
        } finally {
            browser.print(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {NOTE, CHARTS, "/own/"})
    void asksNobodyElseForAnything(String page) {
        browser.requests();
        open(page, 1280, "light");
        browser.await(LOAD_ALL_IMAGES);

        assertThat(browser.requests())
                .contains(server.origin() + page)
                .filteredOn(url -> url.startsWith("http"))
                .allMatch(url -> url.startsWith(server.origin() + "/"));
    }

    @Test
    void noPageScrollsSidewaysOnANarrowPhone() {
        List<String> pages = own.pages();
        assertThat(pages).hasSizeGreaterThan(20);
        for (String page : pages) {
            open("/own/" + page, 360, "light");

            assertThat(browser.number("document.documentElement.scrollWidth"))
                    .as(page)
                    .isLessThanOrEqualTo(browser.number("document.documentElement.clientWidth"))
                    .isEqualTo(360);
        }
        open(NOTE, 360, "light");
        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    /**
     * The class of a kind of page is on its body, where a rule for a part of pages must not apply.
     */
    @ParameterizedTest
    @ValueSource(ints = {1280, 820})
    void everyKindOfPageFillsTheWindowBelowAHeadOfTheSameHeight(int width) {
        Map<String, String> kinds = new TreeMap<>();
        for (String page : own.pages()) {
            Matcher body = BODY.matcher(own.text(page));
            if (body.find()) {
                kinds.putIfAbsent(body.group(1), page);
            }
        }
        assertThat(kinds).hasSizeGreaterThan(9).containsKeys("search-page", "not-found-page");

        Set<Long> heights = new TreeSet<>();
        kinds.forEach(
                (kind, page) -> {
                    open("/own/" + page, width, "light");
                    assertThat(browser.number("document.body.offsetWidth"))
                            .as(kind)
                            .isEqualTo(browser.number("document.documentElement.clientWidth"));
                    heights.add(
                            browser.number("document.querySelector('.site-header').offsetHeight"));
                });
        assertThat(heights).hasSize(1);
    }

    @Test
    void filtersTheGalleryByWhatIsTypedAndChosen() {
        open(GALLERY, 1280, "light");
        String shown =
                "[...document.querySelectorAll('tbody tr')].filter(r => r.offsetHeight > 0)"
                        + ".map(r => r.firstElementChild.textContent)";

        browser.run("document.querySelector('[value=bounded]').click()");
        browser.run("document.querySelector('[value=smooth]').click()");
        assertThat(browser.texts(shown)).contains("Sigmoid", "Tanh").doesNotContain("ReLU", "Step");
        browser.run("document.querySelector('[value=bounded]').click()");
        browser.run("document.querySelector('[value=smooth]').click()");
        type("bent ident");
        assertThat(browser.texts(shown)).containsExactly("Bent identity");
        type("nothing like that");
        assertThat(browser.texts(shown)).isEmpty();
        assertThat(browser.number("document.querySelector('.no-match').offsetHeight")).isPositive();
    }

    private void type(String text) {
        browser.run(
                """
                const input = document.querySelector('input[type=search]');
                input.value = '%s';
                input.dispatchEvent(new Event('input', {bubbles: true}));
                """
                        .formatted(text));
    }

    @Test
    void sortsTheTableOfFunctionsWithoutAScript() {
        open(GALLERY, 1280, "light");
        // A click that no script hears: only the style sheet sees what is chosen.
        browser.run(
                """
                const table = document.querySelector('.gallery');
                table.addEventListener('change', e => e.stopImmediatePropagation(), true);
                document.querySelector('[name=sort][value="1"]').click();
                """);

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('tbody tr')]"
                                        + ".sort((a, b) => a.offsetTop - b.offsetTop)"
                                        + ".map(r => r.children[1].textContent.replace(/[✓≈\u2060]/g, ''))"))
                .startsWith("(−∞, 0)", "(−∞, ∞)")
                .endsWith("(0, ∞)", "{0} ∪ (1, ∞)");
    }

    /** Images are loaded when they come into view; a test does not scroll. */
    private static final String LOAD_ALL_IMAGES =
            """
            const done = arguments[arguments.length - 1];
            for (const image of document.images) { image.loading = 'eager'; }
            Promise.all([...document.images].map(i => i.decode().catch(() => {}))).then(done);
            """;

    private void open(String path, int width, String scheme) {
        browser.open(server.origin() + path, width, scheme);
    }
}
