package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.serve.PreviewedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An open page while its note is edited. */
@ExtendWith(InBrowser.class)
final class PreviewInBrowserTest {

    private static final int PLACE = 700;

    private static final String OVERLAY =
            "(document.querySelector('cahier-problems')?.shadowRoot.textContent ?? '')";

    private static final String NOTE =
            """
            ---
            title: Note
            toc: true
            ---
            ## One

            %s

            ```java
            int x = 1;
            ```

            ## Two

            %s
            """;

    private static final String SLIDER_VALUE =
            "document.querySelector('.slider output').textContent.replace(/^a = /, '')";

    @TempDir private Path folder;

    private final Browser browser;

    PreviewInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    private static String note(String end) {
        return NOTE.formatted("Text with $x^2$.\n\n".repeat(60), end);
    }

    @Test
    void followsItsAuthor() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("cahier.yaml"), "title: T\nactivations: false\n");
        Path note = folder.resolve("content/a.md");
        Files.writeString(note, note("The first end."));
        try (PreviewedSite site = PreviewedSite.start(folder)) {
            browser.open(site.url() + "a/", 1280, "light");
            browser.console();
            browser.run("window.marker = 1; scrollTo({top: " + PLACE + ", behavior: 'instant'})");

            site.write("content/a.md", note("The second end with $y_1$ and **more**."));
            awaitText("The second end with");
            assertSwapped();

            site.write("content/a.md", note("A mistake: $\\frac{1$."));
            browser.until(OVERLAY + " !== ''");
            assertThat(browser.text(OVERLAY))
                    .contains("1 error")
                    .contains("content/a.md:")
                    .contains("A mistake: $\\frac{1$.")
                    .contains("^");
            assertThat(browser.text("document.querySelector('main').textContent"))
                    .contains("The second end with");
            assertSwapped();

            Path saved = folder.resolve("content/.a.md.new");
            Files.writeString(saved, note("The third end, saved by a rename."));
            Files.move(saved, note, StandardCopyOption.ATOMIC_MOVE);
            awaitText("The third end");
            browser.until(OVERLAY + " === ''");
            assertSwapped();

            site.write("content/a.md", note("Text.").replace("title: Note", "title: [Note"));
            browser.until(OVERLAY + ".includes('hint: close the list with ]')");
            assertSwapped();

            for (int i = 0; i <= 20; i++) {
                Files.deleteIfExists(note);
                site.write("content/a.md", note("Burst " + i + " ends."));
            }
            awaitText("Burst 20 ends.");
            browser.until(OVERLAY + " === ''");
            assertSwapped();

            site.write("cahier.yaml", "title: Another title\nactivations: false\n");
            browser.until("document.querySelector('header').textContent.includes('Another title')");
            browser.until("document.readyState === 'complete' && scrollY === " + PLACE);
            assertThat(browser.text("String(window.marker)")).isEqualTo("undefined");
            assertThat(browser.console()).isEmpty();
        }
    }

    @Test
    void keepsChartsAlive() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("cahier.yaml"), "title: T\nactivations: false\n");
        String chart =
                """
                %s

                ```plot
                f(x) = a*x^2
                a = 1
                slider: a in [1, 3] step 1
                domain: [-2, 2]
                ```
                """;
        Files.writeString(folder.resolve("content/a.md"), chart.formatted("Before."));
        try (PreviewedSite site = PreviewedSite.start(folder)) {
            browser.open(site.url() + "a/", 1280, "light");
            browser.console();
            browser.run("window.marker = 1");
            browser.until(SLIDER_VALUE + " === '1'");

            site.write("content/a.md", chart.formatted("After the edit."));
            awaitText("After the edit.");
            assertThat(browser.number("window.marker")).isEqualTo(1);
            browser.until("document.querySelectorAll('.slider .reading').length === 1");
            // The chart that the slider replaces is no stop of the tab key.
            assertThat(
                            browser.number(
                                    "[...document.querySelectorAll('.reading')]"
                                            + ".filter(r => r.checkVisibility()).length"))
                    .isEqualTo(1);
            browser.run(
                    "const input = document.querySelector('.slider input');"
                            + "input.value = 2; input.dispatchEvent(new Event('input'))");
            browser.until(SLIDER_VALUE + " === '3'");
            assertThat(browser.console()).isEmpty();
        }
    }

    private void awaitText(String text) {
        browser.until("document.querySelector('.note-body').textContent.includes('" + text + "')");
    }

    /** The page was not loaded again, is where it was, and its scripts have done their work. */
    private void assertSwapped() {
        browser.until("document.querySelectorAll('.copy-code').length === 1");
        assertThat(browser.number("window.marker")).isEqualTo(1);
        assertThat(browser.number("Math.round(scrollY)")).isEqualTo(PLACE);
        assertThat(browser.number("document.querySelectorAll('main').length")).isEqualTo(1);
        assertThat(browser.text("document.querySelector('.note-body .anchor').ariaLabel"))
                .isNotEmpty();
    }
}
