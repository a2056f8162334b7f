package dev.cahier.proof;

/** Says that the exact algebra gave up: its budget is spent, or numbers have become too large. */
final class TooHard extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooHard() {
        super("too hard", null, false, false);
    }
}
