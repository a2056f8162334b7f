package dev.cahier.math;

/**
 * How much work a {@link MathRenderer} has done.
 *
 * @param total formulas asked for, repetitions included
 * @param distinct different formulas among them
 * @param rendered formulas that an engine typeset, rather than a cache
 * @param failed different formulas that could not be typeset
 */
public record MathStatistics(int total, int distinct, int rendered, int failed) {

    /**
     * Returns the same work with the numbers of formulas that a site shows. How many were asked for
     * depends on what earlier builds have kept.
     */
    public MathStatistics ofShown(int shown, int different) {
        return new MathStatistics(shown, different, rendered, failed);
    }
}
