package dev.cahier.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cahier.activation.ExactNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeSetTest {

    private static final double INF = Double.POSITIVE_INFINITY;

    @Test
    void joinsPartsThatTouchAndNoOthers() {
        RangePart left = RangePart.open(0, 1);
        RangePart right = RangePart.open(1, 2);
        assertThat(RangeSet.of(right, left).text()).isEqualTo("(0, 1) ∪ (1, 2)");
        assertThat(RangeSet.of(right, RangePart.single(1), left).text()).isEqualTo("(0, 2)");
        assertThat(RangeSet.of(left, RangePart.single(1)).text()).isEqualTo("(0, 1]");
        assertThat(RangeSet.of(left, RangePart.single(0)).text()).isEqualTo("[0, 1)");
        assertThat(RangeSet.of(RangePart.open(-INF, INF), RangePart.single(3)).text())
                .isEqualTo("(-inf, inf)");
        assertThat(RangeSet.of(RangePart.single(1), RangePart.single(0)).text())
                .isEqualTo("{0} ∪ {1}");
    }

    @Test
    void unionContainsWhatItsPartsContain() {
        Random random = new Random(5);
        for (int trial = 0; trial < 500; trial++) {
            List<RangePart> parts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int lo = random.nextInt(6);
                int hi = lo + random.nextInt(3);
                boolean single = lo == hi;
                parts.add(
                        new RangePart(
                                lo,
                                single || random.nextBoolean(),
                                hi,
                                single || random.nextBoolean()));
            }
            RangeSet union = new RangeSet(parts);
            for (double y = -1; y <= 9; y += 0.5) {
                double value = y;
                assertThat(union.contains(y))
                        .as("%s in %s", y, parts)
                        .isEqualTo(parts.stream().anyMatch(part -> part.contains(value)));
            }
            assertThat(new RangeSet(union.parts())).isEqualTo(union);
        }
    }

    @Test
    void refusesWhatIsNoPart() {
        assertThatIllegalArgumentException().isThrownBy(() -> RangePart.open(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> RangePart.open(1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RangePart.open(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> RangePart.single(INF));
        assertThatIllegalArgumentException().isThrownBy(() -> new RangePart(0, true, INF, true));
        assertThatIllegalArgumentException().isThrownBy(RangeSet::of);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "0.25, 0.25",
        "-1.7159, -1.7159",
        "0.01, 0.01",
        "100, 100",
        "-0.2784645427610738, -0.278",
        "-0.16997120747990366, -0.170",
        "1.0998393201288669, 1.10",
        "1.5707963267948966, 1.57",
        "31622.776601683792, 31622.78",
        "1.00000001, 1.00000001",
        "0.9999999999999999, 0.9999999999999999",
        "999999.96, 999999.96",
        "1e6, 1e6",
        "-1e-20, -1e-20",
        "2.7846454276107e-10, 2.78e-10",
        "Infinity, inf",
        "-Infinity, -inf"
    })
    void printsShortBounds(double bound, String text) {
        assertThat(Decimals.bound(bound)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "(0; 1), true, 0, false, 1, false",
        "(0; 1], true, 0, false, 1, true",
        "[ -1/4 ; +inf ), true, -0.25, true, Infinity, false",
        "]0; 1[, true, 0, false, 1, false",
        "[0; 1[, true, 0, true, 1, false",
        "（−π/2，π/2）, true, -1.5707963267948966, false, 1.5707963267948966, false",
        "R, true, -Infinity, false, Infinity, false",
        "ℝ, true, -Infinity, false, Infinity, false",
        "0.5, true, 0.5, true, 0.5, true",
        "{1/e}, true, 0.36787944117144233, true, 0.36787944117144233, true",
        "(-inf; 2pi), true, -Infinity, false, 6.283185307179586, false",
        "(1e-3; 2E2), true, 0.001, false, 200, false",
        "[0; ∞), true, 0, true, Infinity, false",
        "(0; 1), true, 0, false, 1, false",
        "(0; 1) or, false, 0, false, 0, false",
        "(0; one), false, 0, false, 0, false",
        "((0; 1)), false, 0, false, 0, false",
        "(0; 1e999), false, 0, false, 0, false",
        "{}, false, 0, false, 0, false",
        "--1, false, 0, false, 0, false"
    })
    void readsIntervals(
            String text,
            boolean readable,
            double lo,
            boolean loClosed,
            double hi,
            boolean hiClosed) {
        RangeSet any = RangeSet.of(RangePart.single(77));
        if (readable) {
            assertThat(RangeReader.read(text).orElseThrow().roundedLike(any))
                    .isEqualTo(RangeSet.of(new RangePart(lo, loClosed, hi, hiClosed)));
        } else {
            assertThat(RangeReader.read(text)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{0; 1}, {0} ∪ {1}",
        "0 or 1, {0} ∪ {1}",
        "{0} U {1}, {0} ∪ {1}",
        "{-1} ∪ {0} ∪ {1}, {-1} ∪ {0} ∪ {1}",
        "(-inf; -1/2) ∪ {0} ∪ (1/2; inf), '(-inf, -0.5) ∪ {0} ∪ (0.5, inf)'",
        "(0; 1) ∪ [1; 2], '(0, 2]'"
    })
    void readsUnions(String text, String printed) {
        RangeSet any = RangeSet.of(RangePart.single(77));
        assertThat(RangeReader.read(text).orElseThrow().roundedLike(any).text()).isEqualTo(printed);
    }

    @Test
    void takesRoundedDecimalsForTheBoundTheyMean() {
        RangeSet truth = RangeSet.of(new RangePart(-0.2784645427610738, true, INF, false));
        assertThat(read("[-0.278, inf)", truth)).isEqualTo(truth);
        assertThat(read("[-0.28, inf)", truth)).isEqualTo(truth);
        assertThat(read("[-0.2785, inf)", truth)).isEqualTo(truth);
        assertThat(read("[-0.3, inf)", truth)).isNotEqualTo(truth);
        assertThat(read("[-0.27, inf)", truth)).isNotEqualTo(truth);
        assertThat(read("[-0.279, inf)", truth)).isNotEqualTo(truth);
        assertThat(read("(-0.278, inf)", truth)).isNotEqualTo(truth);
    }

    private static RangeSet read(String text, RangeSet truth) {
        return RangeReader.read(text).orElseThrow().roundedLike(truth);
    }

    @Test
    void writesExactNumbersWhereItsEndsAreKnown() {
        List<ExactNumber> exact =
                List.of(ExactNumber.ratio(1, 4), ExactNumber.ratio(-3, 8), ExactNumber.ratio(1, 2));

        assertThat(RangeSet.of(new RangePart(0, false, 0.25, true)).tex(exact))
                .isEqualTo("(0, \\tfrac{1}{4}]");
        assertThat(RangeSet.of(new RangePart(-0.375, true, 0.26, false)).text(exact))
                .isEqualTo("[\u22123/8, 0.26)");
        assertThat(RangeSet.of(RangePart.open(Double.NEGATIVE_INFINITY, -0.25)).tex(exact))
                .isEqualTo("(-\\infty, -0.25)");
        assertThat(RangeSet.of(RangePart.open(0.5, Double.POSITIVE_INFINITY)).text(exact))
                .isEqualTo("(1/2, inf)");
        assertThat(
                        RangeSet.of(RangePart.single(-2.5e30), RangePart.single(0.5))
                                .tex(List.of(ExactNumber.ratio(1, 2))))
                .isEqualTo("\\{-2.5 \\times 10^{30}\\} \\cup \\{\\tfrac{1}{2}\\}");
    }
}
