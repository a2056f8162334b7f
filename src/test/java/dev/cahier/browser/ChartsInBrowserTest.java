package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cahier.build.OwnSite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Charts whose readers choose the value of a parameter, on the sample site. */
@ExtendWith({InBrowser.class, OwnSite.Built.class})
final class ChartsInBrowserTest {

    private static final String FUNCTION = "/own/activations/elu/";
    private static final String PLOT = "/own/posts/softplus-log-sum-exp/";

    private static final String GALLERY = "/own/activations/";
    private static final String CHOSEN =
            "location.hash.replace('#compare=', '').split(',').sort().join() === '%s'";
    private static final String GRIDS = ".compare-charts > div";

    /** In bytes, as they are. */
    private static final int SCRIPT_BUDGET = 5_000;

    private static final int SLIDER_BUDGET = 60_000;

    private static final Pattern IMAGE = Pattern.compile("(?:src|data-light)=\"/own/([^\"]*)\"");

    private static OwnSite own;
    private static LoopbackServer server;

    private final Browser browser;

    ChartsInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start(OwnSite site) {
        own = site;
        server = new LoopbackServer(path -> own.served(path.replaceFirst("/own/|/", "")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {FUNCTION, PLOT})
    void isMovedByKeys(String page) {
        open(page, 1280, "light");
        String first = shownCurves("light");
        String value = output();
        String said = facts();

        browser.run("document.querySelector('.slider input').focus()");
        browser.type(Keys.ARROW_RIGHT);
        browser.until("document.querySelector('.slider output').textContent !== '" + value + "'");

        assertThat(shownCurves("light")).isNotEqualTo(first);
        assertThat(facts()).isNotEqualTo(said);
        assertThat(browser.text("document.querySelector('.slider-said').textContent")).isNotEmpty();
        assertThat(browser.text("document.querySelector('.slider input').ariaValueText"))
                .isEqualTo(output());

        browser.type(Keys.END);
        browser.until(
                "document.querySelector('.slider input').value === document.querySelector('.slider input').max");
        browser.type(Keys.HOME);
        browser.until("document.querySelector('.slider input').value === '0'");
        assertThat(loadedCurves("light")).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {FUNCTION, PLOT})
    void isMovedByAFinger(String page) {
        open(page, 360, "light");
        String first = output();

        // The middle of the slider is not where it begins.
        browser.tap(".slider input");

        browser.until("document.querySelector('.slider output').textContent !== '" + first + "'");
        assertThat(browser.number("Number(document.querySelector('.slider input').value) * 2"))
                .isCloseTo(
                        browser.number("Number(document.querySelector('.slider input').max)"),
                        within(2L));
        assertThat(
                        browser.number(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
    }

    @Test
    void loadsItsImagesWhenItIsUsedAndThoseOfTheShownColorsOnly() {
        open(FUNCTION, 1280, "dark");
        browser.run("document.querySelector('.slider').scrollIntoView()");
        browser.until("document.querySelector('.slider-curves.chart-dark img').naturalWidth > 0");
        browser.requests();

        browser.run("document.querySelector('.slider input').focus()");
        browser.until(
                "performance.getEntriesByType('resource').filter(r => r.name.includes('/charts/elu') && r.name.endsWith('-dark.png')).length > 7");

        assertThat(browser.requests())
                .filteredOn(url -> url.contains("/charts/"))
                .hasSizeGreaterThan(5)
                .allMatch(url -> url.endsWith("-dark.png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {FUNCTION, PLOT})
    void isPrintedAsSmallChartsSideBySide(String page) {
        open(page, 1280, "dark");
        assertThat(heights(".multiples > li")).containsOnly(0L);

        browser.run("dispatchEvent(new Event('beforeprint'))");
        browser.print(true);

        assertThat(heights(".slider")).containsOnly(0L);
        assertThat(heights(".multiples > li")).hasSize(4).allMatch(height -> height > 50);
        browser.until(
                "[...document.querySelectorAll('.multiples .chart-light img')].every(i => i.naturalWidth > 0)");
        browser.print(false);
    }

    @Test
    void isNotOnAPageWithoutScripts() {
        open(FUNCTION, 1280, "light");
        browser.run("delete document.documentElement.dataset.scripts");

        assertThat(heights(".slider")).containsOnly(0L);
        assertThat(heights(".multiples > li")).allMatch(height -> height > 50);
    }

    @Test
    void functionsAreLaidOverEachOtherByKeys() {
        open(GALLERY, 1280, "dark");

        choose("tanh");
        choose("relu");

        browser.until(CHOSEN.formatted("relu,tanh"));
        assertThat(lines()).isEqualTo(4);
        assertThat(
                        browser.number(
                                "new Set([...document.querySelectorAll('.compare li:has(:checked) > i')]"
                                        + ".map(i => getComputedStyle(i).backgroundColor)).size"))
                .isEqualTo(2);
        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.compare li:has(:checked) > i')]"
                                        + ".map(i => getComputedStyle(i).maskImage)"))
                .allMatch(mask -> mask.startsWith("url("));
        // Each line lies on its own grid.
        assertThat(offsets(".compare li:has(:checked) > i"))
                .isEqualTo(
                        Stream.of(offsets(GRIDS), offsets(GRIDS)).flatMap(List::stream).toList());
    }

    @Test
    void functionsAreChosenByAFingerAndByTheAddress() {
        open(GALLERY + "#compare=sigmoid,gelu,unknown", 360, "light");
        browser.until("document.querySelectorAll('.compare :checked').length === 2");

        browser.tap(".compare label:has([value=mish])");

        browser.until(CHOSEN.formatted("gelu,mish,sigmoid"));
        assertThat(offsets(".compare li:has([value=mish]) > i")).isEqualTo(offsets(GRIDS));
        assertThat(
                        browser.number(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
    }

    /** An address is text from anybody. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%E4%",
                "<img src=x onerror=document.title=1>",
                "\"]",
                "__proto__,constructor",
                ",,,,,,,,",
                "relu,%00"
            })
    void addressesOfStrangersChooseFunctionsOnly(String names) {
        open(GALLERY, 1280, "light");
        browser.console();
        String title = browser.text("document.title");

        browser.run("location.hash = '#compare=" + names + "'");
        browser.run("document.querySelector('.filter-name input').value = '" + names + "'");
        browser.run(
                "document.querySelector('.filter-name input').dispatchEvent(new Event('input'))");

        browser.until("document.querySelector('.compare').dataset.assigned === ''");
        assertThat(browser.number("document.querySelectorAll('.compare :checked').length"))
                .isEqualTo(names.startsWith("relu") ? 1 : 0);
        assertThat(browser.text("document.title")).isEqualTo(title);
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void sixFunctionsAreEnough() {
        open(GALLERY + "#compare=relu,elu,gelu,mish,tanh,sigmoid,step", 1280, "light");

        browser.until("document.querySelectorAll('.compare :checked').length === 6");
        assertThat(browser.number("document.querySelectorAll('.compare :disabled').length"))
                .isEqualTo(42);
        assertThat(
                        browser.number(
                                "new Set([...document.querySelectorAll('.compare li:has(:checked) > i')]"
                                        + ".map(i => getComputedStyle(i).backgroundColor)).size"))
                .isEqualTo(6);
    }

    @Test
    void aFunctionKeepsItsColorWhileItIsChosen() {
        open(GALLERY + "#compare=tanh,relu", 1280, "light");
        browser.until("document.querySelectorAll('.compare :checked').length === 2");
        String relu = color("relu");
        assertThat(color("tanh")).isEqualTo("rgb(11, 98, 196)").isNotEqualTo(relu);

        choose("tanh");
        browser.until("location.hash === '#compare=,relu'");
        assertThat(color("relu")).isEqualTo(relu);

        choose("mish");
        browser.until("location.hash === '#compare=mish,relu'");
        assertThat(color("relu")).isEqualTo(relu);
        assertThat(color("mish")).isEqualTo("rgb(11, 98, 196)");

        choose("mish");
        browser.until("location.hash === '#compare=,relu'");
        browser.run("location.reload()");
        browser.until("document.querySelectorAll('.compare :checked').length === 1");
        assertThat(color("relu")).isEqualTo(relu);
    }

    private String color(String function) {
        return browser.text(
                "getComputedStyle(document.querySelector('.compare li:has([value="
                        + function
                        + "]) > i')).backgroundColor");
    }

    @Test
    void thePrintedGalleryShowsWhatIsCompared() {
        open(GALLERY, 1280, "light");
        browser.print(true);
        assertThat(heights(".compare")).containsExactly(0L);

        browser.run("document.querySelector('.compare [value=elu]').click()");

        assertThat(heights(".compare")).allMatch(height -> height > 100);
        assertThat(heights(".compare li")).filteredOn(height -> height > 0).hasSize(1);
        assertThat(lines()).isEqualTo(2);
        browser.print(false);
    }

    @Test
    void pagesWithoutItLoadNothingForIt() {
        open("/own/posts/gradient-descent/", 1280, "light");

        assertThat(browser.requests()).noneMatch(url -> url.contains("charts."));
    }

    @Test
    void isLight() throws IOException {
        assertThat(Files.size(own.folder().resolve(asset("charts", ".js"))))
                .isBetween(500L, (long) SCRIPT_BUDGET);
        List<Long> sliders = new ArrayList<>();
        for (Path page : pages()) {
            for (String slider : Files.readString(page).split("<div class=\"slider\" hidden")) {
                long bytes = 0;
                String markup = slider.split("</ol>")[0];
                Matcher image = IMAGE.matcher(markup);
                while (markup.startsWith(">") && image.find()) {
                    if (!image.group(1).contains("-dark")) {
                        bytes += Files.size(own.folder().resolve(image.group(1)));
                    }
                }
                if (bytes > 0) {
                    sliders.add(bytes);
                }
            }
        }
        assertThat(sliders).hasSizeGreaterThan(15).allMatch(bytes -> bytes < SLIDER_BUDGET);
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(own.folder())) {
            return files.filter(file -> file.endsWith("index.html")).toList();
        }
    }

    private static String asset(String name, String ending) {
        try (Stream<Path> files = Files.walk(own.folder().resolve("assets"))) {
            return own.folder()
                    .relativize(
                            files.filter(
                                            file ->
                                                    file.getFileName().toString().startsWith(name)
                                                            && file.toString().endsWith(ending))
                                    .findFirst()
                                    .orElseThrow())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void choose(String function) {
        browser.run("document.querySelector('.compare [value=" + function + "]').focus()");
        browser.type(Keys.SPACE);
    }

    private long lines() {
        return browser.number(
                "[...document.querySelectorAll('.compare i')].filter(i => i.offsetWidth > 0).length");
    }

    /** Returns left ends, tops below that of the grids, and widths, in whole pixels. */
    private List<String> offsets(String selector) {
        return browser.texts(
                "[...document.querySelectorAll('"
                        + selector
                        + "')].map(e => e.getBoundingClientRect()).map(r => [r.left, r.top -"
                        + " document.querySelector('.compare-stage').getBoundingClientRect().top,"
                        + " r.width].map(Math.round).join(' '))");
    }

    private String output() {
        return browser.text("document.querySelector('.slider output').textContent");
    }

    private String facts() {
        return browser.text("document.querySelector('.slider-frames > .shown').textContent");
    }

    private String shownCurves(String scheme) {
        return browser.text(
                "document.querySelector('.slider-curves.chart-" + scheme + " img').src");
    }

    private long loadedCurves(String scheme) {
        return browser.number(
                "document.querySelector('.slider-curves.chart-" + scheme + " img').naturalWidth");
    }

    private List<Long> heights(String selector) {
        return browser
                .list("[...document.querySelectorAll('" + selector + "')].map(e => e.offsetHeight)")
                .stream()
                .map(Long.class::cast)
                .toList();
    }

    private void open(String path, int width, String scheme) {
        browser.open(server.origin() + path, width, scheme);
        browser.until(
                "document.querySelector('.slider-frames > .shown') || !document.querySelector('.slider')");
    }
}
