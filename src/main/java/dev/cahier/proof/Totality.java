package dev.cahier.proof;

/** Tells expressions that have a value wherever their variables have one. */
public final class Totality {

    private Totality() {}

    /** Returns whether an expression is certainly defined for all real values of its variables. */
    public static boolean isCertain(Real of) {
        return !Parts.any(of, part -> !isTotal(part));
    }

    private static boolean isTotal(Real of) {
        if (of instanceof Real.Power power) {
            boolean natural =
                    power.exponent() instanceof Real.Constant exponent
                            && exponent.value().signum() >= 0
                            && Rationals.isInteger(exponent.value());
            return natural
                    || power.base() instanceof Real.Constant constant && constant.isPositive();
        }
        if (of instanceof Real.Applied applied) {
            return switch (applied.function()) {
                case LN, ASIN, ACOS, TAN -> false;
                default -> true;
            };
        }
        return !(of instanceof Real.Choice choice) || choice.otherwise().isPresent();
    }
}
