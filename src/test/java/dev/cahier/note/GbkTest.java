package dev.cahier.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

final class GbkTest {

    @Test
    void knowsTheTwoBytesOfEachCharacter() {
        Charset charset = Charset.forName("GB18030");
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            byte[] bytes = String.valueOf((char) c).getBytes(charset);
            int[] expected =
                    bytes.length == 2 ? new int[] {bytes[0] & 0xFF, bytes[1] & 0xFF} : new int[0];
            assertThat(Gbk.bytes((char) c)).as(Integer.toHexString(c)).isEqualTo(expected);
        }
    }
}
