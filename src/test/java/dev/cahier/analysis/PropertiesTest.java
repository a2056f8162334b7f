package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.AppliedActivation;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What properties rest on. */
class PropertiesTest {

    static Stream<AppliedActivation> functions() {
        return AppliedFunctions.all();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void areTheSameEachTime(AppliedActivation applied) {
        assertThat(Properties.of(applied)).isEqualTo(Properties.of(applied));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void whatHoldsEverywhereNamesItsSamplesUnlessDeclared(AppliedActivation applied) {
        FunctionProperties card = Properties.of(applied);
        Stream.of(card.range(), card.monotonic(), card.symmetry())
                .map(PropertyValue::evidence)
                .filter(evidence -> evidence.kind() == Evidence.Kind.SAMPLED)
                .forEach(evidence -> assertThat(evidence.how()).containsPattern("\\d+ points"));
    }

    @Test
    void linesAreProvedFromTheirDeclarations() {
        FunctionProperties relu = of("relu");
        assertThat(relu.range().evidence()).satisfies(proved("f lies on its asymptotes"));
        assertThat(relu.monotonic().evidence().kind()).isEqualTo(Evidence.Kind.PROVED);
        assertThat(relu.explodingGradient().evidence().kind()).isEqualTo(Evidence.Kind.PROVED);
        assertThat(relu.continuity().evidence()).satisfies(proved("f' jumps from 0 to 1 at x = 0"));
    }

    @Test
    void counterExamplesProve() {
        assertThat(of("silu").monotonic().evidence())
                .satisfies(
                        proved(
                                "f(3) = 2.85772 < f(4) = 3.92806,"
                                        + " but f(-4) = -0.0719448 > f(-3) = -0.142278"));
        assertThat(of("hard-sigmoid").derivative().monotonic().evidence())
                .satisfies(proved("f'(-3) = 0 < f'(-2) = 0.2, but f'(2) = 0.2 > f'(3) = 0"));
        assertThat(of("silu").explodingGradient().evidence()).satisfies(proved("f'(2) = 1.09078"));
        assertThat(of("silu").symmetry().evidence())
                .satisfies(proved("f(-0.5) = -0.18877, f(0.5) = 0.31123"));
    }

    @Test
    void samplesDoNotProve() {
        assertThat(of("sigmoid").range().evidence().kind()).isEqualTo(Evidence.Kind.SAMPLED);
        assertThat(of("sigmoid").monotonic().evidence().kind()).isEqualTo(Evidence.Kind.SAMPLED);
        assertThat(of("tanh").symmetry().evidence().kind()).isEqualTo(Evidence.Kind.SAMPLED);
        assertThat(of("tanh").explodingGradient().evidence().kind())
                .isEqualTo(Evidence.Kind.SAMPLED);
    }

    @Test
    void remarksSymmetryAboutAnotherPoint() {
        assertThat(of("sigmoid").symmetry().evidence().how())
                .endsWith("; but symmetric about the point (0, 0.5)");
        assertThat(of("silu").symmetry().evidence().how()).doesNotContain("symmetric about");
        assertThat(of("relu").symmetry().evidence().how()).doesNotContain("symmetric about");
    }

    @Test
    void tailsAreProvedFromLimits() {
        PropertyValue<Saturation> tails = of("softplus").saturation();
        assertThat(tails.value()).isEqualTo(new Saturation(Tail.SOFT, Tail.NONE));
        assertThat(tails.evidence())
                .satisfies(
                        proved(
                                "on the left f' tends to 0 without staying 0,"
                                        + " on the right f' tends to 1"));
    }

    private static Consumer<Evidence> proved(String how) {
        return evidence -> {
            assertThat(evidence.kind()).isEqualTo(Evidence.Kind.PROVED);
            assertThat(evidence.how()).isEqualTo(how);
        };
    }

    private static FunctionProperties of(String name) {
        return Properties.of(AppliedFunctions.usual(name));
    }
}
