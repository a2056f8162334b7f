package dev.cahier.math;

/**
 * Tells different formulas apart by numbers, so that those of a whole site can be counted without
 * keeping them.
 */
public final class FormulaId {

    /** The parameters of the hash FNV-1a for 64 bits. */
    private static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private FormulaId() {}

    /**
     * Returns the number of a formula; equal questions to a {@link MathRenderer} have equal ones,
     * and different ones differ except by an improbable chance.
     */
    public static long of(Formula formula, RowEnds rowEnds) {
        long hash = mixed(BASIS, formula.display() ? 'd' : 'i');
        hash = mixed(hash, formula.numbers().ordinal());
        hash = mixed(hash, rowEnds.concerning(formula.tex()).ordinal());
        hash = mixed(hash, formula.tex());
        for (Macro macro : formula.macros().values()) {
            hash = mixed(hash, macro.toString());
        }
        return hash;
    }

    private static long mixed(long hash, String text) {
        long mixed = mixed(hash, text.length());
        for (int i = 0; i < text.length(); i++) {
            mixed = mixed(mixed, text.charAt(i));
        }
        return mixed;
    }

    private static long mixed(long hash, int value) {
        return (hash ^ value) * PRIME;
    }
}
