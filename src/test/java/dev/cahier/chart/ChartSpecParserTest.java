package dev.cahier.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.activation.Activations;
import dev.cahier.activation.AppliedActivation;
import dev.cahier.chart.ChartProblem.Piece;
import dev.cahier.chart.ChartReading.Refused;
import dev.cahier.chart.ChartReading.Understood;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartSpecParserTest {

    private final ChartSpecParser parser = new ChartSpecParser(Activations.standard());

    private static List<AppliedActivation> applied(ChartSpec spec) {
        return spec.curves().stream().map(c -> ((Curve.OfActivation) c).activation()).toList();
    }

    @Test
    void readsFunctionWithItsUsualDomain() {
        ChartSpec spec = understood("activation:sigmoid");
        assertThat(spec.curves()).extracting(Curve::word).containsExactly("sigmoid");
        assertThat(spec.domain()).isEqualTo(new ChartDomain(-6, 6));
        assertThat(spec.derivative()).isTrue();
    }

    @Test
    void readsOptions() {
        ChartSpec spec =
                understood("activation:leaky-relu?alpha=0.1&from=-3&to=4&derivative=false");
        assertThat(applied(spec).get(0).arguments().values()).isEqualTo(Map.of("alpha", 0.1));
        assertThat(spec.domain()).isEqualTo(new ChartDomain(-3, 4));
        assertThat(spec.derivative()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "activation:Leaky%20ReLU?alpha=0.1",
                "ACTIVATION:leaky_relu?alpha=.1",
                "activation:leaky%2Drelu?%61lpha=1e-1",
                "activation:lrelu?%CE%B1=0.1",
                "activation:lrelu,leaky-relu?alpha=0.1"
            })
    void waysToWriteOneChartAreEqual(String uri) {
        ChartSpec plain = understood("activation:leaky-relu?alpha=0.1");
        assertThat(understood(uri)).isEqualTo(plain);
        assertThat(understood(uri).key()).isEqualTo(plain.key());
    }

    @Test
    void givesAParameterToEveryFunctionThatHasIt() {
        ChartSpec spec = understood("activation:relu,elu,leaky-relu?alpha=0.5");
        assertThat(applied(spec))
                .extracting(c -> c.activation().name() + c.arguments().values())
                .containsExactly("relu{}", "elu{alpha=0.5}", "leaky-relu{alpha=0.5}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activation:sigmod | activation-unknown | 11",
                "activation:relu,sigmod | activation-unknown | 16",
                "activation: | activation-syntax | 11",
                "activation:relu, | activation-syntax | 16",
                "activation | activation-syntax | 0",
                "image.png | activation-syntax | 0",
                "activation:relu?alpha=1 | activation-parameter | 16",
                "activation:elu?alpha=-1 | activation-parameter | 21",
                "activation:elu?alpha=x | activation-parameter | 21",
                "activation:elu?alpha=0x1p3 | activation-parameter | 21",
                "activation:elu?alpha=1d | activation-parameter | 21",
                "activation:elu?alpha=1e999 | activation-parameter | 21",
                "activation:elu?alpha= | activation-parameter | 21",
                "activation:relu?from=2&to=-2 | activation-domain | 21",
                "activation:relu?from=2&to=2 | activation-domain | 21",
                "activation:relu?to=-9 | activation-domain | 19",
                "activation:relu?from=NaN | activation-domain | 21",
                "activation:relu?from=0&to=Infinity | activation-domain | 26",
                "activation:relu?from=0&to=1e300 | activation-domain | 21",
                "activation:relu?from=0&to=1e-300 | activation-domain | 21",
                "activation:relu? | activation-syntax | 16",
                "activation:relu?from | activation-syntax | 16",
                "activation:relu?=3 | activation-syntax | 16",
                "activation:relu?from=1&from=2 | activation-syntax | 23",
                "activation:relu?derivative=yes | activation-syntax | 27",
                "activation:relu%2 | activation-syntax | 15",
                "activation:relu?from=%zz | activation-syntax | 21",
                "activation:%ff | activation-syntax | 11"
            })
    void refusesWithCodeAndPlace(String uri, String code, int offset) {
        assertThat(refused(uri))
                .singleElement()
                .satisfies(
                        problem -> {
                            assertThat(problem.code()).isEqualTo(code);
                            assertThat(problem.offset()).isEqualTo(offset);
                        });
    }

    @Test
    void guessesMistypedNames() {
        assertThat(refused("activation:sigmod").get(0).hint()).contains("did you mean 'sigmoid'?");
        assertThat(refused("activation:elu?alhpa=1").get(0).hint())
                .contains("did you mean 'alpha'?");
    }

    @Test
    void saysWhatIsPermitted() {
        assertThat(refused("activation:elu?alpha=-1").get(0).message())
                .isEqualTo("alpha must be finite and at least 0, not -1");
    }

    @Test
    void reportsAllProblemsAtOnce() {
        assertThat(refused("activation:elu?alpha=-1&beta=2"))
                .extracting(ChartProblem::subject)
                .containsExactly("alpha", "beta");
    }

    @Test
    void refusesMoreCurvesThanCanBeToldApart() {
        assertThat(refused("activation:relu,elu,selu,gelu,silu,tanh,step").get(0).code())
                .isEqualTo("activation-syntax");
    }

    @Test
    void survivesHostileAddresses() {
        String manyCommas = "activation:" + ",".repeat(10_000);
        assertThat(refused(manyCommas)).hasSize(10_001);
        assertThat(refused("activation:" + "%".repeat(10_000))).hasSize(1);
    }

    @Test
    void namesThePieceThatIsWrongInPieces() {
        ChartRequest request =
                new ChartRequest(
                        List.of("relu", "elu"),
                        Map.of("alpha", -1.0),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        true);
        assertThat(parser.parse(request))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> {
                            ChartProblem problem = refused.problems().get(0);
                            assertThat(problem.piece()).isEqualTo(Piece.PARAMETER_VALUE);
                            assertThat(problem.subject()).isEqualTo("alpha");
                        });
    }

    private ChartSpec understood(String uri) {
        ChartReading reading = parser.parseUri(uri);
        assertThat(reading).isInstanceOf(Understood.class);
        return ((Understood) reading).spec();
    }

    private List<ChartProblem> refused(String uri) {
        ChartReading reading = parser.parseUri(uri);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).problems();
    }
}
