package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Highlighted code as a browser shows it. */
@ExtendWith(InBrowser.class)
final class CodeInBrowserTest {

    private static final String NOTE =
            """
            ```python {linenos=true hl_lines="2-3" title="a.py" linenostart=9}
            @cache  # a comment
            def f(x: int, *, name="s", scale=1.5e3) -> float:
                \"""A text
                of two lines\"""
                return [True, None, x ** 2, len(name), scale, "a very long line that does not fit"]
            ```

            ```cpp
            #include <vector>
            template <typename T> class A : public B { int size() const { return 0x1F; } };
            ```

            ```html
            <a href="x" class="y">&amp; <!-- no --></a><style>p > b:hover { color: red; }</style>
            ```

            ```diff
            - old
            + new
            ```

            ```unknown
            plain
            ```
            """;

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    CodeInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/a.md"), NOTE);
        assertThat(TrialSites.build(folder, Optional.of("/")).diagnostics()).isEmpty();
        server =
                new LoopbackServer(
                        path -> TrialSites.served(folder.resolve("site"), path.substring(1)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyColourCanBeReadOnItsPaper(String scheme) {
        browser.open(server.origin() + "/a/", 1280, scheme);

        // Each colour of text against the nearest background behind it.
        assertThat(
                        browser.texts(
                                """
                                (() => {
                                  const canvas = document.createElement('canvas').getContext('2d',
                                      {willReadFrequently: true});
                                  const luminance = (color) => {
                                    canvas.clearRect(0, 0, 1, 1);
                                    canvas.fillStyle = color;
                                    canvas.fillRect(0, 0, 1, 1);
                                    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data]
                                        .map(c => c / 255)
                                        .map(c => c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
                                    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                                  };
                                  const behind = (node) => {
                                    const color = getComputedStyle(node).backgroundColor;
                                    return color === 'rgba(0, 0, 0, 0)' ? behind(node.parentElement) : color;
                                  };
                                  return [...document.querySelectorAll('pre code, pre code span')].filter(e => {
                                    const [a, b] = [luminance(getComputedStyle(e).color), luminance(behind(e))];
                                    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                                  }).map(e => e.className + ': ' + e.textContent);
                                })()
                                """
                                        .strip()))
                .isEmpty();
        assertThat(
                        browser.number(
                                "new Set([...document.querySelectorAll('pre code span')]"
                                        + ".map(e => getComputedStyle(e).color)).size"))
                .isGreaterThan(5);
    }

    @Test
    void numbersAndMarksLines() {
        browser.open(server.origin() + "/a/", 1280, "light");

        assertThat(browser.number("document.querySelectorAll('.numbered .line').length"))
                .isEqualTo(5);
        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.marked')].map(e => e.innerText.trim().slice(0, 6))"))
                .containsExactly("def f(", "\"\"\"A t");
        assertThat(browser.text("document.querySelector('figure.code figcaption').textContent"))
                .isEqualTo("a.py");
    }

    @Test
    void namesLanguagesAndLetsCodeScrollBeneath() {
        browser.open(server.origin() + "/a/", 360, "light");

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('pre')].map(e => getComputedStyle(e, '::before').content)"))
                .containsExactly("\"Python\"", "\"C++\"", "\"HTML, XML\"", "\"Diff\"", "none");
        browser.await("setTimeout(arguments[arguments.length - 1], 100)");
        assertThat(
                        browser.list(
                                "[...document.querySelectorAll('pre > code')].slice(0, 2).map(e =>"
                                        + " [e.scrollWidth > e.clientWidth, e.tabIndex, e.ariaLabel].join())"))
                .isEqualTo(java.util.List.of("true,0,Code", "true,0,Code"));
        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
    }

    @Test
    void copiesCodeWithoutNumbersAndWithoutTheWordsOfThePage() {
        browser.open(server.origin() + "/a/", 1280, "light");
        browser.run(
                """
                navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); };
                document.querySelectorAll('.copy-code')[3].click();
                """);
        browser.await("setTimeout(arguments[arguments.length - 1], 50)");

        assertThat(browser.text("window.copied")).isEqualTo("- old\n+ new");
        assertThat(browser.text("document.querySelectorAll('.copy-code')[3].textContent"))
                .isEqualTo("Copied");
    }
}
