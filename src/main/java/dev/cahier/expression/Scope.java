package dev.cahier.expression;

import java.util.Collection;
import java.util.Optional;

/** What the names in an expression stand for. */
interface Scope {

    /** Returns the expression that a name without parentheses stands for. */
    Optional<Expression> value(String name);

    /** Returns the function of the author that a name before parentheses stands for. */
    Optional<Callable> function(String name);

    /** Returns all names that {@link #value} knows. */
    Collection<String> values();

    /** Returns all names that {@link #function} knows. */
    Collection<String> functions();

    /**
     * A function that the author defined.
     *
     * @param body what it does with its own variable
     * @param cost how many steps that takes
     */
    record Callable(Expression body, long cost) {}
}
