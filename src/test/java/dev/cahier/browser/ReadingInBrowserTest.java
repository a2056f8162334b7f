package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.TrialSites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the pages of notes offer to their readers: previews, contents, images, comments. */
@ExtendWith(InBrowser.class)
final class ReadingInBrowserTest {

    /** In bytes, compressed: all scripts of a page, searching excepted. */
    private static final int SCRIPT_BUDGET = 15_000;

    private static final String NOTE =
            """
            ---
            title: First
            author: Ada Lovelace
            date: 2024-05-06
            toc: true
            ---
            By \\eqref{eq} and [](#thm), a footnote[^n] and [the other](other.md), its
            [second part](other.md#two) and [its equation](other.md#x), see
            [elsewhere](https://example.org/) and [a file](data.txt).

            ![wide](wide.svg "A *wide* image")

            $$a = b \\label{eq}$$

            > [!THEOREM] Pythagoras {#thm}
            > The square.

            ## One

            %s

            ## Two

            %s

            [^n]: The note with $x^2$.
            """
                    .formatted("Text.\n\n".repeat(60), "Text.\n\n".repeat(60));

    private static final String OTHER =
            """
            ---
            title: Other *title*
            math: true
            ---
            It begins with $y$.

            ## Two

            Its second part.
            """;

    @TempDir private static Path folder;
    private static LoopbackServer server;

    private final Browser browser;

    ReadingInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.writeString(
                folder.resolve("cahier.yaml"),
                """
                editUrl: https://github.com/a/b/edit/main/{path}
                comments: {repo: a/b, repoId: R_1, category: Notes, categoryId: C_2}
                baseUrl: https://notes.example/sub/
                """);
        Files.writeString(folder.resolve("content/first note.md"), NOTE);
        Files.writeString(folder.resolve("content/other.md"), OTHER);
        Files.writeString(folder.resolve("content/data.txt"), "x");
        Files.writeString(
                folder.resolve("content/strange.md"),
                """
                <div class="footnotes"><ol><li id='a"]'>b</li><li>c</li></ol></div>

                ## 100% {#100%}

                ```
                code
                ```
                """);
        Files.writeString(
                folder.resolve("content/wide.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='3000' height='1500'/>");
        TrialSites.build(folder, Optional.of("https://notes.example/sub/"));
        server =
                new LoopbackServer(
                        path ->
                                TrialSites.served(
                                        folder.resolve("site"), path.replaceFirst("/sub/|/", "")));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theFocusShowsWhatALinkLeadsTo() {
        open(1200);

        assertThat(focus("a.ref")).contains("a", "b").doesNotContain("One");
        assertThat(focus("a[href='#thm']")).contains("Pythagoras", "The square.");
        assertThat(focus("a.footnote-ref")).contains("The note with").doesNotContain("↩");
        assertThat(browser.number("document.querySelectorAll('.preview .katex').length"))
                .isEqualTo(1);
        assertThat(focus("a[href$='/other/']")).contains("Other title", "It begins with");
        assertThat(focus("a[href$='#two']")).contains("Two", "Its second part.");
        assertThat(browser.number("document.querySelectorAll('.preview a, .preview [id]').length"))
                .isZero();
    }

    @Test
    void aFootnoteThatIsInSightInTheMarginIsNotShownTwice() {
        open(1280);
        browser.run("document.querySelector('a.footnote-ref').focus({focusVisible: true})");
        browser.await("setTimeout(arguments[arguments.length - 1], 700)");

        assertThat(browser.number("document.querySelectorAll('.preview:not([hidden])').length"))
                .isZero();
        assertThat(
                        browser.number(
                                "document.querySelector('#fn-1').getBoundingClientRect().bottom"
                                        + " < innerHeight ? 1 : 0"))
                .isOne();
    }

    @Test
    void escapeClosesAPreviewAndTheLinkKeepsTheFocus() {
        open(1280);
        focus("a[href='#thm']");
        assertThat(browser.text("document.activeElement.getAttribute('aria-describedby')"))
                .isEqualTo("page:link-preview");

        browser.run(
                "document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}))");

        assertThat(browser.number("document.querySelector('.preview').offsetHeight")).isZero();
        assertThat(browser.text("document.activeElement.hash")).isEqualTo("#thm");
        assertThat(browser.text("String(document.activeElement.getAttribute('aria-describedby'))"))
                .isEqualTo("null");
    }

    /** What looks like footnotes, and names that are no selectors, stop no script. */
    @Test
    void strangeNamesStopNoScript() {
        browser.console();
        browser.open(server.origin() + "/sub/strange/", 1280, "light");

        browser.until("document.querySelectorAll('.copy-code').length === 1");
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void otherLinksHaveNoPreview() {
        open(1280);

        assertThat(focus("a[href='https://example.org/']")).isEmpty();
        assertThat(focus("a[href$='data.txt']")).isEmpty();
    }

    @Test
    void thePointerShowsAPreviewWithinTheWindow() {
        open(360);
        hover("a[href='#thm']");

        assertThat(
                        browser.list(
                                """
                                (() => {
                                  const box = document.querySelector('.preview').getBoundingClientRect();
                                  return [box.height > 20, box.left >= 0, box.right <= 360, box.top >= 0];
                                })()
                                """
                                        .strip()))
                .isEqualTo(List.of(true, true, true, true));
    }

    @Test
    void aTapShowsAPreviewAndTheNextOneFollowsTheLink() {
        open(360);
        browser.tap("a[href='#thm']");
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const look = () => document.querySelector('.preview').hidden ? setTimeout(look, 20) : done();
                look();
                """);
        assertThat(browser.text("document.querySelector('.preview').textContent"))
                .contains("Pythagoras", "The square.");
        assertThat(browser.text("location.hash")).isEmpty();

        browser.tap("a[href='#thm']");
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const look = () => location.hash === '' ? setTimeout(look, 20) : done();
                look();
                """);
        assertThat(browser.text("location.hash")).isEqualTo("#thm");
    }

    @Test
    void marksTheCurrentSectionInTheContents() {
        open(1440);
        String current =
                "[...document.querySelectorAll('.contents-aside [aria-current]')].map(a => a.textContent)";
        assertThat(browser.texts(current)).isEmpty();

        browser.run("document.getElementById('two').scrollIntoView({behavior: 'instant'})");
        browser.await("setTimeout(arguments[arguments.length - 1], 200)");

        assertThat(browser.texts(current)).containsExactly("Two");
    }

    @Test
    void imagesHaveTheirSizesAndCanBeEnlarged() {
        open(1280);
        assertThat(
                        browser.text(
                                "(i => i.getAttribute('width') + ' ' + i.getAttribute('height'))"
                                        + "(document.querySelector('figure img'))"))
                .isEqualTo("3000 1500");
        assertThat(browser.text("document.querySelector('figcaption').innerHTML"))
                .isEqualTo("A <em>wide</em> image");

        browser.await(
                """
                const done = arguments[arguments.length - 1];
                const image = document.querySelector('figure img');
                image.loading = 'eager';
                const wait = () => document.querySelector('.enlarge') ? done() : setTimeout(wait, 20);
                wait();
                """);
        assertThat(browser.text("document.querySelector('.enlarge').ariaLabel"))
                .isEqualTo("Enlarge: wide");
        browser.run("document.querySelector('.enlarge').click()");
        assertThat(browser.number("document.querySelectorAll('dialog[open] img').length"))
                .isEqualTo(1);
        browser.await(
                """
                const done = arguments[arguments.length - 1];
                document.querySelector('dialog button').click();
                const wait = () => document.querySelector('dialog') ? setTimeout(wait, 20) : done();
                wait();
                """);
    }

    @Test
    void linksToSectionsAreReachedByKeyboardAndHaveNames() {
        open(360);

        assertThat(
                        browser.texts(
                                "[...document.querySelectorAll('.anchor')].map(a => [a.tabIndex, a.ariaLabel,"
                                        + " a.ariaHidden, a.offsetWidth > 0].join())"))
                .hasSize(2)
                .containsOnly("0,Link to this section,,true");
    }

    @Test
    void asksForCommentsOnlyWhenTheReaderDoes() {
        browser.requests();
        open(1280);
        assertThat(browser.requests())
                .filteredOn(url -> url.startsWith("http"))
                .allMatch(url -> url.startsWith(server.origin()));

        browser.run("document.querySelector('button.load-comments').click()");
        assertThat(
                        browser.text(
                                "(s => [s.src, s.dataset.repo, s.dataset.categoryId, s.dataset.theme].join())"
                                        + "(document.querySelector('.comments script'))"))
                .isEqualTo("https://giscus.app/client.js,a/b,C_2,preferred_color_scheme");
    }

    @Test
    void saysHowToEditAndToCite() {
        open(1280);

        assertThat(browser.text("document.querySelector('.edit a').href"))
                .isEqualTo("https://github.com/a/b/edit/main/content/first%20note.md");
        assertThat(browser.text("document.querySelector('.cite code').textContent"))
                .isEqualTo(
                        """
                        @misc{lovelace2024firstnote,
                          author = {Ada Lovelace},
                          title = {{First}},
                          year = {2024},
                          month = {5},
                          howpublished = {Notes},
                          url = {https://notes.example/sub/first-note/},
                        }
                        """);
    }

    @Test
    void theScriptsOfANoteAreLight() throws IOException {
        open(1280);
        List<String> scripts =
                browser.texts(
                        "[...document.scripts].filter(s => s.src).map(s => new URL(s.src).pathname)");
        assertThat(scripts).hasSizeGreaterThan(3);

        int bytes = 0;
        for (String script : scripts) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(
                        TrialSites.served(folder.resolve("site"), script.replaceFirst("/sub/", ""))
                                .orElseThrow());
            }
            bytes += packed.size();
        }
        assertThat(bytes).isBetween(1_000, SCRIPT_BUDGET);
    }

    private String focus(String selector) {
        browser.run(
                """
                document.activeElement.blur();
                document.querySelector(".note-body %s").focus({focusVisible: true, preventScroll: true});
                """
                        .formatted(selector));
        return preview();
    }

    private void hover(String selector) {
        browser.run(
                "document.querySelector(\".note-body %s\").dispatchEvent(new PointerEvent('pointerover',"
                                .formatted(selector)
                        + " {bubbles: true, pointerType: 'mouse'}))");
        preview();
    }

    private String preview() {
        browser.await("setTimeout(arguments[arguments.length - 1], 700)");
        return browser.text(
                "(box => box.hidden ? '' : box.textContent)(document.querySelector('.preview'))");
    }

    private void open(int width) {
        browser.open(server.origin() + "/sub/first-note/", width, "light");
    }
}
