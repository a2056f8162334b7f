package dev.cahier.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinePrefixTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "'- ', 0, 2",
        "'-   ', 0, 4",
        "'-\t', 0, 4",
        "'12)\t', 0, 4",
        "'  -\t', 0, 4",
        "'-\t1.\t', 0, 8",
        "'> ', 1, 0",
        "'>\t', 1, 2",
        "'> - ', 1, 2",
        "'> > -\t', 2, 4",
        "'>- ', 1, 2",
    })
    void isMeasuredInColumns(String marks, int quotations, int indent) {
        assertThat(LinePrefix.of(marks)).isEqualTo(new LinePrefix(quotations, indent));
    }

    @ParameterizedTest
    @CsvSource({
        "'- ', '  a', true, a",
        "'- ', ' a', false, a",
        "'- ', '\ta', true, a",
        "'-\t', '\ta', true, a",
        "'-\t', '    a', true, a",
        "'-\t', '   a', false, a",
        "'-\t', '\t\ta', true, '\ta'",
        "'-\t1.\t', '\t\ta', true, a",
        "'-\t1.\t', '\ta', false, a",
        "'-\t1.\t', '', true, ''",
        "'> ', '> a', true, a",
        "'> ', '>a', true, a",
        "'> ', '>   a', true, '  a'",
        "'> ', 'a', false, a",
        "'> - ', '>   a', true, a",
        "'> - ', '> a', false, a",
        "'> - ', '>\ta', true, a",
        "'> > ', '> > a', true, a",
    })
    void tellsWhatIsBehindItInOtherLines(
            String marks, String line, boolean continues, String rest) {
        LinePrefix prefix = LinePrefix.of(marks);

        assertThat(prefix.continuesAt(line)).isEqualTo(continues);
        assertThat(line.substring(prefix.behindIn(line, 0))).isEqualTo(rest);
        assertThat(("x\n" + line).substring(prefix.behindIn("x\n" + line, 2))).isEqualTo(rest);
    }
}
