package dev.cahier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.OwnSite;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The lines of Chinese notes: none begins with a closing mark, as printers hold it. */
@ExtendWith({InBrowser.class, OwnSite.Built.class})
final class ChineseLinesInBrowserTest {

    /** Finds marks to the left of what stands before them in the same block. */
    private static final String CLOSING_MARKS_AT_BEGINNINGS_OF_LINES =
            """
            (() => {
              const closing = '。，、；：？！）」』】》〉”’…';
              const found = [];
              for (const details of document.querySelectorAll('details')) details.open = true;
              const block = element => {
                while (getComputedStyle(element).display.startsWith('inline')) {
                  element = element.parentElement;
                }
                return element;
              };
              const place = (node, i) => {
                const range = document.createRange();
                range.setStart(node, i);
                range.setEnd(node, i + 1);
                return range.getClientRects()[0];
              };
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              let before, blockBefore;
              for (let node; (node = walker.nextNode()); ) {
                const parent = node.parentElement;
                if (parent.closest('.katex-mathml, script, style, pre')) continue;
                const text = node.data;
                const here = block(parent.closest('.katex') || parent);
                if (here !== blockBefore) before = undefined;
                blockBefore = here;
                for (let i = 0; i < text.length; i++) {
                  const marks = closing.includes(text[i]);
                  // Only what stands before a mark is of interest.
                  if (!marks && i + 1 < text.trimEnd().length && !closing.includes(text[i + 1])) {
                    continue;
                  }
                  const box = text[i].trim() ? place(node, i) : undefined;
                  if (!box || box.width === 0) continue;
                  if (marks && before && box.left < before.left) {
                    found.push(text.slice(Math.max(0, i - 10), i + 5));
                  }
                  before = box;
                }
              }
              return found;
            })()
            """
                    .strip();

    private static OwnSite own;
    private static LoopbackServer server;

    private final Browser browser;

    ChineseLinesInBrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeAll
    static void start(OwnSite site) {
        own = site;
        server =
                new LoopbackServer(
                        path ->
                                path.startsWith("/own/")
                                        ? own.served(path.substring("/own/".length()))
                                        : Optional.empty());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void beginNeverWithAClosingMark() {
        List<String> chinese =
                own.pages().stream()
                        .filter(page -> page.startsWith("posts/"))
                        .filter(page -> own.text(page).contains("<html lang=\"zh"))
                        .toList();
        assertThat(chinese).hasSizeGreaterThan(3);
        for (String page : chinese) {
            for (int widthPx : new int[] {360, 390, 1280}) {
                browser.open(server.origin() + "/own/" + page, widthPx, "light");

                assertThat(browser.texts(CLOSING_MARKS_AT_BEGINNINGS_OF_LINES))
                        .as(page + " at " + widthPx + " px")
                        .isEmpty();
            }
        }
        browser.run("document.body.style.cssText = 'width: 200px; line-break: anywhere'");
        assertThat(browser.texts(CLOSING_MARKS_AT_BEGINNINGS_OF_LINES)).isNotEmpty();
    }
}
