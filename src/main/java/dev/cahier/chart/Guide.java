package dev.cahier.chart;

import dev.cahier.activation.Asymptote;

/**
 * An asymptote that is drawn.
 *
 * @param line the asymptote
 * @param onRight whether the curve approaches it towards the right
 */
record Guide(Asymptote line, boolean onRight) {

    boolean isHorizontal() {
        return line.slope() == 0;
    }

    /** Returns its equation as printed beside it, such as {@code y = −1}. */
    String equation() {
        if (!isHorizontal()) {
            String slope = Math.abs(line.slope()) == 1 ? "" : Numbers.printed(line.slope());
            String sign = line.slope() == -1 ? "−" : "";
            String intercept =
                    line.intercept() == 0
                            ? ""
                            : (line.intercept() < 0 ? " − " : " + ")
                                    + Numbers.printed(Math.abs(line.intercept()));
            return "y = " + sign + slope + "x" + intercept;
        }
        double height = line.intercept();
        if (Math.abs(height) == Math.PI / 2) {
            return height < 0 ? "y = −π/2" : "y = π/2";
        }
        String exact = Numbers.printed(height);
        return Numbers.length(height) <= 6 ? "y = " + exact : "y ≈ " + Numbers.rounded(height);
    }
}
