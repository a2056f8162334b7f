package dev.cahier.tex;

import java.util.List;

/**
 * What a {@code where} line defines: {@code \sigma(x) = ...}, {@code y = ...} or {@code s_i = ...}.
 * Definitions may use each other, but never in a circle.
 *
 * @param name the TeX of its name, as in {@link TexTerm.Symbol}, without indices
 * @param indices how many of the parameters are indices, as i is in {@code s_i(z)}; they come first
 * @param parameters its parameters; the body may use free variables besides
 * @param span where its left side stands
 */
public record Definition(
        String name, int indices, List<TexTerm.Symbol> parameters, TexTerm body, TexSpan span) {

    public Definition {
        parameters = List.copyOf(parameters);
    }
}
