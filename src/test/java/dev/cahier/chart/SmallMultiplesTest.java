package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activation;
import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SmallMultiplesTest {

    private static final Activation PRELU = Activations.standard().find("prelu").orElseThrow();

    private static final List<AppliedActivation> FUNCTIONS =
            Stream.of(2.0, -0.5, 0.25)
                    .map(alpha -> AppliedActivation.of(PRELU, Map.of("alpha", alpha)))
                    .toList();

    @Test
    void keepTheOrderOfTheFunctions() {
        assertThat(SmallMultiples.of(FUNCTIONS))
                .extracting(ChartSpec::activations)
                .containsExactlyElementsOf(FUNCTIONS.stream().map(List::of).toList());
    }

    @Test
    void haveTheSameAxesWithRoomForEachOfThem() {
        List<ChartSpec> charts = SmallMultiples.of(FUNCTIONS);

        assertThat(charts).extracting(ChartSpec::domain).containsOnly(charts.get(0).domain());
        assertThat(charts).extracting(ChartSpec::range).containsOnly(charts.get(0).range());
        // At the steepest value the left end is the lowest point of them all, at -4 * 2.
        assertThat(charts.get(0).range().orElseThrow().lo()).isBetween(-10.0, -8.0);
        assertThat(charts.get(0).range().orElseThrow().hi()).isBetween(4.0, 6.0);
    }
}
