package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.OwnSite;
import dev.cahier.build.TrialSites;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Finished pages as axe-core sees them: one page of each kind in light and dark, wide and narrow,
 * and every note of our own site on a phone. With {@code -Dtest.pages=all} (the profile {@code
 * all-pages}) every page of our own site in light and dark, wide and narrow.
 */
@ExtendWith({InBrowser.class, OwnSite.Built.class})
final class AccessibilityInBrowserTest {

    private static final List<String> KINDS =
            List.of(
                    "/own/",
                    "/own/posts/",
                    "/own/posts/relu-family/",
                    "/own/tags/",
                    "/own/tags/relu/",
                    "/own/series/激活函数/",
                    "/own/categories/",
                    "/own/theorems/",
                    "/own/notation/",
                    "/own/posts/最大似然与最大后验/",
                    "/own/archive/",
                    "/own/search/",
                    "/own/activations/",
                    "/own/activations/leaky-relu/",
                    "/own/404.html",
                    "/every/posts/constructs/");

    /** Over squares, the margin line and shades, axe-core would leave contrast undecided. */
    private static final String BACKGROUNDS_OFF =
            """
            const style = document.createElement('style');
            style.textContent = 'body::before, .sheet::before { display: none !important }'
                + 'table, .math-display { background: none !important }';
            document.head.append(style);
            """;

    private static final String RUN_AXE =
            """
            const done = arguments[arguments.length - 1];
            for (const details of document.querySelectorAll('details')) { details.open = true; }
            const script = document.createElement('script');
            script.src = '/axe.min.js';
            script.onload = () => axe.run({resultTypes: ['violations']}).then(results => {
              window.violations = results.violations.flatMap(rule => rule.nodes.map(node =>
                  rule.id + ' at ' + node.target.join(' ') + ': ' + node.failureSummary));
              done();
            });
            document.head.append(script);
            """;

    @TempDir private static Path folder;
    private static OwnSite own;
    private static LoopbackServer server;

    private final Browser browser;

    AccessibilityInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start(OwnSite site) {
        own = site;
        Path every = TrialSites.copy("sites/every-feature", folder);
        TrialSites.build(every, Optional.of("/every/"));
        Path diagrams = TrialSites.copy("sites/diagrams", folder.resolve("diagrams"));
        TrialSites.build(diagrams, Optional.of("/diagrams/"));
        server =
                new LoopbackServer(
                        path -> served(path, every.resolve("site"), diagrams.resolve("site")));
    }

    private static Optional<byte[]> served(String path, Path every, Path diagrams) {
        if (path.startsWith("/diagrams/")) {
            return TrialSites.served(diagrams, path.substring("/diagrams/".length()));
        }
        if (path.startsWith("/own/")) {
            return own.served(path.substring("/own/".length()));
        }
        if (path.startsWith("/every/")) {
            return TrialSites.served(every, path.substring("/every/".length()));
        }
        return path.equals("/axe.min.js") ? Optional.of(axe()) : Optional.empty();
    }

    private static byte[] axe() {
        try (InputStream script =
                AccessibilityInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            return script.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read axe-core", e);
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1280, light", "1280, dark", "360, light", "360, dark"})
    void violatesNoRuleOfAxe(int widthPx, String scheme) {
        List<String> pages = new ArrayList<>(KINDS);
        if ("all".equals(System.getProperty("test.pages"))) {
            own.pages().forEach(page -> pages.add("/own/" + page));
        }

        assertThat(violations(pages, widthPx, scheme)).isEmpty();
    }

    @Test
    void violatesNoRuleOfAxeInAnyNoteOnAPhone() {
        List<String> notes =
                own.pages().stream()
                        .filter(page -> page.matches("posts/[^/]+/index\\.html"))
                        .map(page -> "/own/" + page)
                        .toList();
        assertThat(notes).hasSizeGreaterThan(8);

        assertThat(violations(notes, 360, "light")).isEmpty();
    }

    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1280, light", "360, dark"})
    void violatesNoRuleOfAxeInTheSearch(int widthPx, String scheme) {
        browser.open(server.origin() + "/own/archive/", widthPx, scheme);
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                document.querySelector('.site-search').click();
                const type = () => {
                  const input = document.querySelector('.search-dialog input');
                  if (!input) { setTimeout(type, 20); return; }
                  input.value = '函数';
                  input.dispatchEvent(new InputEvent('input'));
                  const look = () => document.querySelector('.search-results a')
                      && document.getAnimations().length === 0 ? done() : setTimeout(look, 20);
                  look();
                };
                type();
                """);

        assertThat(violationsOfOpenPage()).isEmpty();
    }

    /** The pages are translations of each other. */
    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1280, dark", "360, light"})
    void violatesNoRuleOfAxeInDrawnDiagramsAndTranslations(int widthPx, String scheme) {
        browser.open(server.origin() + "/diagrams/flow/", widthPx, scheme);
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const look = () => {
                  document.querySelector('.language-mermaid').scrollIntoView();
                  document.querySelector('.diagram .language-mermaid') ? done() : setTimeout(look, 50);
                };
                look();
                """);
        assertThat(browser.number("document.querySelectorAll('.diagram svg[aria-label]').length"))
                .isEqualTo(3);
        assertThat(violationsOfOpenPage()).isEmpty();

        assertThat(violations(List.of("/diagrams/zh/flow/", "/diagrams/zh/"), widthPx, scheme))
                .isEmpty();
    }

    @Test
    void seesContrastThatIsTooLow() {
        browser.open(server.origin() + "/own/", 1280, "light");
        browser.run("document.querySelector('main p').style.color = '#bbb'");

        assertThat(violationsOfOpenPage())
                .isNotEmpty()
                .allMatch(violation -> violation.startsWith("color-contrast at "));
    }

    private List<String> violations(List<String> pages, int widthPx, String scheme) {
        List<String> found = new ArrayList<>();
        for (String page : pages) {
            browser.open(server.origin() + page, widthPx, scheme);
            assertThat(browser.number("document.querySelectorAll('main h1').length"))
                    .as("titles of %s", page)
                    .isPositive();
            violationsOfOpenPage().forEach(violation -> found.add(page + ": " + violation));
        }
        return found;
    }

    private List<String> violationsOfOpenPage() {
        browser.run(BACKGROUNDS_OFF);
        browser.await(RUN_AXE);
        return browser.texts("window.violations");
    }
}
