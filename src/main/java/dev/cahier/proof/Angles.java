package dev.cahier.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Uses that an arc tangent lies between −π/2 and π/2, whose bounds are not doubles. */
final class Angles {

    private Angles() {}

    /** Returns whether an expression is at least 0, or greater, by the bounds of arc tangents. */
    static boolean areAbove(Real difference, boolean strictly, Domain domain) {
        List<Real> angles = new ArrayList<>();
        Parts.any(
                difference,
                part -> {
                    if (part instanceof Real.Applied applied
                            && applied.function() == Elementary.ATAN) {
                        angles.add(part);
                    }
                    return false;
                });
        if (angles.isEmpty()) {
            return false;
        }
        Real right = new Real.Pi().over(Real.of(2));
        Domain bounded = domain;
        for (Real angle : angles) {
            bounded =
                    bounded.where(new Comparison(angle, Comparison.Order.LESS, right))
                            .where(
                                    new Comparison(
                                            angle, Comparison.Order.GREATER, right.negated()));
        }
        TreeSet<String> names = difference.variables();
        domain.conditions().forEach(c -> names.addAll(c.variables()));
        Arithmetic.Signs signs = new Knowledge(bounded, names).signs(difference);
        return !signs.isUndefined() && !signs.negative() && !(strictly && signs.zero());
    }
}
