package dev.cahier.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.numbers.fraction.BigFraction;

/** Numbers at which something is likely to happen. */
final class Points {

    private static final int MOST_CONSTANTS = 12;

    private Points() {}

    /** Returns the rational constants in an expression. */
    static Set<BigFraction> constants(Real of) {
        Set<BigFraction> constants = new LinkedHashSet<>();
        Parts.any(
                of,
                part -> {
                    if (part instanceof Real.Constant constant) {
                        constants.add(constant.value());
                    }
                    return constants.size() >= MOST_CONSTANTS;
                });
        return constants;
    }

    /** Returns numbers at which an expression may be 0 or turn. */
    static List<Real> special(Real of) {
        Set<Real> places = new LinkedHashSet<>();
        for (int n : new int[] {0, 1, -1, 2, -2, 3}) {
            places.add(Real.of(n));
        }
        for (BigFraction constant : constants(of)) {
            places.add(Real.of(constant));
            places.add(Real.of(constant.negate()));
            if (constant.signum() != 0) {
                places.add(Real.of(constant.reciprocal()));
            }
        }
        places.add(Real.of(BigFraction.of(1, 2)));
        places.add(Real.of(BigFraction.of(-1, 2)));
        places.addAll(named(of).values());
        return new ArrayList<>(places);
    }

    /** Returns irrational numbers at which an expression may be 0 or turn, by their names. */
    static Map<String, Real> named(Real of) {
        Map<String, Real> named = new LinkedHashMap<>();
        Real pi = new Real.Pi();
        Real e = Real.ONE.through(Elementary.EXP);
        named.put("π", pi);
        named.put("-π", pi.negated());
        named.put("π/2", pi.over(Real.of(2)));
        named.put("-π/2", pi.over(Real.of(-2)));
        named.put("π/4", pi.over(Real.of(4)));
        named.put("e", e);
        named.put("1/e", e.to(-1));
        named.put("ln 2", Real.of(2).through(Elementary.LN));
        named.put("1/√2", Real.of(2).root().to(-1));
        for (BigFraction constant : constants(of)) {
            BigFraction size = constant.abs();
            if (size.signum() != 0 && size.compareTo(BigFraction.ONE) != 0) {
                String text = ShownNumber.of(size);
                String root = "√" + (text.contains("/") ? "(" + text + ")" : text);
                named.put(root, Real.of(size).root());
                named.put("-" + root, Real.of(size).root().negated());
            }
        }
        return named;
    }

    /** Returns the variables that have one value only. */
    static Map<String, Real> fixed(Domain domain) {
        Map<String, Real> fixed = new HashMap<>();
        domain.ranges()
                .forEach(
                        (name, range) -> {
                            if (range.interval().isPoint()) {
                                double at = range.interval().lo();
                                fixed.put(name, Real.of(BigFraction.from(at)));
                            }
                        });
        return fixed;
    }
}
