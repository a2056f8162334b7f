package dev.cahier.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What must be true of the readings of any TeX. */
public final class EscapedReadings {

    private EscapedReadings() {}

    /** Checks the readings of a text. */
    public static void check(String tex) {
        List<String> readings = EscapedTex.readings(tex, RowEnds.UNKNOWN);

        assertThat(readings).isNotEmpty().doesNotHaveDuplicates();
        assertThat(EscapedTex.readings(tex, RowEnds.UNKNOWN)).isEqualTo(readings);
        for (String reading : readings) {
            assertThat(reading.length()).isLessThanOrEqualTo(tex.length());
            for (int offset : new int[] {0, reading.length() / 2, reading.length()}) {
                assertThat(EscapedTex.offsetInWritten(tex, reading, offset))
                        .isBetween(0, tex.length());
            }
        }
    }
}
