package dev.cahier.analysis;

/** How a function looks in the mirror. */
public enum Symmetry {
    /** {@code f(-x) = f(x)}. */
    EVEN("even"),
    /** {@code f(-x) = -f(x)}. */
    ODD("odd"),
    /** Neither, whatever symmetry there may be about another point. */
    NONE("none");

    private final String text;

    Symmetry(String text) {
        this.text = text;
    }

    /** Returns the word for it, such as {@code even}. */
    public String text() {
        return text;
    }
}
