package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EastAsianParagraphTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "约定：向量都是列向量，$\\log$ 与 $\\ln$ 都指自然对数。 | zh",
                "**損失函數**的導數是 $x$，見 GPU 與 ReLU。 | zh",
                "勾配はベクトルであり、行ではない。 | ja",
                "기울기는 행벡터가 아니라 열벡터이다. | ko",
                "> 学而不思则罔，思而不学则殆。 | zh"
            })
    void isMarkedInANoteInAnotherLanguage(String text, String language) {
        assertThat(givenNote("Words.", "", text).html())
                .contains("<p>Words.</p>")
                .contains("<p lang=\"" + language + "\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gradient (梯度) of the loss function (损失函数) and more words of English.",
                "激活函数",
                "`这一行是代码，不是正文的文字`",
                "$\\text{这是公式里的文字，不是正文}$"
            })
    void othersAreNot(String text) {
        assertThat(givenNote(text).html()).doesNotContain("lang=");
    }

    @Test
    void itemsOfALineAndCellsAreMarked() {
        String items = "- words\n- 紧凑列表的一项，没有自己的段落\n- [x] 完成的任务，也是紧凑的一项";
        assertThat(givenNote("Words.", "", items).html())
                .contains("<li>words</li>", "<li lang=\"zh\">紧凑")
                .contains("<li lang=\"zh\" class=\"task-list-item\">");
        assertThat(givenNote("| a | b |", "|---|--:|", "| 单元格里的一段文字，比较长 | b |").html())
                .contains("<td lang=\"zh\">单元格", "<td class=\"align-right\">b");
        assertThat(givenNote("- words 和中文混在一起的一项，很长很长", "  - words").html())
                .doesNotContain("lang=");
    }

    @Test
    void isNotMarkedInANoteInItsLanguage() {
        assertThat(givenChineseNote("约定：向量都是列向量，对数都是自然对数。").html()).doesNotContain("lang=");
    }
}
