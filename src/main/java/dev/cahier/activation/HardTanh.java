package dev.cahier.activation;

/**
 * A piecewise linear hyperbolic tangent, of R. Collobert, "Large Scale Machine Learning" (2004),
 * and R. Collobert, J. Weston, L. Bottou, M. Karlen, K. Kavukcuoglu and P. Kuksa, "Natural Language
 * Processing (Almost) from Scratch" (2011).
 */
record HardTanh() implements Activation {

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "hard-tanh",
                        "Hard tanh",
                        "f(x) = \\max\\bigl(-1, \\min(1, x)\\bigr)",
                        "f'(x) = \\begin{cases} 1 & |x| < 1 \\\\ 0 & |x| > 1 \\end{cases}")
                .alsoCalled("hard-hyperbolic-tangent")
                .from(
                        "R. Collobert, J. Weston, L. Bottou, M. Karlen, K. Kavukcuoglu, P. Kuksa",
                        "Natural Language Processing (Almost) from Scratch",
                        2011,
                        "https://jmlr.org/papers/v12/collobert11a.html")
                .shownWithin(3);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        return PiecewiseLine.of(Line.level(-1))
                .until(-1, -1, Line.throughOrigin(1))
                .until(1, 1, Line.level(1));
    }
}
