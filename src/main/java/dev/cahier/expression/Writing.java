package dev.cahier.expression;

/** How an author wrote a number. */
sealed interface Writing {

    /** A number that the author did not write. */
    record Computed() implements Writing {}

    /** The minus sign of a negation, which is the number -1. */
    record Sign() implements Writing {}

    /** Digits, such as {@code 2.5e3}. */
    record Digits(String text) implements Writing {}

    /** The name of a parameter or of a constant. */
    record Name(String name) implements Writing {}

    /**
     * An expression without the variable, such as {@code 2pi}.
     *
     * @param size of how many numbers and operations it consists
     */
    record Formula(Expression expression, int size) implements Writing {}

    /** A longer expression is not kept: nobody wants to read it, and it may be deep. */
    int LONGEST = 100;

    /** Returns the writing of a number that an expression has as its value. */
    static Writing of(Expression expression) {
        int size = 1;
        for (Expression part : expression.parts()) {
            boolean formula =
                    part instanceof Expression.Value value && value.writing() instanceof Formula;
            size += formula ? ((Formula) ((Expression.Value) part).writing()).size() : 1;
        }
        return size <= LONGEST ? new Formula(expression, size) : new Computed();
    }
}
