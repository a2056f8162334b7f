package dev.cahier.expression;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The functions of one argument that every expression knows. {@code log} is the natural logarithm,
 * as {@code ln} is; halves are rounded upwards.
 */
final class BuiltInFunctions {

    private static final double INFINITY = Double.POSITIVE_INFINITY;
    private static final double LN_2 = Math.log(2);
    private static final double LN_10 = Math.log(10);

    private final Map<String, UnaryFunction> byName = new TreeMap<>();

    BuiltInFunctions() {
        addCircular();
        addHyperbolic();
        addPowers();
        addStepped();
    }

    Optional<UnaryFunction> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(byName.keySet()));
    }

    private void addCircular() {
        add(UnaryFunction.smooth(Math::sin, Math::cos), "sin");
        add(UnaryFunction.smooth(Math::cos, u -> -Math.sin(u)), "cos");
        add(
                UnaryFunction.smooth(
                        Math::tan, u -> 1 / square(Math.cos(u)), Levels.everyPi(Math.PI / 2)),
                "tan");
        add(
                UnaryFunction.smooth(
                        u -> 1 / nonZero(Math.tan(u)),
                        u -> -1 / square(Math.sin(u)),
                        Levels.everyPi(0)),
                "cot");
        add(
                UnaryFunction.smooth(
                        u -> 1 / Math.cos(u),
                        u -> Math.sin(u) / square(Math.cos(u)),
                        Levels.everyPi(Math.PI / 2)),
                "sec");
        add(
                UnaryFunction.smooth(
                        u -> 1 / nonZero(Math.sin(u)),
                        u -> -Math.cos(u) / square(Math.sin(u)),
                        Levels.everyPi(0)),
                "csc");
        add(
                UnaryFunction.between(-1, 1, Math::asin, u -> 1 / Math.sqrt(1 - u * u)),
                "asin",
                "arcsin");
        add(
                UnaryFunction.between(-1, 1, Math::acos, u -> -1 / Math.sqrt(1 - u * u)),
                "acos",
                "arccos");
        add(UnaryFunction.smooth(Math::atan, u -> 1 / (1 + u * u)), "atan", "arctan");
    }

    private void addHyperbolic() {
        add(UnaryFunction.smooth(Math::sinh, Math::cosh), "sinh");
        add(UnaryFunction.smooth(Math::cosh, Math::sinh), "cosh");
        add(UnaryFunction.smooth(Math::tanh, u -> square(1 / Math.cosh(u))), "tanh");
        add(
                UnaryFunction.smooth(
                        u -> Math.copySign(arsinh(Math.abs(u)), u), u -> 1 / Math.hypot(1, u)),
                "asinh",
                "arsinh");
        add(
                UnaryFunction.between(
                        1,
                        INFINITY,
                        u -> Math.log1p(u - 1 + Math.sqrt(u - 1) * Math.sqrt(u + 1)),
                        u -> 1 / (Math.sqrt(u - 1) * Math.sqrt(u + 1))),
                "acosh",
                "arcosh");
        add(
                UnaryFunction.between(
                        -1,
                        1,
                        u -> (Math.log1p(u) - Math.log1p(-u)) / 2,
                        u -> 1 / ((1 - u) * (1 + u))),
                "atanh",
                "artanh");
    }

    private void addPowers() {
        add(UnaryFunction.smooth(Math::exp, Math::exp), "exp");
        add(UnaryFunction.between(0, INFINITY, Math::log, u -> 1 / u), "ln", "log");
        add(UnaryFunction.between(0, INFINITY, Math::log10, u -> 1 / (u * LN_10)), "log10", "lg");
        add(
                UnaryFunction.between(0, INFINITY, u -> Math.log(u) / LN_2, u -> 1 / (u * LN_2)),
                "log2");
        add(UnaryFunction.between(0, INFINITY, Math::sqrt, u -> 0.5 / Math.sqrt(u)), "sqrt");
        add(new CubeRoot(), "cbrt");
        add(UnaryFunction.smooth(ErrorFunction::value, ErrorFunction::slope), "erf");
    }

    private void addStepped() {
        add(new AbsoluteValue(), "abs");
        add(SteppedFunction.atZero(Math::signum), "sign", "sgn");
        add(SteppedFunction.atHalves(Math::floor), "floor");
        add(SteppedFunction.atHalves(Math::ceil), "ceil");
        add(SteppedFunction.atHalves(u -> Math.floor(u + 0.5)), "round");
    }

    private void add(UnaryFunction function, String... names) {
        for (String name : names) {
            byName.put(name, function);
        }
    }

    private static double arsinh(double size) {
        return Math.log1p(size + size * size / (1 + Math.hypot(1, size)));
    }

    private static double square(double u) {
        return u * u;
    }

    private static double nonZero(double u) {
        return u == 0 ? Double.NaN : u;
    }
}
