package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongHtmlTest {

    @Test
    void restoresEachPieceWhereItsMarkStands() {
        LongHtml html = new LongHtml();
        String first = html.mark("<b>1</b>");
        String second = html.mark("<i>2</i>");
        assertThat(html.restore("a " + second + first + second + " z"))
                .isEqualTo("a <i>2</i><b>1</b><i>2</i> z");
    }

    @Test
    void leavesWhatIsNoMark() {
        LongHtml html = new LongHtml();
        String mark = html.mark("<b>$1</b>");
        assertThat(html.restore("\uFFFE \uFFFE7\uFFFE" + mark + "\uFFFE"))
                .isEqualTo("\uFFFE \uFFFE7\uFFFE<b>$1</b>\uFFFE");
    }

    @Test
    void noMarkIsLeftInAnyPartOfANote() {
        RenderedBody body =
                givenNote(
                                "# $a$ and $b$ {#top}",
                                "Text $c$, **bold $d$**. [link $e$](https://a.example)[^1]",
                                "",
                                "<!--more-->",
                                "> [!NOTE] A title with $f$",
                                "> $$g$$",
                                "",
                                "> [!proof] Of $h$",
                                "> By $i$.",
                                "",
                                "- item $j$",
                                "  $$k$$",
                                "",
                                "| $l$ | m |",
                                "|---|---|",
                                "| $n$ | $o$ |",
                                "",
                                "{{< box >}}",
                                "Inner $p$",
                                "{{< /box >}}",
                                "",
                                "```math",
                                "q",
                                "```",
                                "",
                                "<div>$r$</div>",
                                "",
                                "term $s$",
                                ": definition $t$",
                                "",
                                "[^1]: Note $u$")
                        .body();
        assertThat(body.toString()).doesNotContain("\uFFFE");
        for (char name = 'c'; name <= 'u'; name++) {
            assertThat(body.html()).contains(name == 'm' ? "m" : "\u27E6" + name + "\u27E7");
        }
    }

    @Test
    void leavesNothingInPlaceOfNothing() {
        assertThat(new LongHtml().mark("")).isEmpty();
        assertThat(new LongHtml().restore("a")).isEqualTo("a");
    }
}
