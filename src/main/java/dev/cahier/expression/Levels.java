package dev.cahier.expression;

/**
 * The numbers at which an operation may break when its argument passes them, such as 0 for a
 * divisor, or the integers for {@code floor}.
 */
interface Levels {

    /** Returns the level that is nearest to a number; NaN if there are no levels. */
    double nearest(double u);

    /** Returns a level between two numbers, both included; NaN if there is none. */
    double between(double a, double b);

    /** Returns whether the levels are doubles, unlike the multiples of π. */
    boolean isExact();

    /** Returns the levels of an operation that breaks nowhere. */
    static Levels none() {
        return at();
    }

    /** Returns a finite number of levels. */
    static Levels at(double... levels) {
        return new Listed(levels.clone());
    }

    /** Returns the multiples of one half. */
    static Levels halves() {
        return new Periodic(0, 0.5, true);
    }

    /**
     * Returns the multiples of π, moved by a distance.
     *
     * @param offset one of the levels
     */
    static Levels everyPi(double offset) {
        return new Periodic(offset, Math.PI, false);
    }

    /** A finite number of levels. */
    record Listed(double[] levels) implements Levels {

        @Override
        public double nearest(double u) {
            double nearest = Double.NaN;
            for (double level : levels) {
                if (!(Math.abs(level - u) >= Math.abs(nearest - u))) {
                    nearest = level;
                }
            }
            return nearest;
        }

        @Override
        public double between(double a, double b) {
            double level = nearest(a + (b - a) / 2);
            return Math.min(a, b) <= level && level <= Math.max(a, b) ? level : Double.NaN;
        }

        @Override
        public boolean isExact() {
            return true;
        }
    }

    /** Levels at equal distances. */
    record Periodic(double offset, double period, boolean isExact) implements Levels {

        @Override
        public double nearest(double u) {
            return offset + Math.rint((u - offset) / period) * period;
        }

        @Override
        public double between(double a, double b) {
            double level = nearest(a + (b - a) / 2);
            double low = Math.min(a, b);
            double high = Math.max(a, b);
            for (double each : new double[] {level, level - period, level + period}) {
                if (low <= each && each <= high) {
                    return each;
                }
            }
            return Double.NaN;
        }
    }
}
