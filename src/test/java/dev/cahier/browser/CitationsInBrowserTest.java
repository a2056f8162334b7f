package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** References beside their citations, by the pointer, the keyboard and touch, and on paper. */
@ExtendWith(InBrowser.class)
final class CitationsInBrowserTest {

    private static final String BOX = "document.querySelector('.preview')";
    private static final String IS_OPEN = "!" + BOX + ".hidden";

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    CitationsInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("cahier.yaml"), "title: T\n");
        Files.writeString(
                folder.resolve("references.bib"),
                "@book{a, author = {Ash, Ann}, title = {On $x^2$}, year = 2001,"
                        + " url = {https://e.org/}}\n@book{b, author = {李航}, title = {方法}}\n");
        Files.writeString(
                folder.resolve("content/a.md"),
                "By [@a] and @b [p. 3].\n\n" + "Words.\n\n".repeat(60));
        assertThat(TrialSites.build(folder, Optional.of("/")).diagnostics()).isEmpty();
        server =
                new LoopbackServer(
                        path -> TrialSites.served(folder.resolve("site"), path.substring(1)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFocusShowsTheReferenceUntilEscape() {
        open(1280, "light");
        browser.run("document.querySelector('a.citation-ref').focus({focusVisible: true})");
        browser.until(IS_OPEN);

        assertThat(browser.text(BOX + ".textContent"))
                .contains("[1]", "Ash", "On", "2001")
                .doesNotContain("↩");
        assertThat(browser.number(BOX + ".querySelectorAll('.katex').length")).isOne();
        assertThat(browser.number(BOX + ".querySelectorAll('a, [id], [tabindex]').length"))
                .isZero();
        assertThat(browser.text("document.activeElement.getAttribute('aria-describedby')"))
                .isEqualTo("page:link-preview");

        browser.run(
                "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");
        browser.until(BOX + ".hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void thePointerShowsTheReferenceInTheWindowAndInReadableColours(String scheme) {
        open(360, scheme);
        browser.run(
                "document.querySelectorAll('a.citation-ref')[1].dispatchEvent(new PointerEvent("
                        + "'pointerover', {bubbles: true, pointerType: 'mouse'}))");
        browser.until(IS_OPEN);

        assertThat(browser.text(BOX + ".textContent")).contains("[2]", "李航");
        assertThat(
                        browser.list(
                                """
                                (() => {
                                  const box = document.querySelector('.preview');
                                  const at = box.getBoundingClientRect();
                                  const light = (colour) => colour.match(/[\\d.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0);
                                  const style = getComputedStyle(box);
                                  const contrast = Math.abs(light(style.color) - light(style.backgroundColor));
                                  return [at.left >= 0, at.right <= 360, at.bottom <= innerHeight, contrast > 300];
                                })()
                                """
                                        .strip()))
                .isEqualTo(List.of(true, true, true, true));
    }

    @Test
    void aTapShowsTheReferenceAndTheNextOneGoesThere() {
        open(360, "light");
        browser.tap("a.citation-ref");
        browser.until(IS_OPEN);
        assertThat(browser.text(BOX + ".textContent")).contains("Ash");
        assertThat(browser.text("location.hash")).isEmpty();

        browser.tap("a.citation-ref");
        browser.until("location.hash === '#ref-a'");
    }

    @Test
    void onPaperThereAreReferencesWithoutLinksBack() {
        open(1280, "light");
        browser.run("document.querySelector('a.citation-ref').focus({focusVisible: true})");
        browser.until(IS_OPEN);
        browser.print(true);

        assertThat(browser.number(BOX + ".getClientRects().length")).isZero();
        assertThat(
                        browser.number(
                                "[...document.querySelectorAll('.references .footnote-backref')]"
                                        + ".filter(a => a.getClientRects().length > 0).length"))
                .isZero();
        assertThat(
                        browser.number(
                                "document.querySelector('#ref-a').getBoundingClientRect().height"
                                        + " > 10 ? 1 : 0"))
                .isOne();
        browser.print(false);
    }

    private void open(int width, String scheme) {
        browser.open(server.origin() + "/a/", width, scheme);
    }
}
