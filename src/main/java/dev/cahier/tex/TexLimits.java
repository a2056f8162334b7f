package dev.cahier.tex;

/** How much one text may hold, so that all who walk through terms are safe. */
public final class TexLimits {

    /** The most characters of a text. */
    public static final int LENGTH = 20_000;

    /** The most terms of a text. */
    public static final int TERMS = 4_000;

    /** The most terms that stand within one another. */
    public static final int DEPTH = 100;

    private TexLimits() {}
}
