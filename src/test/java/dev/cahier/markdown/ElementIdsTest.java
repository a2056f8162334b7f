package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElementIdsTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "<b id=\"a\">x</b>                    | a  | <b>x</b>",
                "<b id='a'>x</b>                      | a  | <b>x</b>",
                "<b id=a>x</b>                        | a  | <b>x</b>",
                "<b class=\"c\" id=\"a b\" lang=\"en\">x</b> | a b | <b class=\"c\" lang=\"en\">x</b>",
                "`<b\nid='定理'>x</b>`                 | 定理 | <b>x</b>",
                "<b title=\"a > b id=c\" id=d>x</b>    | d | <b title=\"a > b id=c\">x</b>",
            })
    void areFoundAndTakenAwayHoweverTheyAreWritten(String html, String id, String without) {
        assertThat(ElementIds.in(html)).containsExactly(id);
        assertThat(ElementIds.removedFrom(html)).isEqualTo(without);
    }

    @Test
    void areOnlyInTags() {
        String html =
                "a id=\"b\" &lt;b id=\"c\"> <b data-id=\"d\" title='an id=e'>x</b> </b id=\"f\">";

        assertThat(ElementIds.in(html)).isEmpty();
        assertThat(ElementIds.removedFrom(html)).isEqualTo(html);
    }

    @Test
    void areThoseOfAllElements() {
        String html = "<svg id=\"a\"><g id='b'></g></svg><sup id=c>1</sup>";

        assertThat(ElementIds.in(html)).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(ElementIds.removedFrom(html)).isEqualTo("<svg><g></g></svg><sup>1</sup>");
    }
}
