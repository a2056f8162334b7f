package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LatinParagraphTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gradient is a row vector here.",
                "*The gradient* is a [row vector](here/) and $\\text{中}$ stays so.",
                "La dérivée s’annule à l’origine.",
                "Производная равна нулю в начале.",
                "> The gradient is a row vector here.",
            })
    void marksParagraphsInLatinLettersWithinChinese(String text) {
        assertThat(givenChineseNote("中文的一段。", "", text).html())
                .contains("<p>中文的一段。</p>")
                .contains("<p lang=\"und-Latn\">");
    }

    @Test
    void itemsOfALineAreMarked() {
        assertThat(
                        givenChineseNote(
                                        "- Nonlinear activation functions",
                                        "- 激活函数 activation functions")
                                .html())
                .contains("<li lang=\"und-Latn\">Nonlinear", "<li>激活函数");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The gradient 是一个行向量 and so on.",
                "Leaky ReLU",
                "The gradient is a row vector，",
                "$\\text{a long text within a formula}$",
                "`a long line of code in Latin letters`",
                "# A heading in Latin letters is short",
            })
    void leavesAllOthers(String text) {
        assertThat(givenChineseNote(text).html()).doesNotContain("lang=");
    }

    @Test
    void captionsAreNoParagraphs() {
        assertThat(givenChineseNote("![](a.png \"A caption in Latin letters only\")").html())
                .contains("<figcaption>A caption in Latin letters only</figcaption>");
    }

    @Test
    void notesInOtherLanguagesAreNotMarked() {
        givenNote("The gradient is a row vector here.")
                .thenParagraphIs("The gradient is a row vector here.");
    }
}
