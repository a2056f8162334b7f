package dev.cahier.activation;

/**
 * The S-shaped rectified linear unit of X. Jin, C. Xu, J. Feng, Y. Wei, J. Xiong and S. Yan, "Deep
 * Learning with S-shaped Rectified Linear Activation Units" (2015). The thresholds stay on their
 * sides of zero, so that they are always in order.
 */
record Srelu() implements Activation {

    private static final Interval NOT_POSITIVE =
            new Interval(Double.NEGATIVE_INFINITY, false, 0, true);

    private static final Parameter TL =
            new Parameter("tl", "tₗ", -1, NOT_POSITIVE, "where the middle part begins")
                    .shownAt(-3, -2, -0.5);
    private static final Parameter AL =
            new Parameter("al", "aₗ", 0.7, Interval.reals(), "slope before it")
                    .shownAt(-0.3, 0, 1.5);
    private static final Parameter TR =
            new Parameter("tr", "tᵣ", 1, Interval.atLeast(0), "where the middle part ends")
                    .shownAt(0.5, 2, 3);
    private static final Parameter AR =
            new Parameter("ar", "aᵣ", 0.4, Interval.reals(), "slope after it")
                    .shownAt(-0.3, 0, 1.5);

    @Override
    public ActivationDefinition definition() {
        return ActivationDefinition.of(
                        "srelu",
                        "SReLU",
                        "f(x) = \\begin{cases} t_l + a_l (x - t_l) & x \\le t_l \\\\ x & t_l < x < t_r \\\\ t_r + a_r (x - t_r) & x \\ge t_r \\end{cases}",
                        "f'(x) = \\begin{cases} a_l & x < t_l \\\\ 1 & t_l < x < t_r \\\\ a_r & x > t_r \\end{cases}")
                .alsoCalled("s-shaped-relu")
                .withParameters(TL, AL, TR, AR)
                .from(
                        "X. Jin, C. Xu, J. Feng, Y. Wei, J. Xiong, S. Yan",
                        "Deep Learning with S-shaped Rectified Linear Activation Units",
                        2015,
                        "https://arxiv.org/abs/1512.07030")
                .shownWithin(4);
    }

    @Override
    public RealFunction with(Arguments arguments) {
        Line left = new Line(arguments.of(TL), arguments.of(TL), arguments.of(AL));
        Line right = new Line(arguments.of(TR), arguments.of(TR), arguments.of(AR));
        if (left.x() == right.x()) {
            return PiecewiseLine.of(left).until(left.x(), left.x(), right);
        }
        return PiecewiseLine.of(left)
                .until(left.x(), left.x(), Line.throughOrigin(1))
                .until(right.x(), right.x(), right);
    }
}
