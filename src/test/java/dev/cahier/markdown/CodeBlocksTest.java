package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.code.CodeHighlighter;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeBlocksTest {

    private static final CodeHighlighter CROSSING_LINES =
            (code, language) ->
                    Optional.of(
                            "<span class=\"hljs-x\">a\n<b>b</b>\n</span>c\n"
                                    .replace("<b>b</b>", "<span>b</span>"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "python | python || false | 1 |",
                "python {linenos=true hl_lines=\"2-3\" title=\"a.py\"} | python | a.py | true | 1 | 2 3",
                "go {linenos=table,hl_lines=[8,\"15-17\"],linenostart=199} | go || true | 199 | 8 15 16 17",
                "go linenos=table,hl_lines=8 15-17,linenostart=199 | go || true | 199 | 8 15 16 17",
                "go {linenos=false} | go || false | 1 |",
                "js {1,3-5} | js || false | 1 | 1 3 4 5",
                "js title=\"/src/App.js\" {1,4-6} showLineNumbers | js | /src/App.js | true | 1 | 1 4 5 6",
                "py title=\"b.py\" linenums=\"5\" hl_lines=\"2 3\" | py | b.py | true | 5 | 2 3",
                "{.haskell .numberLines startFrom=\"100\"} | haskell || true | 100 |",
                "{.haskell #id} | haskell || false | 1 |",
                "ts:line-numbers {2} | ts || true | 1 | 2",
                "js:app.js | js | app.js | false | 1 |",
                "js{2} | js || false | 1 | 2",
                "c++ | c++ || false | 1 |",
                "'' | || false | 1 |",
                "r eval=FALSE, fig.width=5 | r || false | 1 |",
                "js {5-3,0} | js || false | 1 | 0",
            })
    void readsTheFormsOfManyTools(
            String info,
            String language,
            String title,
            boolean numbered,
            int first,
            String marked) {
        FenceInfo read = FenceInfo.of(info);

        assertThat(read.language()).isEqualTo(language == null ? "" : language);
        assertThat(read.title()).isEqualTo(title == null ? "" : title);
        assertThat(read.numbered()).isEqualTo(numbered);
        assertThat(read.firstNumber()).isEqualTo(first);
        TreeSet<Integer> lines = new TreeSet<>();
        if (marked != null) {
            for (String line : marked.split(" ")) {
                lines.add(Integer.valueOf(line));
            }
        }
        assertThat(read.marked()).isEqualTo(lines);
    }

    @Test
    void endlessRangesEnd() {
        assertThat(FenceInfo.of("js {1-999999}").marked()).hasSize(100_000);
    }

    @Test
    void namesTheLanguageOfHighlightedCode() {
        CodeBlocks blocks = new CodeBlocks((code, language) -> Optional.of("<span>a</span>"));

        assertThat(blocks.html(FenceInfo.of("py"), "a", ""))
                .isEqualTo(
                        "<pre data-language=\"Python\"><code class=\"language-py\"><span>a</span>"
                                + "</code></pre>");
        assertThat(blocks.html(FenceInfo.of("lean4"), "a < b", ""))
                .isEqualTo("<pre><code class=\"language-lean4\">a &lt; b</code></pre>");
        assertThat(blocks.html(FenceInfo.of(""), "a", "")).isEqualTo("<pre><code>a</code></pre>");
    }

    @Test
    void showsATitleAboveTheCode() {
        givenNote("```py {title=\"a<b>.py\"}", "x", "```")
                .thenHtmlIs(
                        "<figure class=\"code\">",
                        "<figcaption>a&lt;b&gt;.py</figcaption>",
                        "<pre><code class=\"language-py\">x",
                        "</code></pre>",
                        "</figure>");
    }

    @Test
    void closesElementsAtTheEndsOfLines() {
        String html = new CodeBlocks(CROSSING_LINES).html(FenceInfo.of("py {2}"), "-", "");

        assertThat(html)
                .isEqualTo(
                        """
                        <pre data-language="Python"><code class="language-py">\
                        <span class="line"><span class="hljs-x">a</span>
                        </span><span class="line marked"><span class="hljs-x"><span>b</span></span>
                        </span><span class="line"><span class="hljs-x"></span>c
                        </span></code></pre>""");
    }

    @Test
    void numbersBeginWhereTheAuthorSays() {
        givenNote("```py {linenostart=10}", "x", "```")
                .thenHtmlIs(
                        "<pre><code class=\"language-py numbered\""
                                + " style=\"counter-reset: line 9\"><span class=\"line\">x",
                        "</span></code></pre>");
    }
}
