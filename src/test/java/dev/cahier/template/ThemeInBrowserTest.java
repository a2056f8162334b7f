package dev.cahier.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.browser.Browser;
import dev.cahier.browser.InBrowser;
import dev.cahier.browser.LoopbackServer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The theme as a browser shows it. */
@ExtendWith(InBrowser.class)
final class ThemeInBrowserTest {

    private static final String WORD = "a-very-long-name-without-any-place-to-break-it".repeat(4);

    private static final String BODY =
            """
            <p>%1$s <code>%1$s</code> <a href="#x">%1$s</a></p>
            <pre><code>%1$s</code></pre>
            <table><tr><td>%2$s</td><td>%2$s</td><td>%2$s</td><td>%2$s</td></tr></table>
            <div class="math-display" id="formula"><span class="katex-display"><span class="katex"
            style="white-space:nowrap">%1$s<sup>2</sup></span></span></div>
            <p>内联 <span class="katex katex-wide"><span style="display:inline-block;width:600px">x</span></span></p>
            <figure><img src="/none.png" width="1280" height="800" alt=""></figure>
            <h2 id="x">%1$s<a class="anchor" href="#x">#</a></h2>
            <div class="callout callout-tip"><p class="callout-title">%1$s</p></div>
            """
                    .formatted(WORD, "abcdefghijklmnopqrstuvwxyz");

    private static LoopbackServer server;

    private final Browser browser;

    ThemeInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() {
        Map<String, byte[]> files = files();
        server = new LoopbackServer(path -> Optional.ofNullable(files.get(path)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"/note", "/home", "/list", "/terms", "/archive", "/404"})
    void neverScrollsSidewaysOnANarrowPhone(String path) {
        open(path, 360, "light");

        assertThat(browser.number("document.documentElement.clientWidth")).isEqualTo(360);
        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @ParameterizedTest
    @CsvSource({"light, 'rgb(255, 255, 255)'", "dark, 'rgb(20, 22, 26)'"})
    void takesThePapersColourFromTheReadersPreference(String scheme, String colour) {
        open("/note", 1280, scheme);

        assertThat(browser.text("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo(colour);
    }

    @Test
    void scrollsAWideFormulaSidewaysOnly() {
        open("/note", 360, "light");

        assertThat(browser.number("formula.scrollWidth"))
                .isGreaterThan(browser.number("formula.clientWidth"));
        assertThat(browser.number("formula.scrollHeight"))
                .isEqualTo(browser.number("formula.clientHeight"));
    }

    @Test
    void showsTheContentsOnceAtEveryWidth() {
        String shown =
                "[...document.querySelectorAll('.contents-fold, .contents-aside')]"
                        + ".filter(e => e.offsetParent !== null).length";
        for (int width : List.of(360, 800, 1280)) {
            open("/note", width, "light");

            assertThat(browser.number(shown)).as("at %d px", width).isEqualTo(1);
        }
    }

    private void open(String path, int width, String scheme) {
        browser.open(server.origin() + path, width, scheme);
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
}
