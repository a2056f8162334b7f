package dev.cahier.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkedMarkupTest {

    /** Here, {@code [} and {@code ]} stand for emphasis, {@code (} and {@code )} for strong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a [b] c|a <em>b</em> c",
                "[a (b)]|<em>a <strong>b</strong></em>",
                "[a (b] c)|<em>a <strong>b</strong></em> c",
                "a [b|a <em>b</em>",
                "a] b) c|a b c",
                "<i>a [b</i> c]|<i>a <em>b</em></i> c",
                "[a <i>b] c</i> d]|<em>a <i>b c</i> d</em>",
                "[a <b>b) c</b> d|<em>a <b>b c</b> d</em>",
                "[a<br>b]|<em>a<br>b</em>",
                "[a [b] c]|<em>a <em>b</em> c</em>",
                "<span class=\"x\">(a</span>)|<span class=\"x\"><strong>a</strong></span>"
            })
    void closesWhatIsOpen(String written, String shown) {
        String marked =
                written.replace('[', Marks.EMPHASIS)
                        .replace(']', Marks.EMPHASIS_END)
                        .replace('(', Marks.STRONG)
                        .replace(')', Marks.STRONG_END);

        assertThat(MarkedMarkup.of(marked)).isEqualTo(shown);
    }
}
