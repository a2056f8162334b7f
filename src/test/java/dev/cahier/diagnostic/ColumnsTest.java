package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ColumnsTest {

    private static final int LAST = 0x10FFFF;

    /** A newer ICU may know new characters: then the table has to be made again. */
    @Test
    void wideIsWhatUnicodeCallsWide() {
        List<String> differing =
                IntStream.rangeClosed(0, LAST)
                        .filter(c -> Columns.of(c) > 0 && isWide(c) != (Columns.of(c) == 2))
                        .mapToObj(Integer::toHexString)
                        .toList();

        assertThat(differing).isEmpty();
    }

    @Test
    void marksTakeNoColumnAndLettersOne() {
        assertThat(Columns.of("")).isZero();
        assertThat(Columns.of("σ'(x)")).isEqualTo(5);
        assertThat(Columns.of("x\u0304\u20D7")).isEqualTo(1);
        assertThat(Columns.of("co\u00ADop")).isEqualTo(5);
        assertThat(Columns.of("\uFEFFa\u200D")).isEqualTo(1);
        assertThat(Columns.of("熵 H")).isEqualTo(4);
    }

    private static boolean isWide(int c) {
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE
                || width == UCharacter.EastAsianWidth.FULLWIDTH;
    }
}
