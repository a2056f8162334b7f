package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The theme as a browser shows it. Skipped on machines without Chromium and its driver. */
class ThemeInBrowserTest {

    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File DRIVER = new File("/usr/bin/chromedriver");

    private static final String WORD = "a-very-long-name-without-any-place-to-break-it".repeat(4);

    private static final String BODY =
            """
            <p>%1$s <code>%1$s</code> <a href="#x">%1$s</a></p>
            <pre><code>%1$s</code></pre>
            <table><tr><td>%2$s</td><td>%2$s</td><td>%2$s</td><td>%2$s</td></tr></table>
            <div class="math-display" id="formula"><span class="katex-display"><span class="katex"
            style="white-space:nowrap">%1$s<sup>2</sup></span></span></div>
            <p>内联 <span class="katex"><span style="display:inline-block;width:600px">x</span></span></p>
            <figure><img src="/none.png" width="1280" height="800" alt=""></figure>
            <h2 id="x">%1$s<a class="anchor" href="#x">#</a></h2>
            <div class="callout callout-tip"><p class="callout-title">%1$s</p></div>
            """
                    .formatted(WORD, "abcdefghijklmnopqrstuvwxyz");

    private static HttpServer server;
    private static ChromeDriver browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(CHROMIUM.canExecute() && DRIVER.canExecute(), "needs Chromium and its driver");
        Map<String, byte[]> files = files();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, files));
        server.start();
        browser =
                new ChromeDriver(
                        new ChromeDriverService.Builder()
                                .usingDriverExecutable(DRIVER)
                                .withSilent(true)
                                .build(),
                        new ChromeOptions()
                                .setBinary(CHROMIUM)
                                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu"));
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    @ParameterizedTest
    @CsvSource({"/note", "/home", "/list", "/terms", "/archive", "/404"})
    void neverScrollsSidewaysOnANarrowPhone(String path) {
        open(path, 360, "light");

        assertThat(number("document.documentElement.clientWidth")).isEqualTo(360);
        assertThat(number("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource({"light, 'rgb(255, 255, 255)'", "dark, 'rgb(20, 22, 26)'"})
    void takesThePapersColourFromTheReadersPreference(String scheme, String colour) {
        open("/note", 1280, scheme);

        assertThat(browser.executeScript("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(colour);
    }

    @Test
    void scrollsAWideFormulaSidewaysOnly() {
        open("/note", 360, "light");

        assertThat(number("formula.scrollWidth")).isGreaterThan(number("formula.clientWidth"));
        assertThat(number("formula.scrollHeight")).isEqualTo(number("formula.clientHeight"));
    }

    @Test
    void showsTheContentsOnceAtEveryWidth() {
        String shown =
                "[...document.querySelectorAll('.contents-fold, .contents-aside')]"
                        + ".filter(e => e.offsetParent !== null).length";
        for (int width : List.of(360, 800, 1280)) {
            open("/note", width, "light");

            assertThat(number(shown)).as("at %d px", width).isEqualTo(1);
        }
    }

    private static void open(String path, int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", true));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        browser.get("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static long number(String expression) {
        return (Long) browser.executeScript("return " + expression);
    }

    private static Map<String, byte[]> files() {
        Theme theme = Theme.builtIn();
        SampleSite sample = new SampleSite(theme);
        PageView page = sample.page(WORD, "/x/");
        Map<String, PageModel> pages =
                Map.of(
                        "/note", sample.note(page, BODY),
                        "/home", sample.list(ListPageView.Kind.HOME, page),
                        "/list", sample.list(ListPageView.Kind.TAG, page),
                        "/terms", sample.terms(),
                        "/archive", sample.archive(),
                        "/404", new NotFoundView(page));
        PageRenderer renderer = new PageRenderer(theme, sample.site());
        Map<String, byte[]> files = new TreeMap<>();
        pages.forEach(
                (path, model) ->
                        files.put(
                                path,
                                ((Rendering.Rendered) renderer.render(model))
                                        .html()
                                        .getBytes(StandardCharsets.UTF_8)));
        theme.assets().all().forEach(asset -> files.put("/" + asset.publicPath(), asset.bytes()));
        return files;
    }

    private static void answer(HttpExchange exchange, Map<String, byte[]> files)
            throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = files.getOrDefault(path, new byte[0]);
            String type = path.endsWith(".css") ? "text/css" : "text/html; charset=utf-8";
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(files.containsKey(path) ? 200 : 404, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
