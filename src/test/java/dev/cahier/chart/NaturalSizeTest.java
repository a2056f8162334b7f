package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalSizeTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<svg width='30' height=\"20\"> | 30 x 20",
                "<svg width='30px' height='20.4px'> | 30 x 20",
                "<svg width='72pt' height='1in'> | 96 x 96",
                "<svg width='2.54cm' height='25.4mm'> | 96 x 96",
                "<svg width='100%' height='20'> | none",
                "<svg viewBox='0 0 30 20'> | none",
                "<svg width='1..2' height='3'> | none",
                "no image | none",
            })
    void isWhatBrowsersGiveAnImage(String svg, String size) throws IOException {
        Path file = Files.writeString(folder.resolve("a.svg"), svg);

        assertThat(ImageSize.natural(file).map(s -> s.width() + " x " + s.height()).orElse("none"))
                .isEqualTo(size);
    }
}
