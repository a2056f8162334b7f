package dev.cahier.expression;

import dev.cahier.activation.Activations;
import dev.cahier.tex.TexBody;
import dev.cahier.tex.TexMacros;
import dev.cahier.tex.TexParser;
import dev.cahier.tex.TexProblem;
import dev.cahier.tex.TexSpan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the definitions of a plot that are TeX into the tokens that they mean. */
final class TexEntries {

    private final String text;
    private final TexMacros macros;
    private final Activations activations;
    private final Problems problems;

    TexEntries(String text, TexMacros macros, Activations activations, Problems problems) {
        this.text = text;
        this.macros = macros;
        this.activations = activations;
        this.problems = problems;
    }

    /**
     * Returns the tokens of each definition that is TeX, by its name; those of a definition with a
     * mistake are absent.
     *
     * @param entries all definitions
     */
    Map<String, List<Token>> read(Collection<Entry> entries) {
        List<Entry> written = entries.stream().filter(Entry::tex).toList();
        Map<String, List<Token>> result = new HashMap<>();
        if (written.isEmpty()) {
            return result;
        }
        List<TexBody> bodies = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        for (Entry entry : entries) {
            Span body = entry.body();
            names.put(TexNotation.ofName(entry.name()), entry.name());
            if (!entry.variable().isEmpty()) {
                names.put(TexNotation.ofName(entry.variable()), entry.variable());
            }
            bodies.add(
                    new TexBody(
                            TexNotation.ofName(entry.name()),
                            Optional.of(entry.variable())
                                    .filter(v -> !v.isEmpty())
                                    .map(TexNotation::ofName),
                            Optional.of(new TexSpan(body.start(), body.end()))
                                    .filter(s -> entry.tex())));
        }
        List<TexBody.Reading> readings = new TexParser(activations).bodies(text, bodies, macros);
        for (int i = 0; i < written.size(); i++) {
            Span body = written.get(i).body();
            String name = written.get(i).name();
            TexBody.Reading reading = readings.get(i);
            reading.problem().ifPresent(this::report);
            reading.term()
                    .flatMap(term -> new TermTokens(names, problems).of(term, body.end()))
                    .ifPresent(tokens -> result.put(name, tokens));
        }
        return result;
    }

    private void report(TexProblem problem) {
        problems.add(
                "plot-syntax",
                problem.message(),
                // A plot defines without the word.
                problem.hint().map(hint -> hint.replace("where ", "")),
                problem.span().start());
    }
}
