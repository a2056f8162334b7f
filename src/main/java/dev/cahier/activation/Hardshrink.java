package dev.cahier.activation;

/**
 * Hard thresholding, of D. L. Donoho and I. M. Johnstone, "Ideal spatial adaptation by wavelet
 * shrinkage" (1994).
 */
record Hardshrink() implements Activation {

    private static final Parameter LAMBDA =
            new Parameter(
                    "lambda", "λ", 0.5, Interval.atLeast(0), "half the width of the flat part");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "hardshrink",
                        "Hardshrink",
                        "f(x) = \\begin{cases} 0 & |x| \\le \\lambda \\\\ x & |x| > \\lambda \\end{cases}",
                        "f'(x) = \\begin{cases} 0 & |x| < \\lambda \\\\ 1 & |x| > \\lambda \\end{cases}")
                .alsoCalled("hard-threshold", "hard-thresholding")
                .withParameters(LAMBDA)
                .from(
                        "D. L. Donoho, I. M. Johnstone",
                        "Ideal spatial adaptation by wavelet shrinkage",
                        1994,
                        "https://doi.org/10.1093/biomet/81.3.425")
                .shownWithin(3);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        double lambda = arguments.of(LAMBDA);
        PiecewiseLine identity = PiecewiseLine.of(Line.throughOrigin(1));
        if (lambda == 0) {
            return identity;
        }
        return identity.until(-lambda, 0, Line.level(0)).until(lambda, 0, Line.throughOrigin(1));
    }
}
