package dev.cahier.expression;

import dev.cahier.activation.Interval;
import dev.cahier.expression.Expression.Call;
import dev.cahier.expression.Expression.OddRoot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out why a function has no values where an author may expect them. */
final class MissingValues {

    private static final int STEPS = 400;

    /** Where values are looked for when there are none in the domain. */
    private static final int FARTHEST = 1000;

    private MissingValues() {}

    /**
     * Returns what the author should know.
     *
     * @param offset where the function is defined
     */
    static List<PlotRemark> of(ExpressionFunction function, Interval domain, int offset) {
        Map<Integer, OddRoot> roots = new TreeMap<>();
        boolean empty = true;
        for (int i = 0; i <= STEPS; i++) {
            double x = domain.lo() + (domain.hi() - domain.lo()) * i / STEPS;
            boolean missing = Double.isNaN(function.value(x));
            empty &= missing;
            if (missing) {
                collect(function.body(), x, roots);
            }
        }
        List<PlotRemark> remarks = new ArrayList<>();
        roots.values().forEach(root -> remarks.add(remark(root)));
        if (empty && roots.isEmpty()) {
            remarks.add(
                    new PlotRemark(
                            true,
                            "plot-empty",
                            String.format(
                                    Locale.ROOT,
                                    "%s has no real value from %s to %s, so nothing is drawn",
                                    function.label(),
                                    number(domain.lo()),
                                    number(domain.hi())),
                            elsewhere(function),
                            offset));
        }
        return remarks;
    }

    /** Collects the roots whose negative base is the reason that there is no value at a point. */
    private static void collect(Expression expression, double x, Map<Integer, OddRoot> roots) {
        Germ point = Germ.constant(x);
        if (expression instanceof OddRoot root && root.power().left().at(point).value() < 0) {
            roots.put(root.offset(), root);
        }
        if (expression instanceof Call call) {
            collect(call.argument(), x, roots);
            collect(call.body(), call.argument().at(point).value(), roots);
        } else {
            expression.parts().forEach(part -> collect(part, x, roots));
        }
    }

    private static PlotRemark remark(OddRoot root) {
        String base = root.base();
        return new PlotRemark(
                false,
                "plot-root",
                String.format(
                        Locale.ROOT,
                        "this power has no real value where %s is negative, so nothing is drawn there",
                        base),
                Optional.of("write " + realRoot(root, bare(base)) + " for the real root"),
                root.offset());
    }

    private static String realRoot(OddRoot root, String base) {
        int times = root.times();
        if (root.degree() == 3) {
            return "cbrt(" + base + ")" + (times == 1 ? "" : "^" + exponent(times));
        }
        String power = "abs(" + base + ")^(" + times + "/" + root.degree() + ")";
        return times % 2 == 0 ? power : "sign(" + base + ")*" + power;
    }

    private static String exponent(int times) {
        return times < 0 ? "(" + times + ")" : Integer.toString(times);
    }

    /** Returns an expression without the parentheses around the whole of it. */
    private static String bare(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0 && i < text.length() - 1) {
                return text;
            }
        }
        return text.startsWith("(") ? text.substring(1, text.length() - 1) : text;
    }

    private static Optional<String> elsewhere(ExpressionFunction function) {
        for (int distance = 0; distance <= FARTHEST; distance++) {
            for (int x : new int[] {distance, -distance}) {
                if (Double.isFinite(function.value(x))) {
                    return Optional.of(
                            String.format(
                                    Locale.ROOT,
                                    "it has a value at %d: write for example domain: [%d, %d]",
                                    x,
                                    x - 2,
                                    x + 2));
                }
            }
        }
        return Optional.of("check the formula: no value was found from -1000 to 1000");
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
