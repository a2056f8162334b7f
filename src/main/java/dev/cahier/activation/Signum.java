package dev.cahier.activation;

/**
 * The sign, the output of an ADALINE unit: B. Widrow and M. E. Hoff, "Adaptive Switching Circuits"
 * (1960). Between its two values it is 0 at zero.
 */
record Signum() implements Activation {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "signum",
                        "Signum",
                        "f(x) = \\begin{cases} -1 & x < 0 \\\\ 0 & x = 0 \\\\ 1 & x > 0 \\end{cases}",
                        "f'(x) = 0 \\quad (x \\ne 0)")
                .alsoCalled("sign", "sgn", "bipolar-step")
                .from(
                        "B. Widrow, M. E. Hoff",
                        "Adaptive Switching Circuits",
                        1960,
                        "https://doi.org/10.21236/AD0241531")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.of(Line.level(-1)).until(0, 0, Line.level(1));
    }
}
