package dev.cahier.activation;

import java.util.Optional;
import org.apache.commons.numbers.core.DD;

/**
 * The softplus, a smooth ReLU, of C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau and R. Garcia,
 * "Incorporating Second-Order Functional Knowledge for Better Option Pricing" (2000).
 */
record Softplus() implements Activation {

    private static final Parameter BETA =
            new Parameter("beta", "β", 1, Interval.greaterThan(0), "sharpness of the bend");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "softplus",
                        "Softplus",
                        "f(x) = \\frac{1}{\\beta} \\ln\\bigl(1 + e^{\\beta x}\\bigr)",
                        "f'(x) = \\frac{1}{1 + e^{-\\beta x}}")
                .alsoCalled("smooth-relu")
                .withParameters(BETA)
                .from(
                        "C. Dugas, Y. Bengio, F. Bélisle, C. Nadeau, R. Garcia",
                        "Incorporating Second-Order Functional Knowledge for Better Option Pricing",
                        2000,
                        "https://proceedings.neurips.cc/paper/2000/hash/44968aece94f667e4095002d140b5896-Abstract.html");
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return new SmoothRamp(arguments.of(BETA));
    }

    /** Returns {@code ln(1 + e^x)} in a form that neither overflows nor loses small values. */
    static double smoothRamp(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    /**
     * The function {@code ln(1 + e^(βx)) / β}.
     *
     * @param beta how sharply it bends, positive
     */
    private record SmoothRamp(double beta) implements RealFunction {

        /** Below this exponent {@code ln(1 + e^u)} and {@code e^u} are the same double. */
        private static final double TAIL = -40;

        @Override
        public double value(double x) {
            DD u = Exponential.product(beta, x);
            if (u.hi() < TAIL) {
                return Exponential.times(1 / beta, u);
            }
            return u.hi() < 0
                    ? Math.log1p(Exponential.times(1, u)) / beta
                    : x + Math.log1p(Math.exp(-u.hi())) / beta;
        }

        @Override
        public double derivative(double x) {
            DD u = Exponential.product(beta, x);
            double open = 1 / (1 + Math.exp(-Math.abs(u.hi())));
            return u.hi() < 0 ? Exponential.times(open, u) : open;
        }

        @Override
        public Optional<Asymptote> leftAsymptote() {
            return Optional.of(Asymptote.approached(0, 0));
        }

        @Override
        public Optional<Asymptote> rightAsymptote() {
            return Optional.of(Asymptote.approached(1, 0));
        }
    }
}
