package dev.cahier.identity;

import java.util.Map;
import java.util.Optional;

/**
 * Formulas of activation functions whose own one is written for readers: with integrals, rounded
 * constants, two forms or names that it explains.
 */
final class PlainFormulas {

    private static final Map<String, String> BY_NAME =
            Map.of(
                    "gelu",
                    "f(x) = \\frac{x}{2} \\left(1 + \\operatorname{erf}\\left(\\frac{x}{\\sqrt{2}}"
                            + "\\right)\\right)",
                    "gelu-tanh",
                    "f(x) = \\frac{x}{2} \\left(1 + \\tanh\\left(\\sqrt{\\frac{2}{\\pi}}"
                            + " (x + 0.044715 x^3)\\right)\\right)",
                    "normal-cdf",
                    "f(x) = \\frac{1}{2} \\left(1 + \\operatorname{erf}\\left(\\frac{x}{\\sqrt{2}}"
                            + "\\right)\\right)",
                    "selu",
                    "f(x) = \\lambda \\begin{cases} \\alpha (e^x - 1) & x < 0 \\\\ x & x \\ge 0"
                            + " \\end{cases}"
                            + "\nwhere \\lambda = 1.0507009873554804934193349852946"
                            + "\nwhere \\alpha = 1.6732632423543772848170429916717",
                    "srelu",
                    "f(x) = \\max(-1, \\min(1, x)) + 0.7 \\min(0, x + 1) + 0.4 \\max(0, x - 1)",
                    "symmetrical-sigmoid",
                    "f(x) = \\tanh\\left(\\frac{x}{2}\\right)",
                    "log-sigmoid",
                    "f(x) = -\\ln(1 + e^{-x})",
                    "hard-elish",
                    "f(x) = \\begin{cases} (e^x - 1) \\max(0, \\min(1, \\frac{x + 1}{2})) & x < 0"
                            + " \\\\ x \\max(0, \\min(1, \\frac{x + 1}{2})) & x \\ge 0 \\end{cases}");

    private PlainFormulas() {}

    /** Returns a formula of a function with its usual parameters, if its own one is not plain. */
    static Optional<String> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
