package dev.cahier.expression;

/** The cube root, whose slope is infinite at 0. */
record CubeRoot() implements UnaryFunction {

    @Override
    public double value(double u) {
        return Math.cbrt(u);
    }

    @Override
    public double limit(double u, int side) {
        return Math.cbrt(u);
    }

    @Override
    public double slope(double u, int side) {
        double root = Math.cbrt(u);
        return 1 / (3 * root * root);
    }

    @Override
    public boolean isExactAt(double u) {
        double root = Math.rint(Math.cbrt(u));
        return Math.abs(root) < 1e5 && root * root * root == u && Math.cbrt(u) == root;
    }

    @Override
    public boolean isFlat(double u, int side) {
        return false;
    }

    @Override
    public Levels levels() {
        return Levels.at(0);
    }
}
