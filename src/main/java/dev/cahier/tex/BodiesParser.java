package dev.cahier.tex;

import dev.cahier.activation.Activations;
import java.util.List;
import java.util.Optional;

/** Parses right sides of definitions whose left sides are known; for one use by one thread. */
final class BodiesParser {

    private static final TexSpan START = new TexSpan(0, 0);

    private final String text;
    private final List<TexBody> bodies;
    private final TexMacros macros;
    private final Activations activations;
    private final TexScope names = new TexScope();
    private final TexCursor.Size size = new TexCursor.Size();

    BodiesParser(String text, List<TexBody> bodies, TexMacros macros, Activations activations) {
        this.text = text;
        this.bodies = List.copyOf(bodies);
        this.macros = macros;
        this.activations = activations;
    }

    List<TexBody.Reading> parse() {
        for (TexBody body : bodies) {
            List<TexTerm.Symbol> parameters =
                    body.variable().stream().map(v -> new TexTerm.Symbol(v, START)).toList();
            names.defineIfAbsent(new TexScope.Head(body.name(), 0, parameters, START));
        }
        return bodies.stream().flatMap(b -> b.body().map(s -> reading(b, s)).stream()).toList();
    }

    private TexBody.Reading reading(TexBody body, TexSpan span) {
        try {
            return new TexBody.Reading(Optional.of(term(body, span)), Optional.empty());
        } catch (TexRefusal refusal) {
            return new TexBody.Reading(Optional.empty(), Optional.of(refusal.problem()));
        }
    }

    private TexTerm term(TexBody body, TexSpan span) {
        TexCursor cursor =
                new TexCursor(TexTokenizer.tokens(ExpandedTex.of(text, span, macros)), size);
        // Also without parentheses y is a function of x.
        String variable = body.variable().orElse("x");
        names.bind(variable);
        TexTerm term = new TermParser(cursor, names, activations).sum();
        if (!cursor.atEnd()) {
            RelationSigns.find(cursor.peek());
            throw cursor.unexpected("did not expect " + cursor.peek().quoted() + " here", "");
        }
        names.unbind();
        return term;
    }
}
