package dev.cahier.activation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The functions as they are defined, for dual numbers; none is written with precision in mind. */
final class DualFormulas {

    /** A function of x and of the values of its parameters. */
    interface Formula {
        Dual at(Dual x, Map<String, Double> arguments);
    }

    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private final Map<String, Formula> all = new HashMap<>();

    DualFormulas() {
        addLines();
        addLinesWithParameters();
        addSigmoids();
        addGates();
        addOthers();
        addFamilies();
    }

    Formula of(String name) {
        Formula formula = all.get(name);
        if (formula == null) {
            throw new IllegalStateException("No formula for " + name);
        }
        return formula;
    }

    private void addLines() {
        add("identity", x -> x);
        add("relu", x -> x.clamped(0, INFINITE));
        add("relu6", x -> x.clamped(0, 6));
        add("hard-tanh", x -> x.clamped(-1, 1));
        add("hard-sigmoid", x -> x.times(0.2).plus(0.5).clamped(0, 1));
        add("absolute", Dual::abs);
        add("step", x -> Dual.constant(x.value() < 0 ? 0 : 1));
        add("signum", x -> Dual.constant(Math.signum(x.value())));
    }

    private void addLinesWithParameters() {
        for (String name : new String[] {"leaky-relu", "prelu", "rrelu"}) {
            add(name, (x, a) -> x.value() < 0 ? x.times(a.get("alpha")) : x);
        }
        add("threshold", (x, a) -> x.value() > a.get("theta") ? x : Dual.constant(0));
        add("softshrink", (x, a) -> x.minus(x.clamped(-a.get("lambda"), a.get("lambda"))));
        add("hardshrink", (x, a) -> Math.abs(x.value()) > a.get("lambda") ? x : Dual.constant(0));
        add(
                "srelu",
                (x, a) -> {
                    Dual middle = x.clamped(a.get("tl"), a.get("tr"));
                    double slope = x.value() < a.get("tl") ? a.get("al") : a.get("ar");
                    return middle.plus(x.minus(middle).times(slope));
                });
    }

    private void addSigmoids() {
        add("sigmoid", Dual::sigmoid);
        add("tanh", Dual::tanh);
        add("lecun-tanh", x -> x.times(2 / 3.0).tanh().times(1.7159));
        add("symmetrical-sigmoid", x -> x.times(0.5).tanh());
        add("arctan", Dual::arctan);
        add("softsign", x -> x.over(x.abs().plus(1)));
        add("log-log", x -> x.exp().negated().exp().negated().plus(1));
        add("normal-cdf", Dual::normal);
        add("isru", (x, a) -> inverseRoot(x, a.get("alpha")));
        add("gaussian", x -> x.squared().negated().exp());
    }

    private void addGates() {
        add("gelu", x -> x.times(x.normal()));
        add(
                "gelu-tanh",
                x -> {
                    Dual cubic = x.plus(x.times(x).times(x).times(0.044715));
                    Dual gate = cubic.times(Math.sqrt(2 / Math.PI)).tanh().plus(1);
                    return x.times(gate).times(0.5);
                });
        add("silu", x -> x.times(x.sigmoid()));
        add("swish", (x, a) -> x.times(x.times(a.get("beta")).sigmoid()));
        add("mish", x -> x.times(x.softplus().tanh()));
        add("hard-swish", x -> x.times(x.plus(3).clamped(0, 6)).times(1 / 6.0));
        add("lisht", x -> x.times(x.tanh()));
        add("elish", x -> (x.value() < 0 ? x.exp().plus(-1) : x).times(x.sigmoid()));
        add(
                "hard-elish",
                x ->
                        (x.value() < 0 ? x.exp().plus(-1) : x)
                                .times(x.plus(1).times(0.5).clamped(0, 1)));
    }

    private void addOthers() {
        add("softplus", (x, a) -> x.times(a.get("beta")).softplus().times(1 / a.get("beta")));
        add("log-sigmoid", x -> x.sigmoid().ln());
        add("tanhshrink", x -> x.minus(x.tanh()));
        add("squared-relu", x -> x.clamped(0, INFINITE).squared());
        add("bent-identity", x -> x.squared().plus(1).sqrt().plus(-1).times(0.5).plus(x));
        add("sinusoid", Dual::sin);
        add("cosine", Dual::cos);
        add("sinc", x -> x.sin().over(x));
        add("selu", x -> bent(x, 1.6732632423543772, 1).times(1.0507009873554805));
    }

    private void addFamilies() {
        add("elu", (x, a) -> bent(x, a.get("alpha"), 1));
        add("celu", (x, a) -> bent(x, a.get("alpha"), a.get("alpha")));
        add("isrlu", (x, a) -> x.value() < 0 ? inverseRoot(x, a.get("alpha")) : x);
        add("squareplus", (x, a) -> x.squared().plus(a.get("b")).sqrt().plus(x).times(0.5));
        add("snake", (x, a) -> x.times(a.get("a")).sin().squared().times(1 / a.get("a")).plus(x));
    }

    private static Dual bent(Dual x, double floor, double width) {
        return x.value() < 0 ? x.times(1 / width).exp().plus(-1).times(floor) : x;
    }

    private static Dual inverseRoot(Dual x, double alpha) {
        return x.over(x.squared().times(alpha).plus(1).sqrt());
    }

    private void add(String name, UnaryOperator<Dual> formula) {
        all.put(name, (x, arguments) -> formula.apply(x));
    }

    private void add(String name, Formula formula) {
        all.put(name, formula);
    }
}
