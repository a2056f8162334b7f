package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** Searching a finished site, under a sub-path, as readers do it. */
@ExtendWith(InBrowser.class)
final class SearchInBrowserTest {

    private static final Map<String, String> NOTES =
            Map.of(
                    "sigmoid.md",
                    """
                    ---
                    title: 激活函数 $\\sigma(x)$ 笔记
                    tags: [神经网络]
                    ---
                    每一层都有一个激活函数。

                    ## 导数 Derivative {#der}

                    它的导数是 $\\nabla\\sigma = \\sigma(1-\\sigma)$，会带来梯度消失。

                    > [!TIP] 小贴士
                    > Saturated **neu**rons hardly learn: `leaky_relu` helps.
                    """,
                    "traditional.md",
                    "---\ntitle: 損失函數\nlang: zh-TW\n---\n交叉熵是一種損失函數。\n",
                    "functions.md",
                    "---\ntitle: Functions\n---\nA function is *activated*. 函数被激活了。Café and naïve Ångström.\n",
                    "hidden.md",
                    "---\ntitle: Hidden\nsearch: false\n---\n激活函数 not to be found\n",
                    "draft.md",
                    "---\ntitle: Draft\ndraft: true\n---\n激活函数 unpublished\n",
                    "typography.md",
                    "---\ntitle: Signs\n---\nThe \"tangent line\" isn't a secant -- never -- 5...6."
                            + " ＦＵＬＬ width（全角）、“引号内的词”。\n",
                    "hesse.md",
                    "---\ntitle: Hessian\n---\nquadratic\n",
                    "hesse.zh.md",
                    "---\ntitle: Hessian\n---\nquadratic 二次型\n",
                    "html.md",
                    "---\ntitle: '<b>Tags</b> & more'\n---\nText with <em>tags</em> & `<script>` shown.\n");

