package dev.cahier.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An expression as a list of steps, each of which uses results of earlier ones. Equal steps are
 * taken once. Immutable.
 */
final class Tape {

    private final List<Step> steps;

    private Tape(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** One operation. */
    private sealed interface Step {}

    private record Fixed(BigFraction value) implements Step {}

    private record Circle() implements Step {}

    private record Input(String name) implements Step {}

    private record Add(int left, int right) implements Step {}

    private record Multiply(int left, int right) implements Step {}

    private record Divide(int left, int right) implements Step {}

    private record Raise(int base, int exponent) implements Step {}

    private record RaiseTo(int base, int exponent) implements Step {}

    private record Root(int radicand, int degree) implements Step {}

    private record Use(Elementary function, int argument) implements Step {}

    private record Pick(boolean largest, int first, int second) implements Step {}

    private record Choose(List<Path> paths, int otherwise) implements Step {}

    private record Path(List<Test> tests, int value) {}

    private record Test(int difference, Comparison.Order order) {}

    static Tape of(Real expression) {
        Recorder recorder = new Recorder();
        recorder.placeOf(expression);
        return new Tape(recorder.steps);
    }

    /** Returns how many steps one evaluation takes. */
    int length() {
        return steps.size();
    }

    /** Evaluates the expression. */
    <N> N evaluate(Arithmetic<N> numbers, Map<String, N> inputs) {
        List<N> results = new ArrayList<>(steps.size());
        for (Step step : steps) {
            results.add(evaluate(step, numbers, inputs, results));
        }
        return results.get(results.size() - 1);
    }

    private static <N> N evaluate(
            Step step, Arithmetic<N> numbers, Map<String, N> inputs, List<N> known) {
        if (step instanceof Add add) {
            return numbers.plus(known.get(add.left), known.get(add.right));
        }
        if (step instanceof Multiply multiply) {
            return numbers.times(known.get(multiply.left), known.get(multiply.right));
        }
        if (step instanceof Divide divide) {
            return numbers.dividedBy(known.get(divide.left), known.get(divide.right));
        }
        if (step instanceof Input input) {
            N value = inputs.get(input.name);
            if (value == null) {
                throw new IllegalStateException("no value of " + input.name);
            }
            return value;
        }
        if (step instanceof Fixed fixed) {
            return numbers.constant(fixed.value);
        }
        if (step instanceof Use use) {
            return numbers.apply(use.function, known.get(use.argument));
        }
        return rarer(step, numbers, known);
    }

    private static <N> N rarer(Step step, Arithmetic<N> numbers, List<N> known) {
        if (step instanceof Raise raise) {
            return numbers.power(known.get(raise.base), raise.exponent);
        }
        if (step instanceof RaiseTo raise) {
            return numbers.power(known.get(raise.base), known.get(raise.exponent));
        }
        if (step instanceof Root root) {
            N radicand = known.get(root.radicand);
            return root.degree == 2
                    ? numbers.sqrt(radicand)
                    : numbers.oddRoot(radicand, root.degree);
        }
        if (step instanceof Pick pick) {
            return numbers.extreme(pick.largest, known.get(pick.first), known.get(pick.second));
        }
        return step instanceof Choose choose ? chosen(choose, numbers, known) : numbers.pi();
    }

    private static <N> N chosen(Choose choose, Arithmetic<N> numbers, List<N> known) {
        List<N> possible = new ArrayList<>();
        List<N> tested = new ArrayList<>();
        for (Path path : choose.paths) {
            boolean may = true;
            boolean must = true;
            for (Test test : path.tests) {
                N difference = known.get(test.difference);
                Arithmetic.Signs signs = numbers.signs(difference);
                if (signs.isUndefined()) {
                    // Only what an earlier path takes has a value.
                    possible.add(numbers.undefined());
                    return settled(possible, tested, numbers);
                }
                tested.add(difference);
                may &= signs.mayHold(test.order);
                must &= signs.mustHold(test.order);
            }
            if (may) {
                possible.add(known.get(path.value));
            }
            if (must) {
                return settled(possible, tested, numbers);
            }
        }
        possible.add(choose.otherwise < 0 ? numbers.undefined() : known.get(choose.otherwise));
        return settled(possible, tested, numbers);
    }

    private static <N> N settled(List<N> possible, List<N> tested, Arithmetic<N> numbers) {
        N result = possible.size() == 1 ? possible.get(0) : numbers.oneOf(possible);
        for (N each : tested) {
            result = numbers.onlyWhere(result, each);
        }
        return result;
    }

    /** Writes steps down. */
    private static final class Recorder {

        private final List<Step> steps = new ArrayList<>();
        private final Map<Step, Integer> places = new HashMap<>();
        private final Map<Real, Integer> recorded = new IdentityHashMap<>();

        int placeOf(Real of) {
            Integer place = recorded.get(of);
            if (place == null) {
                place = place(of);
                recorded.put(of, place);
            }
            return place;
        }

        private int add(Step step) {
            Integer place = places.get(step);
            if (place == null) {
                place = steps.size();
                steps.add(step);
                places.put(step, place);
            }
            return place;
        }

        private int place(Real of) {
            if (of instanceof Real.Constant constant) {
                return add(new Fixed(constant.value()));
            }
            if (of instanceof Real.Variable variable) {
                return add(new Input(variable.name()));
            }
            if (of instanceof Real.Sum sum) {
                int result = placeOf(sum.terms().get(0));
                for (Real term : sum.terms().subList(1, sum.terms().size())) {
                    result = add(new Add(result, placeOf(term)));
                }
                return result;
            }
            if (of instanceof Real.Product product) {
                return product(product.factors());
            }
            if (of instanceof Real.Power power) {
                return power(power);
            }
            if (of instanceof Real.Applied applied) {
                return add(new Use(applied.function(), placeOf(applied.argument())));
            }
            return rarer(of);
        }

        private int rarer(Real of) {
            if (of instanceof Real.OddRoot root) {
                return add(new Root(placeOf(root.radicand()), root.degree()));
            }
            if (of instanceof Real.Extreme extreme) {
                int first = placeOf(extreme.first());
                return add(new Pick(extreme.largest(), first, placeOf(extreme.second())));
            }
            if (of instanceof Real.Choice choice) {
                return choice(choice);
            }
            return add(new Circle());
        }

        /** Multiplies first and divides last, so that quotients are rounded once. */
        private int product(List<Real> factors) {
            int above = -1;
            int below = -1;
            for (Real factor : factors) {
                boolean divisor = isReciprocal(factor);
                int place = placeOf(divisor ? reciprocal((Real.Power) factor) : factor);
                if (divisor) {
                    below = below < 0 ? place : add(new Multiply(below, place));
                } else {
                    above = above < 0 ? place : add(new Multiply(above, place));
                }
            }
            if (below < 0) {
                return above;
            }
            return add(new Divide(above < 0 ? placeOf(Real.ONE) : above, below));
        }

        private static boolean isReciprocal(Real factor) {
            return factor instanceof Real.Power power
                    && power.exponent() instanceof Real.Constant exponent
                    && exponent.value().signum() < 0;
        }

        private static Real reciprocal(Real.Power power) {
            BigFraction exponent = ((Real.Constant) power.exponent()).value();
            return power.base().to(Real.of(exponent.negate()));
        }

        private int power(Real.Power power) {
            if (isReciprocal(power)) {
                int one = placeOf(Real.ONE);
                return add(new Divide(one, placeOf(reciprocal(power))));
            }
            int base = placeOf(power.base());
            if (power.exponent() instanceof Real.Constant exponent) {
                Optional<Integer> whole = Rationals.small(exponent.value());
                if (whole.isPresent()) {
                    return add(new Raise(base, whole.get()));
                }
                Optional<Integer> halves = Rationals.small(exponent.value().multiply(2));
                if (halves.isPresent()) {
                    int root = add(new Root(base, 2));
                    return halves.get() == 1 ? root : add(new Raise(root, halves.get()));
                }
            }
            return add(new RaiseTo(base, placeOf(power.exponent())));
        }

        private int choice(Real.Choice choice) {
            List<Path> paths = new ArrayList<>();
            for (Real.Branch branch : choice.branches()) {
                List<Test> tests = new ArrayList<>();
                for (Comparison condition : branch.conditions()) {
                    tests.add(new Test(placeOf(condition.difference()), condition.order()));
                }
                paths.add(new Path(List.copyOf(tests), placeOf(branch.value())));
            }
            int otherwise = choice.otherwise().map(this::placeOf).orElse(-1);
            return add(new Choose(List.copyOf(paths), otherwise));
        }
    }
}
