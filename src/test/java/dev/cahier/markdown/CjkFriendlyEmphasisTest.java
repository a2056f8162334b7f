package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CjkFriendlyEmphasisTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "**「激活」**函数 | <strong>「激活」</strong>函数",
                "**注意：**这是 | <strong>注意：</strong>这是",
                "*（a）*中 | <em>（a）</em>中",
                "中**（重要）**文 | 中<strong>（重要）</strong>文",
                "这是**“引号”**吗 | 这是<strong>“引号”</strong>吗",
                "**A：**中文 | <strong>A：</strong>中文",
                "中文**(a)**中文 | 中文<strong>(a)</strong>中文",
                "これは**「強調」**です | これは<strong>「強調」</strong>です",
                "カタカナ**(カ)**です | カタカナ<strong>(カ)</strong>です",
                "**스크립트(script)**라고 | <strong>스크립트(script)</strong>라고",
                "**`code`**函数 | <strong><code>code</code></strong>函数",
                "***「a」***中 | <em><strong>「a」</strong></em>中",
                "**𠮷。**𠮷 | <strong>𠮷。</strong>𠮷"
            })
    void opensAndClosesBesideCjkPunctuation(String markdown, String html) {
        givenNote(markdown).thenParagraphIs(html);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "*foo bar* | <em>foo bar</em>",
                "a * foo bar* | a * foo bar*",
                "a*\"foo\"* | a*“foo”*",
                "foo*bar*baz | foo<em>bar</em>baz",
                "**foo bar ** | **foo bar **",
                "*(*foo*)* | <em>(<em>foo</em>)</em>",
                "*foo**bar**baz* | <em>foo<strong>bar</strong>baz</em>",
                "foo***bar***baz | foo<em><strong>bar</strong></em>baz",
                "**a.**b | **a.**b",
                "_foo_bar | _foo_bar",
                "__「a」__ b | <strong>「a」</strong> b",
                "2 * 3 * 4 | 2 * 3 * 4",
                "中 * 文 * 字 | 中 * 文 * 字"
            })
    void leavesCommonMarksOwnCasesAlone(String markdown, String html) {
        assertThat(givenNote(markdown).html()).isEqualTo("<p>" + html + "</p>");
    }
}
