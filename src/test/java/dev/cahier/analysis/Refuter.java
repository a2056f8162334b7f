package dev.cahier.analysis;

import dev.cahier.activation.RealFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Searches for points that speak against what is said of a function, by means of its values alone:
 * random ones of all sizes, around the breakpoints, in the tails, and climbing to the extremes.
 */
final class Refuter {

    private static final double NOISE = 1e-11;

    private final RealFunction f;
    private final double[] xs;
    private final double[] extremal;

    Refuter(RealFunction f, long seed) {
        this.f = f;
        Random random = new Random(seed);
        xs = points(random);
        extremal =
                DoubleStream.concat(climbed(f::value, random), climbed(f::derivative, random))
                        .toArray();
    }

    /** Returns what was found against the function and its properties, empty if nothing was. */
    Optional<String> refutation(FunctionProperties said) {
        return declarations().or(() -> refutationOfCard(said));
    }

    /** Returns what was found against the properties alone, empty if nothing was. */
    Optional<String> refutationOfCard(FunctionProperties said) {
        return range("f", f::value, said.range().value())
                .or(() -> range("f'", f::derivative, said.derivative().range().value()))
                .or(() -> ways("f", f::value, said.monotonic().value()))
                .or(() -> ways("f'", f::derivative, said.derivative().monotonic().value()))
                .or(() -> new SmoothnessCheck(f).contradiction(said.continuity().value()))
                .or(() -> symmetry(said.symmetry().value()))
                .or(() -> identity(said.identityAtOrigin().value()))
                .or(() -> tails(said.saturation().value()))
                .or(() -> gradients(said));
    }

    private Optional<String> declarations() {
        return Declarations.contradiction(f, xs);
    }

    private double[] points(Random random) {
        DoubleStream sizes =
                DoubleStream.generate(() -> Math.pow(10, random.nextDouble() * 18 - 9)).limit(150);
        DoubleStream near = DoubleStream.generate(() -> random.nextDouble() * 12 - 6).limit(300);
        DoubleStream around = f.breakpoints().stream().flatMapToDouble(b -> around(b.x(), random));
        return DoubleStream.concat(
                        DoubleStream.concat(sizes.flatMap(s -> DoubleStream.of(s, -s)), near),
                        DoubleStream.concat(around, DoubleStream.of(0, 1, -1, 2, -2, 0.5, -0.5)))
                .sorted()
                .toArray();
    }

    private static DoubleStream around(double x, Random random) {
        return DoubleStream.generate(random::nextGaussian)
                .map(distance -> x + distance * Math.pow(10, -12 * random.nextDouble()))
                .limit(60);
    }

