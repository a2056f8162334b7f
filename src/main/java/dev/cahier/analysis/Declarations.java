package dev.cahier.analysis;

import dev.cahier.activation.Asymptote;
import dev.cahier.activation.Breakpoint;
import dev.cahier.activation.RealFunction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;

/**
 * Compares what a function declares with its values.
 *
 * <p>Properties are read off the breakpoints, asymptotes and slopes that a function declares, so
 * that a wrong declaration makes wrong properties. Wrong slopes, jumps and kinks that are not
 * declared, and breakpoints and asymptotes that are not as declared show in differences of values,
 * up to a distance of a thousand from zero.
 */
public final class Declarations {

    private static final double REACH = 1e3;

    private final RealFunction f;

    /** The points between which jumps and kinks are looked for, ascending. */
    private final double[] xs;

    private Declarations(RealFunction f, double[] xs) {
        this.f = f;
        this.xs = Arrays.stream(xs).filter(x -> Math.abs(x) <= REACH).toArray();
    }

    /** Returns what a function declares and its values contradict, a clause; empty if nothing. */
    public static Optional<String> contradiction(RealFunction f) {
        double[] breaks = f.breakpoints().stream().mapToDouble(Breakpoint::x).toArray();
        return contradiction(f, SampleGrid.around(breaks).points());
    }

    /** Looks at given points, ascending. */
    static Optional<String> contradiction(RealFunction f, double[] xs) {
        return new Declarations(f, xs).contradiction();
    }

    private Optional<String> contradiction() {
        return wrongDerivative()
                .or(() -> undeclared("f", f::value, Breakpoint::isJump))
                .or(() -> undeclared("f'", f::derivative, Breakpoint::isDerivativeAbsent))
                .or(this::undeclaredBend)
                .or(this::wrongBreakpoint)
                .or(() -> wrongLine(f.leftAsymptote(), -1))
                .or(() -> wrongLine(f.rightAsymptote(), 1));
    }

    /** Halves every interval in which a curve changes, to see whether it is a jump. */
    private Optional<String> undeclared(
            String name, DoubleUnaryOperator curve, Predicate<Breakpoint> permitted) {
        for (int i = 1; i < xs.length; i++) {
            double left = xs[i - 1];
            double right = xs[i];
            double small = 1e-7 + 1e-9 * Math.abs(curve.applyAsDouble(left));
            for (int n = 0; n < 60 && change(curve, left, right) > small; n++) {
                double middle = left / 2 + right / 2;
                boolean inLeft = change(curve, left, middle) >= change(curve, middle, right);
                left = inLeft ? left : middle;
                right = inLeft ? middle : right;
            }
            double from = left;
            double to = right;
            boolean declared =
                    f.breakpoints().stream()
                            .filter(permitted)
                            .anyMatch(b -> b.x() >= from && b.x() <= to);
            double width = to - from;
            if (!declared && change(curve, from, to) > small + 1e5 * width) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "%s jumps undeclared at x = %s",
                                name,
                                Decimals.value(from)));
            }
        }
        return Optional.empty();
    }

    private static double change(DoubleUnaryOperator curve, double from, double to) {
        double change = Math.abs(curve.applyAsDouble(to) - curve.applyAsDouble(from));
        return Double.isNaN(change) ? 0 : change;
    }

    /** Compares the second derivatives on both sides of round points. */
    private Optional<String> undeclaredBend() {
        double h = 1e-5;
        for (double x = -8; x <= 8; x += 0.125) {
            double at = x;
            if (f.breakpoints().stream().anyMatch(b -> Math.abs(b.x() - at) < 2 * h)) {
                continue;
            }
            double bend = bend(x, h);
            // A bend that is but steep looks less so from nearby.
            if (bend > 1e-2 && bend(x, h / 8) > bend / 2) {
                return Optional.of("f'' jumps undeclared at x = " + Decimals.value(x));
            }
        }
        return Optional.empty();
    }

    private double bend(double x, double h) {
        double right = (f.derivative(x + h) - f.derivative(x)) / h;
        double left = (f.derivative(x) - f.derivative(x - h)) / h;
        return Math.abs(right - left);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "not existing" : Decimals.value(value);
    }

    private Optional<String> wrongDerivative() {
        for (double x : xs) {
            double h = 1e-4 * Math.max(1e-3, Math.min(1, Math.abs(x)));
            boolean smooth = f.breakpoints().stream().noneMatch(b -> Math.abs(b.x() - x) <= 3 * h);
            double difference = (f.value(x + h) - f.value(x - h)) / (2 * h);
            double slope = f.derivative(x);
            double noise = 1e-15 * Math.abs(f.value(x)) / h;
            if (smooth
                    && !(Math.abs(difference - slope) <= 1e-6 + 1e-5 * Math.abs(slope) + noise)) {
                return Optional.of(
                        String.format(
                                Locale.ROOT,
                                "f'(%s) is given as %s, but the values of f around it give %s",
                                Decimals.value(x),
                                number(slope),
                                number(difference)));
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrongBreakpoint() {
        double h = 1e-9;
        for (Breakpoint at : f.breakpoints()) {
            double x = at.x();
            boolean agrees =
                    f.value(x) == at.value()
                            && near(f.value(x - h), at.left())
                            && near(f.value(x + h), at.right())
                            && near(f.derivative(x - h), at.leftSlope())
                            && near(f.derivative(x + h), at.rightSlope());
            if (!agrees) {
                return Optional.of(
                        "f or f' is not as declared at the breakpoint x = "
                                + Decimals.value(at.x()));
            }
        }
        return Optional.empty();
    }

    private static boolean near(double actual, double declared) {
        return Math.abs(actual - declared) <= 1e-7 * Math.max(1, Math.abs(declared));
    }

    private Optional<String> wrongLine(Optional<Asymptote> declared, int side) {
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        Asymptote line = declared.get();
        double far = side * 1e6;
        boolean agrees =
                Math.abs(f.value(far) - line.at(far))
                                <= 1e-5 * Math.max(1, Math.abs(line.intercept()))
                        && Math.abs(f.derivative(far) - line.slope())
                                <= 1e-5 * Math.max(1, Math.abs(line.slope()))
                        && f.derivative(side * Double.POSITIVE_INFINITY) == line.slope();
        return agrees
                ? Optional.empty()
                : Optional.of(
                        String.format(
                                Locale.ROOT,
                                "the line %s x + %s is not an asymptote on the %s",
                                Decimals.value(line.slope()),
                                Decimals.value(line.intercept()),
                                side < 0 ? "left" : "right"));
    }
}