    private static final String RESULTS =
            "[...document.querySelectorAll('.search-results a')].map(a => a.getAttribute('href'))";

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    SearchInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        for (Map.Entry<String, String> note : NOTES.entrySet()) {
            Files.writeString(folder.resolve("content").resolve(note.getKey()), note.getValue());
        }
        assertThat(TrialSites.build(folder, Optional.of("/repo/")).diagnostics()).isEmpty();
        server = new LoopbackServer(SearchInBrowserTest::content);
    }

    private static Optional<byte[]> content(String path) {
        return path.startsWith("/repo/")
                ? TrialSites.served(folder.resolve("site"), path.substring("/repo/".length()))
                : Optional.empty();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        browser.open(server.origin() + "/repo/functions/", 1280, "light");
        browser.console();
        browser.requests();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(browser.console()).isEmpty();
    }

    private void awaitStatus(String text) {
        browser.until("document.querySelector('.search-status')?.textContent === '" + text + "'");
    }

    private void awaitDialog() {
        browser.until(
                "document.querySelector('.search-dialog')?.open"
                        + " && document.activeElement.matches('.search-dialog input')");
    }

    private void search(String query, String status) {
        browser.type("/");
        awaitDialog();
        browser.type(query);
        awaitStatus(status);
    }

    @ParameterizedTest
    @CsvSource({
        "激活函数, 1, sigmoid/",
        "激活, 2, sigmoid/",
        "导数, 1, sigmoid/#der",
        "数, 3, ''",
        "损失函数, 1, traditional/",
        "損失, 1, traditional/",
        "梯度消失, 1, sigmoid/#der",
        "神经网络, 1, sigmoid/",
        "\\nabla, 1, sigmoid/#der",
        "sigma, 1, sigmoid/#der",
        "∇σ, 1, sigmoid/#der",
        "小贴士, 1, sigmoid/#der",
        "neurons, 1, sigmoid/#der",
        "neur, 1, sigmoid/#der",
        "LEAKY_RELU, 1, sigmoid/#der",
        "cafe, 1, functions/",
        "Naïve angstrom, 1, functions/",
        "激活 functions, 1, functions/",
        "'\"is activated\"', 1, functions/",
        "script, 1, html/",
        "'\"the tangent line isn''t\"', 1, typography/",
        "'“tangent line” secant', 1, typography/",
        "'\"secant -- never\"', 1, typography/",
        "'\"secant—never – 5\"', 1, typography/",
        "'\"5...6\"', 1, typography/",
        "full WIDTH, 1, typography/",
        "'＂Ｆｕｌｌ ｗｉｄｔｈ＂', 1, typography/",
        "'«tangent line»', 1, typography/",
        "引号内的词, 1, typography/",
        "'\"width(全角)\"', 1, typography/",
        "hessian, 2, hesse/",
    })
    void finds(String query, int count, String first) {
        search(query, count == 1 ? "1 note" : count + " notes");

        List<String> results = browser.texts(RESULTS);
        assertThat(results).hasSize(count);
        if (!first.isEmpty()) {
            assertThat(results.get(0)).isEqualTo("/repo/" + first);
        }
        assertThat(browser.number("document.querySelectorAll('.search-results b').length"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"函数激活了", "'\"function activated\"'", "unpublished", "hidden", "活数", "zebra"})
    void findsNothingElse(String query) {
        search(query, "Nothing found");

        assertThat(browser.texts(RESULTS)).isEmpty();
    }

    @Test
    void prefersNotesInTheLanguageOfThePage() {
        browser.open(server.origin() + "/repo/sigmoid/", 1280, "light");
        assertThat(browser.text("document.documentElement.lang")).startsWith("zh");
        search("hessian", "找到 2 篇");

        assertThat(browser.texts(RESULTS)).containsExactly("/repo/zh/hesse/", "/repo/hesse/");
    }

    @Test
    void goesByKeyboardToAResultAndBack() {
        search("激活", "2 notes");
        String active = "document.activeElement";

        browser.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        assertThat(browser.text(active + ".getAttribute('href')")).isEqualTo("/repo/functions/");
        browser.type(Keys.ARROW_DOWN, Keys.HOME);
        assertThat(browser.text(active + ".getAttribute('href')")).isEqualTo("/repo/sigmoid/");
        browser.type(Keys.ARROW_UP);
        assertThat(browser.text(active + ".type")).isEqualTo("search");
        browser.type(Keys.ESCAPE);
        assertThat(browser.number("document.querySelector('.search-dialog').open ? 1 : 0"))
                .isZero();
        browser.type("/");
        awaitDialog();
        browser.type("函数导");
        awaitStatus("Nothing found");
        browser.run("document.activeElement.select()");
        browser.type("导数");
        awaitStatus("1 note");
        browser.type(Keys.ENTER);
        browser.until("location.hash");
        assertThat(browser.text("location.pathname + location.hash"))
                .isEqualTo("/repo/sigmoid/#der");
    }

    @Test
    void showsTheContextWithMarks() {
        search("梯度", "1 note");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.search-results mark')]"
                                        + ".map(m => m.textContent)"))
                .containsExactly("梯度");
        assertThat(browser.text("document.querySelector('.search-heading').textContent"))
                .isEqualTo("导数 Derivative");
        assertThat(browser.text("document.querySelector('.search-text').textContent"))
                .startsWith("它的导数是 ∇σ = σ(1 − σ)，会带来梯度消失");
    }

    @Test
    void showsTheTagsThatAreAskedFor() {
        search("神经", "1 note");

        assertThat(browser.text("document.querySelector('.search-tag').innerHTML"))
                .isEqualTo("<mark>神经</mark>网络");
    }

    @Test
    void loadsNothingUntilItIsUsed() {
        assertThat(browser.requests()).noneMatch(url -> url.contains("/search/client"));

        search("激活", "2 notes");

        assertThat(browser.requests())
                .anyMatch(url -> url.contains("/search/client"))
                .allMatch(url -> !url.startsWith("http") || url.contains("/repo/"));
    }

    @Test
    void opensByAClickAndLeavesSlashesToFields() {
        browser.run("document.querySelector('.site-search').click()");
        awaitDialog();
        browser.type("a/b");

        assertThat(browser.text("document.activeElement.value")).isEqualTo("a/b");
        browser.type(Keys.ESCAPE);
    }

    @Test
    void worksAsAPageWithAQueryInItsAddress() {
        browser.open(server.origin() + "/repo/search/?q=%E6%BF%80%E6%B4%BB", 1280, "light");
        awaitStatus("2 notes");

        assertThat(browser.texts(RESULTS)).containsExactly("/repo/sigmoid/", "/repo/functions/");
        browser.run("document.activeElement.select()");
        browser.type("导数");
        awaitStatus("1 note");
    }
}
