package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/** Numbers of equations and marks of proofs as a browser lays them out. */
@ExtendWith(InBrowser.class)
final class ReferencesInBrowserTest {

    private static final String NOTE =
            """
            ---
            math: true
            ---
            By \\eqref{short} and \\eqref{long}:

            $$a = b \\label{short}$$

            \\begin{align}
            a_1 + a_2 + a_3 + a_4 + a_5 + a_6 + a_7 + a_8 + a_9 + a_{10} + a_{11} + a_{12} + a_{13} +
            a_{14} + a_{15} + a_{16} + a_{17} + a_{18} + a_{19} + a_{20} &= b \\label{long} \\\\
            c &= d \\label{second}
            \\end{align}

            > [!THEOREM] Of *something* with $a^2$ {#thm}
            > $$a = b \\label{inner}$$

            > [!PROOF]
            > Some words that end in the middle of a line.

            > [!PROOF]
            > $$a = b$$
            """;

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    ReferencesInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(folder.resolve("cahier.yaml"), "title: T\n");
        Files.writeString(folder.resolve("content/a.md"), NOTE);
        assertThat(TrialSites.build(folder, Optional.of("/")).diagnostics()).isEmpty();
        server = new LoopbackServer(ReferencesInBrowserTest::content);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void numbersStandAtTheRightEdgeBesideTheirFormula(int width) {
        open(width);

        assertThat(
                        browser.list(
                                """
                                [...document.querySelectorAll('.katex-html:has(.katex-tag)')].map(html => {
                                  const box = html.closest('.katex-display').getBoundingClientRect();
                                  const shown = html.querySelector('.katex-line').getBoundingClientRect().right;
                                  const tag = html.querySelector('.katex-tag').getBoundingClientRect();
                                  const ends = [...html.querySelectorAll('.katex-base > *')]
                                    .filter(part => !part.closest('.katex-tag'))
                                    .map(part => Math.min(shown, part.getBoundingClientRect().right));
                                  return Math.abs(box.right - tag.right) < 1
                                    && Math.max(...ends) < tag.left;
                                })
                                """
                                        .strip()))
                .hasToString("[true, true, true]");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void numbersOfRowsStandAtTheirRows(int width) {
        open(width);

        assertThat(
                        browser.list(
                                """
                                (() => {
                                  const middle = e => {
                                    const box = e.getBoundingClientRect();
                                    return (box.top + box.bottom) / 2;
                                  };
                                  const display = document.querySelectorAll('.math-display')[1];
                                  const equals = [...display.querySelectorAll('.mrel')];
                                  return [...display.querySelectorAll('.eqn-num')].map((number, i) =>
                                    number.textContent + (Math.abs(middle(number) - middle(equals[i])) < 12));
                                })()
                                """
                                        .strip()))
                .hasToString("[(2)true, (3)true]");
    }

    @Test
    void nothingOverflowsANarrowPhone() {
        open(360);

        assertThat(browser.number("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(
                        browser.number(
                                "document.querySelectorAll('.katex-line')[1].scrollWidth"
                                        + " - document.querySelectorAll('.katex-line')[1].clientWidth"))
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void marksOfProofsStandAtTheRightEndInside(int width) {
        open(width);

        assertThat(
                        browser.list(
                                """
                                [...document.querySelectorAll('.qed')].map(mark => {
                                  const box = mark.getBoundingClientRect();
                                  const proof = mark.closest('.theorem').getBoundingClientRect();
                                  return Math.abs(proof.right - box.right) < 1
                                    && box.bottom <= proof.bottom && box.top > proof.top;
                                })
                                """
                                        .strip()))
                .hasToString("[true, true]");
    }

    @Test
    void referencesLeadToTheirEquation() {
        open(1280);
        browser.run("document.querySelector('a.ref').click()");

        assertThat(browser.text("location.hash")).isEqualTo("#eq-short");
        assertThat(
                        browser.text(
                                "document.querySelector(':target').closest('.math-display')"
                                        + ".querySelector('.eqn-num').textContent"))
                .isEqualTo("(1)");
    }

    private void open(int width) {
        browser.open(server.origin() + "/a/", width, "light");
    }

    private static Optional<byte[]> content(String path) {
        Path site = folder.resolve("site");
        Path file = site.resolve((path.endsWith("/") ? path + "index.html" : path).substring(1));
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
