package dev.cahier.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Values and derivatives against 50 digits that an independent program computed.
 *
 * <p>The error is measured in units in the last place of the exact result. Where the exact result
 * is nearly 0 although its argument is not, the argument's own last place is worth many of those,
 * and no formula helps; these stretches are listed with their reasons in {@code
 * ill-conditioned.csv}, and errors there are measured in units in the last place of the size that
 * is given there.
 */
class ReferenceValuesTest {

    private static final double MOST = 8;

    private static final BigDecimal GREATEST = new BigDecimal(Double.MAX_VALUE);

    /** A stretch of the x-axis where a function or its derivative (df) crosses zero. */
    private record IllConditioned(
            String name, String parameters, String what, double lo, double hi, double size) {

        static IllConditioned parsed(String line) {
            String[] cells = line.split(",", 7);
            return new IllConditioned(
                    cells[0],
                    cells[1],
                    cells[2],
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]));
        }
    }

    /** The greatest error so far and where it is. */
    private record Worst(double error, String place) {

        Worst or(double otherError, ReferenceTable.Row row) {
            return otherError > error
                    ? new Worst(otherError, "x=" + row.x() + " " + row.parameters())
                    : this;
        }
    }

    private static final List<IllConditioned> ILL_CONDITIONED =
            ReferenceTable.lines("ill-conditioned.csv").stream()
                    .skip(1)
                    .map(IllConditioned::parsed)
                    .toList();

    static Stream<Activation> functions() {
        return Activations.standard().all().stream();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void isExactToAFewUnitsInTheLastPlace(Activation activation) {
        Worst value = new Worst(0, "everywhere");
        Worst slope = value;
        for (ReferenceTable.Row row : ReferenceTable.of(activation.name())) {
            RealFunction f = AppliedActivation.of(activation, row.arguments()).function();
            value = value.or(error(activation, row, "f", f.value(row.x()), row.f()), row);
            double derivative = f.derivative(row.x());
            if (row.df().isEmpty()) {
                assertThat(derivative).as("f'(%s) %s", row.x(), row.parameters()).isNaN();
            } else {
                double error = error(activation, row, "df", derivative, row.df().orElseThrow());
                slope = slope.or(error, row);
            }
        }
        String report =
                String.format(
                        Locale.ROOT,
                        "%-20s f %5.2f ulp at %-28s f' %5.2f ulp at %s",
                        activation.name(),
                        value.error(),
                        value.place(),
                        slope.error(),
                        slope.place());
        System.out.println(report);
        assertThat(Math.max(value.error(), slope.error())).as(report).isLessThanOrEqualTo(MOST);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void tableHoldsTheDefaultsAndOtherParameters(Activation activation) {
        List<ReferenceTable.Row> rows = ReferenceTable.of(activation.name());
        assertThat(rows)
                .anyMatch(
                        row ->
                                AppliedActivation.of(activation, row.arguments())
                                        .equals(AppliedActivation.of(activation, Map.of())));
        if (!activation.definition().parameters().isEmpty()) {
            assertThat(rows).extracting(ReferenceTable.Row::parameters).hasSizeGreaterThan(1);
        }
    }

    @Test
    void everyIllConditionedStretchIsInUse() {
        for (IllConditioned stretch : ILL_CONDITIONED) {
            assertThat(ReferenceTable.of(stretch.name()))
                    .as(stretch.toString())
                    .anyMatch(row -> applies(stretch, stretch.name(), row, stretch.what()));
        }
    }

    @Test
    void measuresErrorsInUnitsInTheLastPlace() {
        assertThat(units(1 + 3 * Math.ulp(1.0), BigDecimal.ONE, 0)).isEqualTo(3);
        assertThat(units(1, new BigDecimal("1.0000000000000001"), 0)).isBetween(0.4, 0.5);
        assertThat(units(Double.POSITIVE_INFINITY, new BigDecimal("1e400"), 0)).isZero();
        assertThat(units(Double.MAX_VALUE, new BigDecimal("1e400"), 0)).isInfinite();
        assertThat(units(Double.NaN, BigDecimal.ONE, 0)).isInfinite();
        assertThat(units(0, new BigDecimal("4e-324"), 0)).isLessThan(1);
        assertThat(units(1e-16, BigDecimal.ZERO, 1)).isLessThan(1);
    }

    private static double error(
            Activation activation,
            ReferenceTable.Row row,
            String what,
            double y,
            BigDecimal exact) {
        double size =
                ILL_CONDITIONED.stream()
                        .filter(stretch -> applies(stretch, activation.name(), row, what))
                        .mapToDouble(IllConditioned::size)
                        .max()
                        .orElse(0);
        return units(y, exact, size);
    }

    private static boolean applies(
            IllConditioned stretch, String name, ReferenceTable.Row row, String what) {
        return stretch.name().equals(name)
                && stretch.parameters().equals(row.parameters())
                && stretch.what().equals(what)
                && stretch.lo() <= row.x()
                && row.x() <= stretch.hi();
    }

    /**
     * Returns how far a result is from the exact one.
     *
     * @param size the least size of a result whose last place is the unit
     */
    private static double units(double y, BigDecimal exact, double size) {
        if (exact.abs().compareTo(GREATEST) > 0) {
            boolean overflows = Double.isInfinite(y) && y > 0 == exact.signum() > 0;
            return overflows ? 0 : Double.POSITIVE_INFINITY;
        }
        if (!Double.isFinite(y)) {
            return Double.POSITIVE_INFINITY;
        }
        double unit = Math.ulp(Math.max(size, Math.abs(exact.doubleValue())));
        BigDecimal distance = new BigDecimal(y).subtract(exact).abs();
        return distance.divide(new BigDecimal(unit), MathContext.DECIMAL32).doubleValue();
    }
}
