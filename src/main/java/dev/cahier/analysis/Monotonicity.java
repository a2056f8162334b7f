package dev.cahier.analysis;

/** How a function goes up and down on its whole domain. */
public enum Monotonicity {
    STRICTLY_INCREASING("strictly increasing", true, false),
    NON_DECREASING("non-decreasing", true, false),
    STRICTLY_DECREASING("strictly decreasing", false, true),
    NON_INCREASING("non-increasing", false, true),
    /** Both non-decreasing and non-increasing. */
    CONSTANT("constant", false, false),
    NOT_MONOTONIC("not monotonic", true, true);

    private final String text;
    private final boolean rising;
    private final boolean falling;

    Monotonicity(String text, boolean rising, boolean falling) {
        this.text = text;
        this.rising = rising;
        this.falling = falling;
    }

    /**
     * Returns the kind of a function.
     *
     * @param rising whether it rises anywhere
     * @param falling whether it falls anywhere
     * @param flat whether it is constant on some interval
     */
    static Monotonicity of(boolean rising, boolean falling, boolean flat) {
        if (rising && falling) {
            return NOT_MONOTONIC;
        }
        if (rising) {
            return flat ? NON_DECREASING : STRICTLY_INCREASING;
        }
        if (falling) {
            return flat ? NON_INCREASING : STRICTLY_DECREASING;
        }
        return CONSTANT;
    }

    /** Returns the words for it, such as {@code strictly increasing}. */
    public String text() {
        return text;
    }

    /** Returns whether it is non-decreasing or non-increasing. */
    public boolean isMonotonic() {
        return this != NOT_MONOTONIC;
    }

    /** Returns whether everything of this kind is of the other too, strict implying not strict. */
    boolean implies(Monotonicity other) {
        if (this == other) {
            return true;
        }
        boolean weaker = other == NON_DECREASING || other == NON_INCREASING;
        return weaker && (!rising || other.rising) && (!falling || other.falling);
    }

    /** Returns whether a function of this kind rises somewhere. */
    boolean isRising() {
        return rising;
    }

    /** Returns whether a function of this kind falls somewhere. */
    boolean isFalling() {
        return falling;
    }
}
