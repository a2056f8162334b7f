package dev.cahier.expression;

/** The absolute value. */
record AbsoluteValue() implements UnaryFunction {

    @Override
    public double value(double u) {
        return Math.abs(u);
    }

    @Override
    public double limit(double u, int side) {
        return Math.abs(u);
    }

    @Override
    public double slope(double u, int side) {
        return u == 0 ? side : Math.signum(u);
    }

    @Override
    public boolean isExactAt(double u) {
        return true;
    }

    @Override
    public Levels levels() {
        return Levels.at(0);
    }

    @Override
    public boolean isFlat(double u, int side) {
        return false;
    }
}
