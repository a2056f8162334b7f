package dev.cahier.identity;

import dev.cahier.tex.Definition;
import dev.cahier.tex.TexTerm;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What names mean at a place of a statement. Immutable.
 *
 * @param variables the free variables
 * @param bound parameters of the definition whose body is read, and indices
 * @param replaced defined names that stand for a variable while something is differentiated
 */
record Meanings(
        Map<String, Grid> variables,
        Map<String, Grid> bound,
        Map<String, Grid> replaced,
        Map<String, Definition> definitions) {

    Meanings {
        variables = Collections.unmodifiableMap(new HashMap<>(variables));
        bound = Collections.unmodifiableMap(new HashMap<>(bound));
        replaced = Collections.unmodifiableMap(new HashMap<>(replaced));
    }

    Grid of(TexTerm.Symbol symbol) {
        Grid own = bound.get(symbol.name());
        Grid free = own == null ? variables.get(symbol.name()) : own;
        if (free == null) {
            throw new Refusal("'" + symbol.name() + "' has no value here", symbol.span());
        }
        return free;
    }

    /** Returns these meanings with another one of a symbol that is known already. */
    Meanings with(String name, Grid meaning) {
        return bound.containsKey(name) ? withBound(name, meaning) : withVariable(name, meaning);
    }

    private Meanings withVariable(String name, Grid meaning) {
        Map<String, Grid> more = new HashMap<>(variables);
        more.put(name, meaning);
        return new Meanings(more, bound, replaced, definitions);
    }

    Meanings withBound(String name, Grid meaning) {
        Map<String, Grid> more = new HashMap<>(bound);
        more.put(name, meaning);
        return new Meanings(variables, more, replaced, definitions);
    }

    Meanings withReplaced(String name, Grid meaning) {
        Map<String, Grid> more = new HashMap<>(replaced);
        more.put(name, meaning);
        return new Meanings(variables, bound, more, definitions);
    }

    /** Returns the meanings within the body of a definition. */
    Meanings inside(Map<String, Grid> parameters) {
        return new Meanings(variables, parameters, replaced, definitions);
    }
}
