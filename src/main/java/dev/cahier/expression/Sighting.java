package dev.cahier.expression;

import java.util.Arrays;

/**
 * What an expression does on its way to one value: the arguments of its operations, in the order of
 * evaluation. For use by one thread.
 */
final class Sighting implements Watch {

    private double[] arguments = new double[16];
    private double[] errors = new double[16];
    private boolean[] active = new boolean[16];
    private Levels[] levels = new Levels[16];
    private boolean[] undefined = new boolean[16];
    private int count;
    private int hidden;
    private int depth;
    private double x;

    /** Evaluates a function at a point and records the arguments of its operations. */
    static Sighting of(ExpressionFunction function, double x) {
        Sighting sighting = new Sighting();
        sighting.x = x;
        function.approximation(x, sighting);
        return sighting;
    }

    @Override
    public void see(Approximation argument, Levels allLevels, boolean isUndefined) {
        if (count == arguments.length) {
            arguments = Arrays.copyOf(arguments, 2 * count);
            errors = Arrays.copyOf(errors, 2 * count);
            active = Arrays.copyOf(active, 2 * count);
            levels = Arrays.copyOf(levels, 2 * count);
            undefined = Arrays.copyOf(undefined, 2 * count);
        }
        arguments[count] = argument.value();
        errors[count] = argument.error();
        active[count] = hidden == 0;
        levels[count] = allLevels;
        undefined[count] = isUndefined;
        count++;
    }

    @Override
    public void branch(boolean chosen) {
        depth++;
        if (!chosen && hidden == 0) {
            hidden = depth;
        }
    }

    @Override
    public void endBranch() {
        if (hidden == depth) {
            hidden = 0;
        }
        depth--;
    }

    double x() {
        return x;
    }

    int count() {
        return count;
    }

    /** Returns the argument of an operation; NaN if it is not known. */
    double argument(int index) {
        return arguments[index];
    }

    /** Returns how far the argument of an operation may be from the true one. */
    double error(int index) {
        return errors[index];
    }

    /** Returns whether an operation takes part in the value. */
    boolean isActive(int index) {
        return active[index];
    }

    Levels levels(int index) {
        return levels[index];
    }

    /** Returns whether an operation has no value at its levels. */
    boolean isUndefined(int index) {
        return undefined[index];
    }

    /** Returns whether the argument of an operation cannot be told from a level. */
    boolean isAt(int index, double level) {
        return Double.isFinite(errors[index])
                && Math.abs(arguments[index] - level) <= errors[index];
    }
}
