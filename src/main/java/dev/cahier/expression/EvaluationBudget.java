package dev.cahier.expression;

/** A number of evaluations that may still be done; for use by one thread. */
final class EvaluationBudget {

    private int left;

    EvaluationBudget(int evaluations) {
        left = evaluations;
    }

    /** Takes some evaluations; false once there are not enough left. */
    boolean take(int evaluations) {
        left -= evaluations;
        return left >= 0;
    }
}
