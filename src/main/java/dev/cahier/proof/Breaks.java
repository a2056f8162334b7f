package dev.cahier.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds numbers at which a function may break: where what decides is linear. */
final class Breaks {

    private Breaks() {}

    static Set<Real> of(Real expression) {
        Set<Real> places = new LinkedHashSet<>();
        Parts.any(
                expression,
                part -> {
                    for (Real decisive : decisive(part)) {
                        Knowledge.solved(decisive, Comparison.Order.EQUAL)
                                .ifPresent(solved -> places.add(solved.right()));
                    }
                    return false;
                });
        return places;
    }

    private static List<Real> decisive(Real of) {
        List<Real> decisive = new ArrayList<>();
        if (of instanceof Real.Applied applied) {
            boolean breaks =
                    switch (applied.function()) {
                        case ABS, SIGN, LN -> true;
                        default -> false;
                    };
            if (breaks) {
                decisive.add(applied.argument());
            }
        } else if (of instanceof Real.Power power
                && power.exponent() instanceof Real.Constant exponent
                && (exponent.value().signum() < 0 || exponent.integer().isEmpty())) {
            decisive.add(power.base());
        } else if (of instanceof Real.OddRoot root) {
            decisive.add(root.radicand());
        } else if (of instanceof Real.Extreme extreme) {
            decisive.add(extreme.first().minus(extreme.second()));
        } else if (of instanceof Real.Choice choice) {
            choice.branches()
                    .forEach(b -> b.conditions().forEach(c -> decisive.add(c.difference())));
        }
        return decisive;
    }
}
