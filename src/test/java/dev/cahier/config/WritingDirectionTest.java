package dev.cahier.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WritingDirectionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar",
                "AR-eg",
                "he",
                "iw",
                "fa-IR",
                "ur",
                "yi",
                "dv",
                "az-Arab",
                "ku-arab-IQ",
                "ar-Arab",
                "en-Hebr"
            })
    void runsFromRightToLeft(String language) {
        assertThat(WritingDirection.of(language).attribute()).isEqualTo("rtl");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "zh-Hant",
                "az",
                "ku",
                "ar-Latn",
                "he-Latn-IL",
                "und-Latn",
                "arn",
                "hy",
                "",
                "-"
            })
    void runsFromLeftToRight(String language) {
        assertThat(WritingDirection.of(language).attribute()).isEqualTo("ltr");
    }
}
