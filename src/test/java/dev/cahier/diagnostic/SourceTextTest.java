package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SourceTextTest {

    private static final SourceText TEXT = new SourceText("a.md", "ab\n\n字c");

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, ab",
        "1, 1, 2, ab",
        "2, 1, 3, ab",
        "3, 2, 1, ''",
        "4, 3, 1, 字c",
        "5, 3, 2, 字c",
        "6, 3, 3, 字c",
        "99, 3, 3, 字c",
        "-1, 1, 1, ab"
    })
    void saysWhereAnOffsetLies(int offset, int line, int column, String sourceLine) {
        assertThat(TEXT.at(offset)).isEqualTo(new SourceLocation("a.md", line, column, sourceLine));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 3", "3, 4", "4, 6", "99, 6"})
    void saysWhereALineStarts(int line, int offset) {
        assertThat(TEXT.offsetOfLine(line)).isEqualTo(offset);
    }

    @Test
    void knowsTheOnlyPlaceOfAnEmptyText() {
        assertThat(new SourceText("a.md", "").at(0)).isEqualTo(SourceLocation.startOf("a.md"));
    }
}
