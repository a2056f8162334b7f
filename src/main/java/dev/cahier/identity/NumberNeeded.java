package dev.cahier.identity;

import java.util.Set;

/** Says that a term needs the value of integer variables, such as the upper bound of a sum. */
final class NumberNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Set<String> variables;

    NumberNeeded(Set<String> variables) {
        super("the values are needed", null, false, false);
        this.variables = Set.copyOf(variables);
    }

    Set<String> variables() {
        return variables;
    }
}
