package dev.cahier.activation;

/** Soft thresholding, of D. L. Donoho, "De-noising by soft-thresholding" (1995). */
record Softshrink() implements Activation {

    private static final Parameter LAMBDA =
            new Parameter(
                    "lambda", "λ", 0.5, Interval.atLeast(0), "half the width of the flat part");

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "softshrink",
                        "Softshrink",
                        "f(x) = \\begin{cases} x + \\lambda & x < -\\lambda \\\\ 0 & |x| \\le \\lambda \\\\ x - \\lambda & x > \\lambda \\end{cases}",
                        "f'(x) = \\begin{cases} 0 & |x| < \\lambda \\\\ 1 & |x| > \\lambda \\end{cases}")
                .alsoCalled("soft-threshold", "soft-thresholding")
                .withParameters(LAMBDA)
                .from(
                        "D. L. Donoho",
                        "De-noising by soft-thresholding",
                        1995,
                        "https://doi.org/10.1109/18.382009")
                .shownWithin(3);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        double lambda = arguments.of(LAMBDA);
        if (lambda == 0) {
            return PiecewiseLine.of(Line.throughOrigin(1));
        }
        return PiecewiseLine.of(new Line(-lambda, 0, 1))
                .until(-lambda, 0, Line.level(0))
                .until(lambda, 0, new Line(lambda, 0, 1));
    }
}
