package dev.cahier.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The licence of each typeface stands beside its outlines, with the name of its owner. */
final class OutlineLicencesTest {

    @ParameterizedTest
    @CsvSource({
        "inter-outlines.txt, inter-license.txt, The Inter Project Authors",
        "inter-letters-outlines.txt, inter-license.txt, The Inter Project Authors",
        "noto-outlines.txt, noto-license.txt, Adobe (http://www.adobe.com/)"
    })
    void standsBesideTheOutlines(String outlines, String licence, String owner) throws IOException {
        assertThat(text(outlines).lines().limit(6)).anyMatch(line -> line.contains(owner));
        assertThat(text(licence))
                .contains(owner)
                .contains("SIL OPEN FONT LICENSE Version 1.1", "PERMISSION & CONDITIONS");
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ChartRenderer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
