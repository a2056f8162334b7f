package dev.cahier.activation;

/**
 * The absolute value, used to rectify features by K. Jarrett, K. Kavukcuoglu, M. Ranzato and Y.
 * LeCun, "What is the Best Multi-Stage Architecture for Object Recognition?" (2009).
 */
record Absolute() implements Activation {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "absolute",
                        "Absolute value",
                        "f(x) = |x|",
                        "f'(x) = \\begin{cases} -1 & x < 0 \\\\ 1 & x > 0 \\end{cases}")
                .alsoCalled("abs", "absolute-value")
                .from(
                        "K. Jarrett, K. Kavukcuoglu, M. Ranzato, Y. LeCun",
                        "What is the Best Multi-Stage Architecture for Object Recognition?",
                        2009,
                        "https://doi.org/10.1109/ICCV.2009.5459469")
                .shownWithin(4)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.bentAtOrigin(-1, 1);
    }
}
