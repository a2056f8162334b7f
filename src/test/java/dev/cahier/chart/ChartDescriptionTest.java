package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartDescriptionTest {

    @Test
    void describesFunctionAndDerivative() {
        assertThat(english("activation:sigmoid"))
                .isEqualTo(
                        "Graph of Sigmoid (blue) and its derivative (orange, dashed)"
                                + " for x from −6 to 6."
                                + " The function rises from 0.00247 to 0.9975."
                                + " The derivative varies between 0.00247 and 0.25 (at x = 0).");
    }

    @Test
    void describesInChinese() {
        for (String tag : new String[] {"zh", "zh-CN", "zh-Hans", "ZH-sg"}) {
            assertThat(
                            ChartDescription.of(
                                    DrawnChart.spec("activation:relu"), DrawnChart.words(tag)))
                    .isEqualTo(
                            "ReLU（蓝色）及其导数（橙色虚线）的图像，x 从 −4 到 4。"
                                    + "函数从 0 上升到 4，在 x = 0 处不可导。"
                                    + "导数在 x = 0 处从 0 跳到 1。");
        }
    }

    @Test
    void describesInTraditionalChinese() {
        for (String tag : new String[] {"zh-Hant", "ZH-tw", "zh-HK"}) {
            assertThat(
                            ChartDescription.of(
                                    DrawnChart.spec("activation:relu"), DrawnChart.words(tag)))
                    .isEqualTo(
                            "ReLU（藍色）及其導數（橙色虛線）的圖形，x 從 −4 到 4。"
                                    + "函數從 0 上升到 4，在 x = 0 處不可微。"
                                    + "導數在 x = 0 處從 0 跳到 1。");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "step | The function jumps from 0 to 1 at x = 0.",
                "step | is constantly 0 and does not exist at x = 0.",
                "gelu | The function varies between −0.17 (at x = −0.752) and 4.",
                "gaussian | varies between 0.000123 and 1 (at x = 0).",
                "prelu?alpha=-0.5 | varies between 0 (at x = 0) and 4 and has a kink at x = 0.",
                "sinusoid | The function varies between −1 and 1.",
                "srelu | The function rises from −3.1 to 2.2 and has kinks at x = −1 and 1.",
                "identity | The derivative is constantly 1.",
                "sigmoid?from=1&to=2 | The derivative falls from 0.197 to 0.105.",
                "relu,tanh | Tanh rises from −0.99933 to 0.99933.",
                "relu,tanh | Its derivative jumps from 0 to 1 at x = 0. Tanh rises",
                "relu,tanh | Its derivative varies between 0.00134 and 1 (at x = 0).",
                "step,relu,tanh,elu | Its derivative is constantly 0. ReLU",
            })
    void saysComputedFacts(String chart, String fact) {
        assertThat(english("activation:" + chart)).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cosine | 余弦（蓝色）及其导数（橙色虚线）的图像，x 从 −6.3 到 6.3。",
                "tanh?derivative=false | 双曲正切（蓝色）的图像，x 从 −4 到 4。",
                "elu | ELU（α = 1）（蓝色）及其导数",
                "srelu | SReLU（tₗ = −1，aₗ = 0.7，tᵣ = 1，aᵣ = 0.4）（蓝色）",
                "tanh,relu | 双曲正切和 ReLU 及其导数（虚线）的图像，x 从",
                "relu,tanh,step | ReLU、双曲正切和阶跃函数及其导数（虚线）的图像，x 从",
                "relu,tanh | 双曲正切从 −0.99933 上升到 0.99933。",
                "relu,tanh | ReLU 从 0 上升到 4，在 x = 0 处不可导。",
                "relu,tanh | 其导数在 x = 0 处从 0 跳到 1。"
            })
    void namesFunctionsInChinese(String chart, String words) {
        assertThat(
                        ChartDescription.of(
                                DrawnChart.spec("activation:" + chart), DrawnChart.words("zh")))
                .contains(words);
    }

    @Test
    void leavesOutTheDerivativeThatIsNotDrawn() {
        assertThat(english("activation:tanh?derivative=false")).doesNotContain("derivative");
        assertThat(english("activation:tanh,relu?derivative=false")).doesNotContain("erivative");
    }

    private static String english(String uri) {
        return ChartDescription.of(DrawnChart.spec(uri), DrawnChart.words("en"));
    }
}
