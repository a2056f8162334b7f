package dev.cahier.expression;

/** What joins two expressions. */
enum Operator {
    PLUS("+") {
        @Override
        Germ apply(Germ left, Germ right) {
            return left.plus(right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return left.plus(right);
        }
    },
    MINUS("-") {
        @Override
        Germ apply(Germ left, Germ right) {
            return left.minus(right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return left.minus(right);
        }
    },
    TIMES("*") {
        @Override
        Germ apply(Germ left, Germ right) {
            return left.times(right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return left.times(right);
        }
    },
    DIVIDED_BY("/") {
        @Override
        Germ apply(Germ left, Germ right) {
            return left.dividedBy(right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return left.dividedBy(right);
        }

        @Override
        void show(Approximation left, Approximation right, Expression second, Watch watch) {
            watch.see(right, Levels.at(0), true);
        }
    },
    TO_THE("^") {
        @Override
        Germ apply(Germ left, Germ right) {
            return Powers.of(left, right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return ApproximatePowers.of(left, right);
        }

        @Override
        void show(Approximation left, Approximation right, Expression second, Watch watch) {
            boolean fixed = second instanceof Expression.Value;
            double exponent = fixed ? ((Expression.Value) second).number() : Double.NaN;
            boolean polynomial = exponent >= 0 && exponent == Math.rint(exponent);
            watch.see(left, polynomial ? Levels.none() : Levels.at(0), exponent < 0);
            if (!fixed) {
                watch.see(right, Levels.none(), false);
            }
        }
    },
    MAX("max") {
        @Override
        Germ apply(Germ left, Germ right) {
            return left.max(right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return left.max(right);
        }

        @Override
        void show(Approximation left, Approximation right, Expression second, Watch watch) {
            watch.see(left.minus(right), Levels.at(0), false);
        }
    },
    MIN("min") {
        @Override
        Germ apply(Germ left, Germ right) {
            return left.negated().max(right.negated()).negated();
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return left.negated().max(right.negated()).negated();
        }

        @Override
        void show(Approximation left, Approximation right, Expression second, Watch watch) {
            watch.see(left.minus(right), Levels.at(0), false);
        }
    },
    /** The angle of the point whose height is the left and whose abscissa the right operand. */
    ANGLE("atan2") {
        @Override
        Germ apply(Germ left, Germ right) {
            return angle(left, right);
        }

        @Override
        Approximation apply(Approximation left, Approximation right) {
            return angle(left, right);
        }

        @Override
        void show(Approximation left, Approximation right, Expression second, Watch watch) {
            watch.see(left, Levels.at(0), false);
            watch.see(right, Levels.at(0), false);
        }
    };

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    abstract Germ apply(Germ left, Germ right);

    abstract Approximation apply(Approximation left, Approximation right);

    /**
     * Shows a watch what decides where the operation breaks.
     *
     * @param second the right operand
     */
    void show(Approximation left, Approximation right, Expression second, Watch watch) {
        // Most operations break nowhere.
    }

    /** Returns how authors write it. */
    String word() {
        return word;
    }

    private static Germ angle(Germ y, Germ x) {
        double square = x.value() * x.value() + y.value() * y.value();
        if (square == 0) {
            return Germ.unknown();
        }
        // Adding +0.0 turns -0.0 into 0.0, whose angle is π rather than -π.
        double angle = Math.atan2(y.value() + 0.0, x.value());
        boolean below = y.value() == 0 && x.value() < 0 && y.movement() < 0;
        double slope = (x.value() * y.slope() - y.value() * x.slope()) / square;
        return new Germ(below ? -angle : angle, slope, x.constant() && y.constant());
    }

    private static Approximation angle(Approximation y, Approximation x) {
        double angle = Math.atan2(y.value() + 0.0, x.value());
        double error = y.error() + x.error();
        // The angle turns by less than the way over the distance from the origin.
        double distance = Math.hypot(x.value(), y.value()) - error;
        boolean jumps = x.lowest() <= 0 && y.lowest() <= 0 && y.highest() >= 0;
        return distance > 0 && (!jumps || y.isExact())
                ? Approximation.computed(angle, error / distance)
                : Approximation.unknown();
    }
}
