package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class XScaleTest {

    private static final double PI = Math.PI;

    @Test
    void endsThatAreMultiplesOfPiAskForIt() {
        assertThat(labels(-2 * PI, 2 * PI, false))
                .containsExactly("−2π", "−3π/2", "−π", "−π/2", "0", "π/2", "π", "3π/2", "2π");
        assertThat(labels(0, PI / 2, false)).containsExactly("0", "π/8", "π/4", "3π/8", "π/2");
        assertThat(labels(-10 * PI, 10 * PI, false)).containsExactly("−8π", "−4π", "0", "4π", "8π");
    }

    @Test
    void otherEndsDoNot() {
        assertThat(labels(-4, 4, false)).contains("−4", "4");
        assertThat(XScale.of(new ChartDomain(0, 1), false)).isEqualTo(XScale.DECIMAL);
        assertThat(XScale.of(new ChartDomain(0, 6.28), false)).isEqualTo(XScale.DECIMAL);
    }

    @Test
    void circularFunctionsAskForItUnlessTheDomainIsUnsuitable() {
        assertThat(labels(-7, 7, true)).contains("−2π", "−π", "0", "π", "2π");
        assertThat(XScale.of(new ChartDomain(0, 1), true)).isEqualTo(XScale.DECIMAL);
        assertThat(XScale.of(new ChartDomain(-1e6, 1e6), true)).isEqualTo(XScale.DECIMAL);
        assertThat(XScale.of(new ChartDomain(1e6, 1e6 + 7), true)).isEqualTo(XScale.DECIMAL);
    }

    @Test
    void endsThatAreNoMultiplesAreDecimal() {
        assertThat(XScale.PI.label(-7)).isEqualTo("−7");
        assertThat(XScale.PI.label(PI / 6)).isEqualTo("π/6");
        assertThat(XScale.PI.label(-5 * PI / 3)).isEqualTo("−5π/3");
    }

    private static List<String> labels(double from, double to, boolean circular) {
        ChartDomain domain = new ChartDomain(from, to);
        XScale scale = XScale.of(domain, circular);
        return scale.ticks(domain, 9).stream().map(scale::label).toList();
    }
}
