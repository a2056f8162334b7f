package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartSpecTest {

    private final AppliedActivation relu = usual("relu");
    private final AppliedActivation tanh = usual("tanh");

    @Test
    void curvesKeepTheOrderOfTheAuthor() {
        ChartSpec spec = ChartSpec.of(List.of(tanh, relu), true);
        assertThat(spec.activations()).containsExactly(tanh, relu);
        assertThat(ChartSpec.of(List.of(relu, tanh), true).key()).isNotEqualTo(spec.key());
    }

    @Test
    void repetitionOfCurvesDoesNotMatter() {
        ChartSpec spec = ChartSpec.of(List.of(tanh, relu), true);
        assertThat(ChartSpec.of(List.of(tanh, relu, tanh), true)).isEqualTo(spec);
        assertThat(ChartSpec.of(List.of(tanh, relu, tanh), true).key()).isEqualTo(spec.key());
    }

    @Test
    void keyIsReadableAndFitForAFileName() {
        assertThat(ChartSpec.of(List.of(relu, tanh), true).key()).matches("relu-tanh-[0-9a-f]{32}");
    }

    /**
     * The first 40 bits of the hashes of these two were the same; looking for them took seconds.
     */
    @Test
    void keysAreTooLongForTwoChartsToGetTheSame() {
        String one = DrawnChart.spec("activation:relu?from=-1.3099829&to=1").key();
        String other = DrawnChart.spec("activation:relu?from=-1.0742767&to=1").key();

        assertThat(one).matches("relu-[0-9a-f]{32}").isNotEqualTo(other);
        assertThat(other).matches("relu-[0-9a-f]{32}");
    }

    /** A changed key breaks links to charts: raise the drawing version only with the drawing. */
    @Test
    void keyStaysTheSameBetweenReleases() {
        assertThat(ChartSpec.of(List.of(tanh), true).key())
                .isEqualTo("tanh-f66c7fccb501e5e0b30201b5df461548");
    }

    @Test
    void everythingThatIsDrawnChangesTheKey() {
        ChartDomain domain = new ChartDomain(-4, 4);
        Activation elu = Activations.standard().find("elu").orElseThrow();
        AppliedActivation half = AppliedActivation.of(elu, Map.of("alpha", 0.5));
        List<ChartSpec> specs =
                List.of(
                        new ChartSpec(List.of(relu), domain, true),
                        new ChartSpec(List.of(relu), domain, false),
                        new ChartSpec(List.of(relu), new ChartDomain(-4, 4.000001), true),
                        new ChartSpec(List.of(relu), new ChartDomain(-5, 4), true),
                        new ChartSpec(List.of(usual("elu")), domain, true),
                        new ChartSpec(List.of(half), domain, true));
        assertThat(specs).extracting(ChartSpec::key).doesNotHaveDuplicates();
    }

    @Test
    void theLanguageMattersOnlyToAChartWithWords() {
        ChartSpec single = ChartSpec.of(List.of(tanh), true);
        ChartSpec several = ChartSpec.of(List.of(tanh, relu), true);
        ChartWords english = DrawnChart.words("en-GB");
        ChartWords chinese = DrawnChart.words("zh-CN");
        assertThat(single.worded(english)).isEqualTo(single);
        assertThat(single.worded(chinese).key()).isNotEqualTo(single.key());
        assertThat(single.worded(chinese).sized(ChartSize.THUMBNAIL))
                .isEqualTo(single.sized(ChartSize.THUMBNAIL));
        assertThat(several.worded(chinese).key()).isNotEqualTo(several.worded(english).key());
        assertThat(several.worded(chinese).worded(english)).isEqualTo(several.worded(english));
    }

    @Test
    void onlyAChartInATextHasAnotherSizeForNarrowScreens() {
        ChartSpec chart = ChartSpec.of(List.of(tanh), true);
        assertThat(chart.forPages()).containsExactly(chart, chart.sized(ChartSize.NARROW));
        ChartSpec small = chart.sized(ChartSize.THUMBNAIL);
        assertThat(small.forPages()).containsExactly(small);
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(new ChartDomain(-0.0, 1)).isEqualTo(new ChartDomain(0.0, 1));
    }

    @Test
    void refusesNoCurvesAndTooMany() {
        ChartDomain domain = new ChartDomain(-4, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChartSpec(List.of(), domain, true));
        List<AppliedActivation> all =
                Activations.standard().all().stream()
                        .map(activation -> AppliedActivation.of(activation, Map.of()))
                        .toList();
        assertThatIllegalArgumentException().isThrownBy(() -> new ChartSpec(all, domain, true));
    }

    private static AppliedActivation usual(String name) {
        Activation activation = Activations.standard().find(name).orElseThrow();
        return AppliedActivation.of(activation, Map.of());
    }
}
