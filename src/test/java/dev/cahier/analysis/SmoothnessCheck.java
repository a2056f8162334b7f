package dev.cahier.analysis;

import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.Optional;

/** Estimates from differences of values how smooth a function is, up to the second derivative. */
final class SmoothnessCheck {

    private static final double STEP = 0x1p-10;
    private static final double DIFFERENCE = 0.02;

    private final RealFunction f;

    SmoothnessCheck(RealFunction f) {
        this.f = f;
    }

    Optional<String> contradiction(Continuity said) {
        int seen = f.breakpoints().stream().mapToInt(this::order).min().orElse(3);
        boolean agrees = seen == 3 ? said.isAtLeast(3) : said.equals(Continuity.of(seen));
        return agrees
                ? Optional.empty()
                : Optional.of("f looks like C^" + seen + ", not like " + said.text());
    }

    private int order(Breakpoint at) {
        double x = at.x();
        double tiny = 0x1p-30 * Math.max(1, Math.abs(x));
        if (differ(f.value(x - tiny), f.value(x + tiny)) || differ(f.value(x), f.value(x + tiny))) {
            return -1;
        }
        if (differ(f.derivative(x - tiny), f.derivative(x + tiny))) {
            return 0;
        }
        double slope = f.derivative(x);
        double right = (f.derivative(x + STEP) - slope) / STEP;
        double left = (slope - f.derivative(x - STEP)) / STEP;
        return differ(left, right) ? 1 : thirdDerivativesDiffer(x) ? 2 : 3;
    }

    private boolean thirdDerivativesDiffer(double x) {
        return differ(second(x, -STEP), second(x, STEP));
    }

    private double second(double x, double step) {
        double near = f.derivative(x + step) - f.derivative(x);
        double far = f.derivative(x + 2 * step) - f.derivative(x + step);
        return (far - near) / (step * step);
    }

    private static boolean differ(double left, double right) {
        return Math.abs(left - right) > DIFFERENCE;
    }
}
