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

/** Diagrams of Mermaid as a browser draws them. */
@ExtendWith(InBrowser.class)
final class DiagramsInBrowserTest {

    private static final String NOTE =
            """
            # Diagrams

            <div style="height: 3000px"></div>

            ```mermaid
            graph LR
              accTitle: From notes to pages
              笔记 --> Pages
            ```

            ```mermaid
            sequenceDiagram
              Reader->>Site: asks
            ```

            ```mermaid
            graph LR
              this is -->
            ```
            """;

    @TempDir private Path folder;

    private final Browser browser;

    DiagramsInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void drawsDiagramsWhenTheyComeIntoViewInTheColoursOfThePage() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("content/a.md"), NOTE);
        assertThat(TrialSites.build(folder, Optional.of("/repo/")).diagnostics()).isEmpty();
        try (LoopbackServer server =
                new LoopbackServer(
                        path ->
                                TrialSites.served(
                                        folder.resolve("site"), path.replace("/repo/", "")))) {
            browser.open(server.origin() + "/repo/a/", 1000, "light");
            assertThat(browser.requests()).noneMatch(url -> url.contains("mermaid"));

            browser.run("document.querySelector('pre').scrollIntoView()");
            waitUntil("document.querySelectorAll('.diagram svg').length === 2");

            assertThat(
                            browser.texts(
                                    "[...document.querySelectorAll('.diagram svg')].map(s =>"
                                            + " s.getAttribute('role') + ' ' +"
                                            + " s.getAttribute('aria-label'))"))
                    .containsExactly("img From notes to pages", "img Diagram");
            assertThat(browser.requests())
                    .anyMatch(url -> url.contains("mermaid"))
                    .allMatch(url -> url.matches("(" + server.origin() + "/repo/|data:|blob:).*"));
            assertThat(browser.number("document.querySelectorAll('.diagram pre').length"))
                    .isEqualTo(2);
            assertThat(
                            browser.texts(
                                    "[...document.querySelectorAll('.note-body > pre > code')].map(c => c.textContent)"))
                    .as("what cannot be drawn stays as it is written")
                    .singleElement()
                    .asString()
                    .contains("this is -->");
            String light = browser.text("document.querySelector('.diagram svg').id");
            browser.run("document.documentElement.dataset.theme = 'dark'");
            waitUntil("document.querySelector('.diagram svg').id !== '" + light + "'");
        }
    }

    private void waitUntil(String condition) {
        browser.await(
                "const done = arguments[0]; const ask = () => "
                        + condition
                        + " ? done() : setTimeout(ask, 50); ask();");
    }
}