    /** Returns where a curve is highest and lowest, climbing from the best points. */
    private DoubleStream climbed(DoubleUnaryOperator curve, Random random) {
        List<Double> tops = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            DoubleUnaryOperator height = x -> sign * curve.applyAsDouble(x);
            Arrays.stream(xs)
                    .boxed()
                    .filter(x -> Math.abs(x) < 1e4 && !Double.isNaN(height.applyAsDouble(x)))
                    .sorted(
                            (a, b) ->
                                    Double.compare(
                                            height.applyAsDouble(b), height.applyAsDouble(a)))
                    .limit(3)
                    .forEach(x -> tops.add(climb(height, x, random)));
        }
        return tops.stream().mapToDouble(x -> x);
    }

    private static double climb(DoubleUnaryOperator height, double start, Random random) {
        double x = start;
        for (double step = 1; step > 1e-10; step *= 0.9) {
            double next = x + random.nextGaussian() * step;
            if (height.applyAsDouble(next) > height.applyAsDouble(x)) {
                x = next;
            }
        }
        return x;
    }

    private DoubleStream all() {
        return DoubleStream.concat(Arrays.stream(xs), Arrays.stream(extremal));
    }

    private Optional<String> range(String name, DoubleUnaryOperator curve, RangeSet range) {
        double[] bounds = range.bounds();
        Optional<Double> outside =
                all().filter(
                                x -> {
                                    double y = curve.applyAsDouble(x);
                                    return Double.isFinite(y)
                                            && !range.contains(y)
                                            && distance(bounds, y) > NOISE * Math.abs(y) + 1e-300;
                                })
                        .boxed()
                        .findFirst();
        if (outside.isPresent()) {
            return Optional.of(at(name, curve, outside.get()) + " is not in " + range);
        }
        return missedBound(name, curve, range)
                .or(() -> openBound(name, curve, range))
                .or(() -> closedBound(name, curve, range));
    }

    /** Every bound must be approached. */
    private Optional<String> missedBound(String name, DoubleUnaryOperator curve, RangeSet range) {
        double[] ys = all().map(curve).filter(y -> !Double.isNaN(y)).toArray();
        for (RangePart part : range.parts()) {
            for (double bound : new double[] {part.lo(), part.hi()}) {
                double nearest = distance(ys, bound);
                boolean approached =
                        Double.isInfinite(bound)
                                ? Arrays.stream(ys)
                                        .anyMatch(y -> y * bound > 0 && Math.abs(y) > 1e3)
                                : nearest <= 1e-6 * Math.max(1e-2, Math.abs(bound));
                if (!approached) {
                    return Optional.of(name + " does not come near " + bound);
                }
            }
        }
        return Optional.empty();
    }

    /** No bound that a function takes at a moderate point may be left out. */
    private Optional<String> openBound(String name, DoubleUnaryOperator curve, RangeSet range) {
        double[] bounds = range.bounds();
        return Arrays.stream(xs)
                .filter(x -> Math.abs(x) <= 3)
                .filter(
                        x -> {
                            double y = curve.applyAsDouble(x);
                            return !range.contains(y) && distance(bounds, y) == 0;
                        })
                .mapToObj(x -> at(name, curve, x) + ", a bound that " + range + " leaves out")
                .findFirst();
    }

    /** Every bound that belongs to the range must be taken where the tails have not begun. */
    private Optional<String> closedBound(String name, DoubleUnaryOperator curve, RangeSet range) {
        double[] ys =
                all().filter(x -> Math.abs(x) <= 10)
                        .map(curve)
                        .filter(y -> !Double.isNaN(y))
                        .toArray();
        for (RangePart part : range.parts()) {
            boolean lo = !part.loClosed() || distance(ys, part.lo()) <= 1e-9;
            boolean hi = !part.hiClosed() || distance(ys, part.hi()) <= 1e-9;
            if (!lo || !hi) {
                return Optional.of(name + " does not take a bound of " + part.text());
            }
        }
        return Optional.empty();
    }

    private static double distance(double[] values, double y) {
        return Arrays.stream(values).map(v -> Math.abs(v - y)).min().orElse(Double.NaN);
    }

    private Optional<String> ways(String name, DoubleUnaryOperator curve, Monotonicity said) {
        boolean up = false;
        boolean down = false;
        boolean flat = false;
        double[] known =
                Arrays.stream(xs).filter(x -> !Double.isNaN(curve.applyAsDouble(x))).toArray();
        for (int i = 1; i < known.length; i++) {
            double before = curve.applyAsDouble(known[i - 1]);
            double change = curve.applyAsDouble(known[i]) - before;
            boolean noise = Math.abs(change) <= 1e-13 * Math.abs(before);
            up |= change > 0 && !noise;
            down |= change < 0 && !noise;
            flat |= change == 0 && Math.abs(known[i]) < 3 && known[i] - known[i - 1] > 1e-3;
        }
        // A flat tail may begin further out than the points between which flatness shows.
        Monotonicity seen = Monotonicity.of(up, down, flat);
        boolean agrees = said == seen || flat == false && seen.implies(said) && hasFlatPiece(curve);
        return agrees
                ? Optional.empty()
                : Optional.of(name + " is " + seen.text() + " rather than " + said.text());
    }

    private boolean hasFlatPiece(DoubleUnaryOperator curve) {
        return DoubleStream.of(-1e6, -50, 50, 1e6)
                .anyMatch(x -> curve.applyAsDouble(x) == curve.applyAsDouble(x * 1.001));
    }

    private Optional<String> symmetry(Symmetry said) {
        Optional<Double> notEven = first(x -> f.value(-x) != f.value(x));
        Optional<Double> notOdd = first(x -> f.value(-x) != -f.value(x));
        return switch (said) {
            case EVEN -> notEven.map(x -> "not even: " + at("f", f::value, x));
            case ODD -> notOdd.map(x -> "not odd: " + at("f", f::value, x));
            case NONE ->
                    notEven.isEmpty() || notOdd.isEmpty()
                            ? Optional.of("f is symmetric")
                            : Optional.empty();
        };
    }

    private Optional<String> identity(boolean said) {
        double h = 1e-7;
        double right = (f.value(h) - f.value(0)) / h;
        double left = (f.value(0) - f.value(-h)) / h;
        boolean seen = f.value(0) == 0 && Math.abs(right - 1) < 1e-5 && Math.abs(left - 1) < 1e-5;
        return seen == said
                ? Optional.empty()
                : Optional.of("the slopes at the origin are %s and %s".formatted(left, right));
    }

    private Optional<String> tails(Saturation said) {
        Tail left = tail(-1);
        Tail right = tail(1);
        return said.equals(new Saturation(left, right))
                ? Optional.empty()
                : Optional.of("the tails are " + new Saturation(left, right).text());
    }

    private Tail tail(int side) {
        double last = f.breakpoints().stream().mapToDouble(b -> side * b.x()).max().orElse(0);
        double start = Math.max(0, last);
        boolean dies =
                DoubleStream.iterate(1e7, x -> x * 1.3)
                        .limit(60)
                        .allMatch(x -> Math.abs(f.derivative(side * (start + x))) < 1e-4);
        boolean dead =
                DoubleStream.of(1e-3, 0.1, 1, 2, 3)
                        .allMatch(x -> f.derivative(side * (start + x)) == 0);
        if (dead) {
            return Tail.HARD;
        }
        return dies ? Tail.SOFT : Tail.NONE;
    }

    private Optional<String> gradients(FunctionProperties said) {
        boolean explodes = all().anyMatch(x -> Math.abs(f.derivative(x)) > 1 + NOISE);
        if (explodes != said.explodingGradient().value()) {
            return Optional.of("f' exceeds 1 in size: " + explodes);
        }
        boolean consistent =
                said.vanishingGradient().value() == said.saturation().value().has(Tail.SOFT)
                        && said.deadNeurons().value() == said.saturation().value().has(Tail.HARD)
                        && said.derivative().continuous().value()
                                == said.continuity().value().isAtLeast(1);
        return consistent ? Optional.empty() : Optional.of("the properties contradict each other");
    }

    private Optional<Double> first(DoublePredicate shows) {
        return Arrays.stream(xs).filter(shows).boxed().findFirst();
    }

    private static String at(String name, DoubleUnaryOperator curve, double x) {
        return name + "(" + x + ") = " + curve.applyAsDouble(x);
    }
}
