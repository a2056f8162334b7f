package dev.cahier.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.browser.Browser;
import dev.cahier.browser.InBrowser;
import dev.cahier.browser.LoopbackServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas in titles, wherever a page shows the title of a note. */
@ExtendWith(InBrowser.class)
final class TitleFormulasInBrowserTest {

    /** The rules of the theme that reach into a formula without naming one. */
    private static final String REACHING_RULES =
            "(() => {const inside = [...document.querySelectorAll('.katex *')]; const found = [];"
                    + "const visit = rules => {for (const r of rules) {"
                    + " if (r.selectorText && !/katex|math|^\\*/.test(r.selectorText)"
                    + "  && inside.some(e => e.matches(r.selectorText))) found.push(r.selectorText);"
                    + " if (r.cssRules) visit(r.cssRules);}};"
                    + "for (const s of document.styleSheets)"
                    + " if (!/katex/.test(s.href || '')) visit(s.cssRules);"
                    + "return found.join('; ');})()";

    /** The formulas that take more than one line. */
    private static final String BROKEN_FORMULAS =
            "[...document.querySelectorAll('.katex')].filter(k => k.getBoundingClientRect().height"
                    + " > 2.5 * parseFloat(getComputedStyle(k).fontSize)).length";

    @TempDir private static Path source;
    private static LoopbackServer server;

    private final Browser browser;

    TitleFormulasInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() {
        write("cahier.yaml", "title: Notes\nlanguage: en\n");
        for (String name : new String[] {"a", "b", "c"}) {
            write(
                    "content/posts/" + name + ".md",
                    "---\ntitle: 有 $L^2_"
                            + name
                            + "$\ndate: 2024-01-01\nsummary: A $\\frac{1}{2}$ summary\n"
                            + "tags: [t]\ncategories: [k]\nseries: [s]\n---\n"
                            + "## A $x^2$\n\nText $y_1$, [a]($x$).\n\n## B\n\n## C\n");
        }
        write("content/posts/_index.md", "---\ntitle: All $x_i$\n---\n$x^2$\n");
        write("content/tags/t/_index.md", "---\ntitle: Tag $t_i$\n---\n");
        assertThat(TrialSites.build(source, Optional.of("/")).failed()).isFalse();
        server = new LoopbackServer(TitleFormulasInBrowserTest::file);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/posts/",
                "/posts/b/",
                "/tags/",
                "/tags/t/",
                "/categories/k/",
                "/series/s/",
                "/archive/"
            })
    void areNotTouchedByTheTheme(String path) {
        for (int width : new int[] {360, 1280}) {
            browser.open(server.origin() + path, width, "light");

            assertThat(browser.text(REACHING_RULES)).as("rules at %d px", width).isEmpty();
            assertThat(browser.number(BROKEN_FORMULAS)).as("broken at %d px", width).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/posts/", "/posts/b/", "/tags/t/", "/archive/"})
    void areOnThesePages(String path) {
        browser.open(server.origin() + path, 1280, "light");

        assertThat(browser.number("document.querySelectorAll('.katex').length")).isPositive();
    }

    private static Optional<byte[]> file(String path) {
        Path file = source.resolve("site" + path + (path.endsWith("/") ? "index.html" : ""));
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String path, String text) {
        try {
            Path file = source.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
