package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What pages offer under their content policy, which stops nothing of it. */
@ExtendWith(InBrowser.class)
final class ContentPolicyInBrowserTest {

    private static final String NOTE =
            """
            # A

            $x^2$ and a [link to B](b.md)

            ```python
            print(1)
            ```

            ```mermaid
            graph LR
              a --> b
            ```
            """;

    @TempDir private Path folder;

    private final Browser browser;

    ContentPolicyInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void stopsNothingThatPagesOfferAndAnyScriptOfANote() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("cahier.yaml"),
                "comments: {repo: a/b, repoId: R_1, category: C, categoryId: D_1}");
        Files.writeString(folder.resolve("content/a.md"), NOTE);
        Files.writeString(folder.resolve("content/b.md"), "# B\n\nThe text of B.");
        assertThat(TrialSites.build(folder, Optional.empty()).diagnostics()).isEmpty();
        Path site = folder.resolve("site");
        try (LoopbackServer server =
                new LoopbackServer(path -> TrialSites.served(site, path.substring(1)))) {
            browser.open(server.origin() + "/a/", 1000, "light");
            browser.run(
                    "window.stopped = [];"
                            + " document.addEventListener('securitypolicyviolation',"
                            + " e => stopped.push(e.violatedDirective + ' ' + e.blockedURI))");
            assertThat(
                            browser.text(
                                    "document.querySelector('[http-equiv=Content-Security-Policy]').content"))
                    .startsWith("script-src 'self' https://giscus.app;");

            browser.run("document.querySelector('.theme-switch').click()");
            browser.run("document.querySelector('.copy-code').click()");
            browser.run(
                    "document.querySelector('.note-body p a').dispatchEvent("
                            + "new PointerEvent('pointerover', {bubbles: true, pointerType: 'mouse'}))");
            waitUntil("document.querySelector('.preview').textContent.includes('The text of B')");
            browser.run("document.querySelector('.language-mermaid').scrollIntoView()");
            waitUntil("document.querySelector('.diagram svg') !== null");
            browser.run("document.querySelector('.site-search').click()");
            waitUntil("document.querySelector('input[type=search]') !== null");
            browser.run("document.querySelector('button.load-comments').click()");
            waitUntil("document.querySelector('script[src^=\"https://giscus.app/\"]') !== null");

            assertThat(browser.texts("stopped")).isEmpty();

            browser.run(
                    "document.body.insertAdjacentHTML('beforeend',"
                            + " '<img src=nothing onerror=\"window.ran = true\">')");
            waitUntil("stopped.length === 1");
            assertThat(browser.text("String(window.ran) + ' ' + stopped[0]"))
                    .isEqualTo("undefined script-src-attr inline");
        }
    }

    private void waitUntil(String condition) {
        browser.await(
                "const done = arguments[0]; const ask = () => "
                        + condition
                        + " ? done() : setTimeout(ask, 50); ask();");
    }
}
