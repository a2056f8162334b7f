package dev.cahier.analysis;

/**
 * How a function behaves towards an infinity, in the words of C. Gulcehre, M. Moczulski, M. Denil
 * and Y. Bengio, "Noisy Activation Functions" (2016).
 */
public enum Tail {
    /** The derivative is exactly 0 from some point on. */
    HARD("hard"),
    /** The derivative tends to 0 without being 0 from some point on. */
    SOFT("soft"),
    /** The derivative tends to something else, or to nothing. */
    NONE("none");

    private final String text;

    Tail(String text) {
        this.text = text;
    }

    /** Returns the word for it, such as {@code hard}. */
    public String text() {
        return text;
    }
}
