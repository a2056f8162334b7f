package dev.cahier.identity;

import dev.cahier.tex.Definition;
import dev.cahier.tex.FunctionName;
import dev.cahier.tex.TexTerm;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the last value of an index that is written without bounds: {@code \sum_i x_i}. */
record IndexRange(TermLowering lowering, Meanings meanings) {

    /**
     * Returns how many entries have the index of a series.
     *
     * @throws Refusal if nothing in the series has such an index
     */
    int of(TexTerm.Series series) {
        return find(series.body(), series.index().name(), new HashSet<>())
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "how far '"
                                                + series.index().name()
                                                + "' counts is not known",
                                        Optional.of("write \\sum_{i=1}^{n}"),
                                        series.index().span()));
    }

    private Optional<Integer> find(TexTerm term, String index, Set<String> seen) {
        if (term instanceof TexTerm.Entry entry) {
            for (int i = 0; i < entry.indices().size(); i++) {
                if (isIndex(entry.indices().get(i), index)) {
                    Grid of = lowering.lower(entry.of(), meanings);
                    boolean row = entry.indices().size() == 1 && of.rows() == 1;
                    return Optional.of(i == 0 && !row ? of.rows() : of.columns());
                }
            }
        }
        if (term instanceof TexTerm.Application application
                && application.function() instanceof FunctionName.Defined defined) {
            Optional<Integer> inside = find(application, defined.name(), index, seen);
            if (inside.isPresent()) {
                return inside;
            }
        }
        return TermParts.of(term).stream()
                .flatMap(part -> find(part, index, seen).stream())
                .findFirst();
    }

    /** Looks for the index within what a name with this index is defined by. */
    private Optional<Integer> find(
            TexTerm.Application application, String name, String index, Set<String> seen) {
        Definition definition = meanings.definitions().get(name);
        List<TexTerm> arguments = application.arguments();
        if (definition == null || !seen.add(name)) {
            return Optional.empty();
        }
        for (int i = 0; i < Math.min(definition.indices(), arguments.size()); i++) {
            if (isIndex(arguments.get(i), index)) {
                return find(definition.body(), definition.parameters().get(i).name(), seen);
            }
        }
        return Optional.empty();
    }

    private static boolean isIndex(TexTerm term, String name) {
        return term instanceof TexTerm.Symbol symbol && symbol.name().equals(name);
    }
}
