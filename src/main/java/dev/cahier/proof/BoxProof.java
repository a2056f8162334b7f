package dev.cahier.proof;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Proves that an expression of several variables is not negative, or positive, on a box. */
final class BoxProof {

    private static final long EXACT_STEPS = 1_000;

    private final Tape value;
    private final Real expression;
    private final Map<String, Tape> slopes = new TreeMap<>();
    private final List<Tape> conditions = new ArrayList<>();
    private final List<Comparison> orders;
    private final boolean strictly;
    private final Budget budget;

    BoxProof(Real expression, List<Comparison> conditions, boolean strictly, Budget budget) {
        this.expression = expression;
        this.strictly = strictly;
        this.budget = budget;
        value = Tape.of(expression);
        for (String name : expression.variables()) {
            slopes.put(name, Tape.of(Factoring.of(Differentiation.of(expression, name))));
        }
        orders = conditions;
        conditions.forEach(c -> this.conditions.add(Tape.of(c.difference())));
    }

    boolean holds(Map<String, Enclosure> start) {
        Deque<Map<String, Enclosure>> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Map<String, Enclosure> box = open.pop();
            if (!budget.take(value.length())) {
                return false;
            }
            Enclosure values = evaluate(value, box);
            if (values.isEmpty() || values.isAbove(strictly) || isOutside(box)) {
                continue;
            }
            if (strictly ? values.hi() <= 0 : values.hi() < 0) {
                return false;
            }
            Optional<Map<String, Enclosure>> face =
                    orders.isEmpty() ? face(values, box) : Optional.empty();
            if (face.isPresent()) {
                if (!isPoint(face.get())) {
                    open.push(face.get());
                } else if (!isGood(face.get())) {
                    return false;
                }
                continue;
            }
            if (!divide(box, open)) {
                return false;
            }
        }
        return true;
    }

    private static Enclosure evaluate(Tape tape, Map<String, Enclosure> box) {
        return tape.evaluate(EnclosureArithmetic.INSTANCE, box);
    }

    /** Returns whether a condition fails everywhere on a box. */
    private boolean isOutside(Map<String, Enclosure> box) {
        for (int i = 0; i < orders.size(); i++) {
            Arithmetic.Signs signs =
                    EnclosureArithmetic.INSTANCE.signs(evaluate(conditions.get(i), box));
            if (!signs.mayHold(orders.get(i).order())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the face of a box on which the expression is smallest, if it is monotonic. */
    private Optional<Map<String, Enclosure>> face(Enclosure values, Map<String, Enclosure> box) {
        if (!values.whole()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Tape> each : slopes.entrySet()) {
            Enclosure side = box.get(each.getKey());
            if (side.isPoint() || !budget.take(each.getValue().length())) {
                continue;
            }
            Enclosure slope = evaluate(each.getValue(), box);
            boolean rises = !slope.isEmpty() && slope.isAbove(false);
            boolean falls = !slope.isEmpty() && slope.isBelow(false);
            double end = rises ? side.lo() : side.hi();
            if ((rises || falls) && Double.isFinite(end)) {
                Map<String, Enclosure> face = new HashMap<>(box);
                face.put(each.getKey(), Enclosure.point(end));
                return Optional.of(face);
            }
        }
        return Optional.empty();
    }

    private static boolean isPoint(Map<String, Enclosure> box) {
        return box.values().stream().allMatch(Enclosure::isPoint);
    }

    private boolean isGood(Map<String, Enclosure> point) {
        if (!budget.take(EXACT_STEPS)) {
            return false;
        }
        Map<String, Real> values = new HashMap<>();
        point.forEach((name, at) -> values.put(name, Real.of(new BigDecimal(at.lo()))));
        Optional<Integer> sign = ExactSign.of(Substitution.in(expression, values));
        return sign.isPresent() && (strictly ? sign.get() > 0 : sign.get() >= 0);
    }

    private boolean divide(Map<String, Enclosure> box, Deque<Map<String, Enclosure>> open) {
        String widest = "";
        double most = 0;
        for (String name : slopes.keySet()) {
            Enclosure side = box.get(name);
            double width = Math.atan(side.hi()) - Math.atan(side.lo());
            if (width > most) {
                most = width;
                widest = name;
            }
        }
        if (most < 1e-6) {
            return false;
        }
        Enclosure side = box.get(widest);
        double middle = middle(side);
        if (!(side.lo() < middle && middle < side.hi())) {
            return false;
        }
        Map<String, Enclosure> left = new HashMap<>(box);
        left.put(widest, new Enclosure(side.lo(), side.loOpen(), middle, false, true));
        Map<String, Enclosure> right = new HashMap<>(box);
        right.put(widest, new Enclosure(middle, false, side.hi(), side.hiOpen(), true));
        open.push(right);
        open.push(left);
        return true;
    }

    private static double middle(Enclosure side) {
        if (side.lo() < 0 && side.hi() > 0) {
            return 0;
        }
        if (Double.isInfinite(side.hi())) {
            return Math.max(1, side.lo() * 4);
        }
        return Double.isInfinite(side.lo())
                ? Math.min(-1, side.hi() * 4)
                : side.lo() + (side.hi() - side.lo()) / 2;
    }
}
