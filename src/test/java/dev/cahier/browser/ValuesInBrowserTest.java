package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Values that readers read off charts. */
@ExtendWith(InBrowser.class)
final class ValuesInBrowserTest {

    private static final String NOTE =
            """
            ---
            title: Charts
            ---

            ![](activation:sigmoid?from=-5&to=5)

            ```plot
            f(x) = 1/x
            domain: [-4, 4]
            ```

            ```activation
            function: [relu, elu, gelu]
            ```

            ```plot
            a = 1
            g(x) = a x^2
            domain: [-2, 2]
            slider: a in [1, 3] step 1
            ```
            """;

    /** In bytes, compressed as hosts send it. */
    private static final int SCRIPT_BUDGET = 3_200;

    private static final String SIGMOID = "p > picture.chart-light img";
    private static final String POLE = "figure:nth-of-type(1) > picture.chart-light img";
    private static final String PANELS = "figure:nth-of-type(2) > picture.chart-light img";
    private static final String VARIED = ".slider-curves.chart-light img";

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    ValuesInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("cahier.yaml"), "title: Values\nactivations: true\n");
        Files.writeString(folder.resolve("content/charts.md"), NOTE);
        Files.writeString(
                folder.resolve("content/图.md"),
                NOTE.replace("title: Charts", "title: 图\nlang: zh-CN"));
        Files.writeString(folder.resolve("content/plain.md"), "# Plain\n\ntext\n");
        TrialSites.build(folder, Optional.empty());
        server = new LoopbackServer(ValuesInBrowserTest::served);
    }

    private static Optional<byte[]> served(String path) {
        return path.equals("/axe.min.js")
                ? Optional.of(axe())
                : TrialSites.served(folder.resolve("site"), path.substring(1));
    }

    private static byte[] axe() {
        try (InputStream script = ValuesInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read axe-core", e);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "360, light", "1280, dark"})
    void followThePointer(int width, String scheme) {
        open("/charts/", width, scheme);
        String image = SIGMOID.replace("light", scheme);
        scrollTo(image);
        long height = browser.number("document.body.scrollHeight");
        browser.requests();

        browser.hover(image, 0.6, 0.5);
        browser.until("document.querySelectorAll('.reading.shown circle').length === 2");

        // The labels of the axis are left of the plot.
        assertThat(rows()).hasSize(3);
        double x = number(rows().get(0), "x = ");
        assertThat(x).isBetween(0.5, 1.3);
        double sigma = 1 / (1 + Math.exp(-x));
        assertThat(number(rows().get(1), "f(x) = ")).isBetween(sigma - 0.001, sigma + 0.001);
        double slope = sigma * (1 - sigma);
        assertThat(number(rows().get(2), "f′(x) = ")).isBetween(slope - 0.001, slope + 0.001);
        // The line is under the pointer, and the dots are on the curves.
        assertThat(
                        browser.number(
                                "Math.round((r => r.left + r.width / 2)(document.querySelector('.shown path').getBoundingClientRect())"
                                        + " - (r => r.left + 0.6 * r.width)("
                                        + element(image)
                                        + ".getBoundingClientRect()))"))
                .isBetween(-2L, 2L);
        assertThat(browser.text("document.querySelector('.shown circle').getAttribute('fill')"))
                .isEqualTo(scheme.equals("dark") ? "#6cb2ff" : "#0b62c4");
        assertThat(browser.requests()).filteredOn(url -> url.endsWith(".json")).hasSize(1);
        assertThat(browser.number("document.body.scrollHeight")).isEqualTo(height);
        assertThat(
                        browser.number(
                                "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
        browser.until(
                "document.querySelector('p > .reading-said').textContent.includes('f(x) = ')");

        browser.leave();
        browser.until("!document.querySelector('.reading.shown')");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void followAFinger() {
        open("/图/", 360, "light");
        scrollTo(SIGMOID);

        browser.drag(SIGMOID, 0.6);

        browser.until("document.querySelector('.shown .reading-box').textContent.includes('x = ')");
        browser.until(
                "Number(document.querySelector('.reading').ariaValueNow) > 0.5"
                        + " && Number(document.querySelector('.reading').ariaValueNow) < 1.3");

        browser.tap("h1");
        browser.until("!document.querySelector('.reading.shown')");
    }

    @Test
    void followKeys() {
        open("/图/", 1280, "light");
        browser.run("document.querySelectorAll('.reading')[1].focus()");
        browser.until("document.querySelector('.shown .reading-box')");
        assertThat(rows()).containsExactly("x = 0.00", "f(x) 不存在");
        assertThat(browser.number("document.querySelectorAll('.shown circle').length")).isZero();

        browser.type(Keys.ARROW_RIGHT);
        browser.until("document.querySelector('.shown').ariaValueNow === '0.1'");
        assertThat(rows().get(1)).isEqualTo("f(x) = 10.0");
        browser.type(Keys.HOME);
        browser.until("document.querySelector('.shown').ariaValueNow === '-4'");
        assertThat(rows()).containsExactly("x = −4.00", "f(x) = −0.25");
        assertThat(browser.text("document.querySelector('.shown').ariaValueText"))
                .isEqualTo("x = −4.00, f(x) = −0.25");
        browser.type(Keys.PAGE_UP);
        browser.until("document.querySelector('.shown').ariaValueNow === '-3'");
        browser.type(Keys.ESCAPE);
        browser.until("!document.querySelector('.reading.shown')");
    }

    @ParameterizedTest
    @CsvSource({"1280, 0.8, 0.5", "360, 0.6, 0.8"})
    void areReadInEachPanel(int width, double across, double down) {
        open("/charts/", width, "light");
        scrollTo(PANELS);

        browser.hover(PANELS, across, down);
        browser.until("document.querySelector('.reading.shown')");

        assertThat(rows()).hasSize(7);
        assertThat(rows().get(1)).startsWith("ReLU = ");
        assertThat(rows().get(2)).startsWith("ReLU′ = ");
        assertThat(browser.number("document.querySelectorAll('.shown path').length")).isEqualTo(2);
        assertThat(browser.number("document.querySelectorAll('.shown circle').length"))
                .isEqualTo(6);
        // One of the two lines is under the pointer.
        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.shown path')].map(p => String(Math.abs(Math.round("
                                        + "(r => r.left + r.width / 2)(p.getBoundingClientRect()) - (r => r.left + "
                                        + across
                                        + " * r.width)("
                                        + element(PANELS)
                                        + ".getBoundingClientRect()))) < 3))"))
                .contains("true");
        assertThat(
                        browser.number(
                                "Math.round((b => Math.max(0, b.right - innerWidth, -b.left))(document.querySelector('.shown .reading-box').getBoundingClientRect()))"))
                .isZero();
    }

    @Test
    void areThoseOfTheShownFrame() {
        open("/charts/", 1280, "light");
        scrollTo(VARIED);
        browser.hover(VARIED, 0.9, 0.5);
        browser.until("document.querySelector('.slider .reading.shown')");
        double x = number(rows().get(0), "x = ");
        assertThat(number(rows().get(1), "g(x) = ")).isBetween(x * x - 0.02, x * x + 0.02);

        browser.run(
                "const input = document.querySelector('.slider input'); input.value = 2;"
                        + " input.dispatchEvent(new Event('input', {bubbles: true}))");
        browser.until(
                "Math.abs(Number(document.querySelectorAll('.shown .reading-box span')[1].textContent.slice(7)) - "
                        + 3 * x * x
                        + ") < 0.05");
    }

    @Test
    void areNotPrinted() {
        open("/charts/", 1280, "light");
        browser.run("document.querySelector('.reading').focus()");
        browser.until("document.querySelector('.reading.shown')");

        browser.print(true);

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.reading, .reading-said')].map(e => getComputedStyle(e).display)"))
                .containsOnly("none");
        browser.print(false);
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "360, dark"})
    void areAccessible(int width, String scheme) {
        open("/charts/", width, scheme);
        browser.run("document.querySelector('.reading').focus()");
        browser.until("document.querySelector('.reading.shown')");

        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const script = document.createElement('script');
                script.src = '/axe.min.js';
                script.onload = () => axe.run('main', {resultTypes: ['violations']}).then(results => {
                  window.violations = results.violations.flatMap(rule => rule.nodes.map(node =>
                      rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
                  done();
                });
                document.head.append(script);
                """);

        assertThat(browser.texts("window.violations")).isEmpty();
    }

    @Test
    void costNothingElsewhereAndNothingBeforeTheyAreUsed() throws IOException {
        open("/plain/", 1280, "light");
        assertThat(browser.requests()).noneMatch(url -> url.contains("values."));
        browser.open(server.origin() + "/activations/", 1280, "light");
        assertThat(browser.requests()).noneMatch(url -> url.contains("values."));
        open("/charts/", 1280, "light");
        assertThat(browser.requests()).noneMatch(url -> url.endsWith(".json"));
        open("/activations/elu/", 1280, "light");
        assertThat(browser.requests())
                .anyMatch(url -> url.contains("values."))
                .noneMatch(url -> url.endsWith(".json"));

        try (Stream<Path> assets = Files.list(folder.resolve("site/assets"))) {
            Path script =
                    assets.filter(file -> file.getFileName().toString().matches("values\\..*js"))
                            .findFirst()
                            .orElseThrow();
            ByteArrayOutputStream sent = new ByteArrayOutputStream();
            try (GZIPOutputStream zipped = new GZIPOutputStream(sent)) {
                zipped.write(Files.readAllBytes(script));
            }
            assertThat(sent.size()).isBetween(500, SCRIPT_BUDGET);
        }
    }

    private void open(String path, int width, String scheme) {
        browser.open(server.origin() + path, width, scheme);
        browser.until(
                "document.readyState === 'complete' && (document.querySelector('.reading') || !document.querySelector('picture.chart'))");
    }

    private void scrollTo(String selector) {
        browser.run(element(selector) + ".scrollIntoView({block: 'center', behavior: 'instant'})");
        browser.until(
                element(selector) + ".complete && " + element(selector) + ".naturalWidth > 0");
    }

    private static String element(String selector) {
        return "document.querySelector('" + selector + "')";
    }

    private List<String> rows() {
        return browser.texts(
                "[...document.querySelectorAll('.shown .reading-box span')].map(s => s.textContent)");
    }

    private static double number(String row, String before) {
        assertThat(row).startsWith(before);
        return Double.parseDouble(row.substring(before.length()).replace('−', '-'));
    }
}
