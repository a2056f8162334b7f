package dev.cahier.activation;

/**
 * The thresholded rectifier of K. Konda, R. Memisevic and D. Krueger, "Zero-bias autoencoders and
 * the benefits of co-adapting features" (2014).
 */
record Threshold() implements Activation {

    private static final Parameter THETA =
            new Parameter("theta", "θ", 1, Interval.reals(), "where the line begins")
                    .shownAt(-1, 0, 2);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "threshold",
                        "Threshold",
                        "f(x) = \\begin{cases} 0 & x \\le \\theta \\\\ x & x > \\theta \\end{cases}",
                        "f'(x) = \\begin{cases} 0 & x < \\theta \\\\ 1 & x > \\theta \\end{cases}")
                .alsoCalled("thresholded-relu", "trelu", "trec")
                .withParameters(THETA)
                .from(
                        "K. Konda, R. Memisevic, D. Krueger",
                        "Zero-bias autoencoders and the benefits of co-adapting features",
                        2014,
                        "https://arxiv.org/abs/1402.3337")
                .shownWithin(4)
                .withEverydayName();
    }

    @Override
    public RealFunction with(Arguments arguments) {
        double theta = arguments.of(THETA);
        return PiecewiseLine.of(Line.level(0)).until(theta, 0, Line.throughOrigin(1));
    }
}
