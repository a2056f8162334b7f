package dev.cahier.proof;

import java.util.Optional;

/**
 * What polynomials of the exact algebra are made of: a variable, or an expression that the algebra
 * treats as one.
 *
 * @param key tells it from all others; equal keys mean equal numbers
 * @param kind what the algebra knows about it
 * @param inner the polynomial inside, of kinds that have one
 */
record Kernel(String key, Kind kind, Optional<Polynomial> inner) implements Comparable<Kernel> {

    Kernel {
        // Keys are compared all the time, and most often with themselves.
        key = key.intern();
    }

    /** Kinds of kernels, which have different rules. */
    enum Kind {
        /** A variable that may have any sign. */
        FREE,
        /** Something that is not negative. */
        POSITIVE,
        /** A prime number, to powers between 0 and 1. */
        PRIME,
        /** The imaginary unit. */
        IMAGINARY,
        /** The complex exponential of i times something; its size is 1. */
        TURN,
        /** The exponential of something. */
        EXPONENTIAL,
        /** The logarithm of the size of something. */
        LOGARITHM,
        /** The size of a kernel or polynomial, to powers from 0 to below 2. */
        SIZE,
        /** A polynomial, to powers between 0 and 1. */
        ROOT
    }

    boolean isPositive() {
        return switch (kind) {
            case POSITIVE, PRIME, EXPONENTIAL, SIZE -> true;
            default -> false;
        };
    }

    boolean isComplex() {
        return kind == Kind.IMAGINARY || kind == Kind.TURN;
    }

    @Override
    public int compareTo(Kernel other) {
        return key.equals(other.key) ? 0 : key.compareTo(other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kernel kernel && key.equals(kernel.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
