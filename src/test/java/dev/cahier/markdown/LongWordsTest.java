package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenChineseNote;
import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LongWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "用 torch.nn.functional.relu_6 吧 | torch<wbr>.nn<wbr>.functional<wbr>.relu_6 吧",
                "用 `torch.nn.functional_relu` 吧 | <code>torch<wbr>.nn<wbr>.functional_<wbr>relu</code>",
                "见https://example.org/a/b?x=1&y=22 | >https://<wbr>example<wbr>.org/<wbr>a/<wbr>b<wbr>?x=1<wbr>&amp;y=22</a>",
                "见<https://example.org/a/page.html> | >https://<wbr>example<wbr>.org/<wbr>a/<wbr>page<wbr>.html</a>",
                "[torch.utils.data.DataLoader](x.html) | >torch<wbr>.utils<wbr>.data<wbr>.DataLoader</a>"
            })
    void areDividedAtTheirSignsInChineseNotes(String text, String html) {
        assertThat(givenChineseNote(text).html()).contains(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "用 torch.nn.functional 吧",
                "Pneumonoultramicroscopicsilicovolcanoconiosis 是一种病",
                "`-----------------------------------` 与 ……………………………………………………",
                "公式 $\\mathtt{torch.nn.functional.relu.six}$",
                "    torch.nn.functional.scaled_dot_product_attention",
                "![torch.nn.functional.scaled_dot_product_attention](data.png)"
            })
    void othersAreNot(String text) {
        assertThat(givenChineseNote(text).html()).doesNotContain("<wbr>");
    }

    @Test
    void noWordIsDividedInANoteInAnotherLanguage() {
        String text = "torch.nn.functional.scaled_dot_product_attention";

        assertThat(givenNote(text).html()).contains(text);
    }
}
