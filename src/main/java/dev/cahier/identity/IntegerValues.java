package dev.cahier.identity;

import dev.cahier.proof.Real;
import dev.cahier.tex.TexSpan;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads integers out of expressions, as bounds of sums and indices need them.
 *
 * @param variables integer variables whose values may be put in one by one
 */
record IntegerValues(Set<String> variables) {

    private static final int LARGEST = 1_000_000;

    int of(Real value, TexSpan span) {
        if (value instanceof Real.Constant constant) {
            Optional<Integer> integer = constant.integer().filter(n -> Math.abs(n) <= LARGEST);
            if (integer.isPresent()) {
                return integer.get();
            }
        }
        TreeSet<String> names = value.variables();
        if (names.isEmpty()) {
            throw new Refusal("expected an integer", span);
        }
        if (variables.containsAll(names)) {
            throw new NumberNeeded(names);
        }
        names.removeAll(variables);
        throw new Refusal(
                "expected an integer, but " + names.first() + " is any real number",
                Optional.of("add a line: for " + names.first() + " \\in \\mathbb{N}"),
                span);
    }
}
