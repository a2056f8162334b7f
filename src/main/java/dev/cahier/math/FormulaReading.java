package dev.cahier.math;

import dev.cahier.math.rewrite.RewrittenTex;
import dev.cahier.math.rewrite.TexChange;
import dev.cahier.math.rewrite.TexRewriter;
import dev.cahier.tex.TexMacro;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One way to read a formula.
 *
 * @param formula what the engine is asked to typeset
 * @param repaired the author's TeX, less the backslashes that are too many
 * @param rewriting how the engine's TeX comes from that, where it differs
 */
record FormulaReading(Formula formula, String repaired, Optional<RewrittenTex> rewriting) {

    /**
     * Returns the ways to read a formula, best guess first; each is worked out when it is needed.
     *
     * <p>What KaTeX accepts as it stands, or with a repair, comes before all that is rewritten.
     *
     * @param rowEnds how the rows of the note's other formulas end
     */
    static Iterator<FormulaReading> of(Formula formula, RowEnds rowEnds) {
        Collection<TexMacro> macros =
                formula.macros().values().stream().map(Macro::definition).toList();
        List<String> repairs = EscapedTex.readings(formula.tex(), rowEnds);
        return Stream.concat(
                        repairs.stream().flatMap(tex -> spellings(formula, tex, macros)),
                        Stream.concat(
                                repairs.stream().flatMap(tex -> rewritten(formula, tex, macros)),
                                MarkdownReading.of(formula.tex()).stream()
                                        .flatMap(
                                                tex ->
                                                        Stream.concat(
                                                                spellings(formula, tex, macros),
                                                                rewritten(formula, tex, macros)))))
                .iterator();
    }

    private static Stream<FormulaReading> spellings(
            Formula formula, String tex, Collection<TexMacro> macros) {
        FormulaReading asItStands = new FormulaReading(formula.withTex(tex), tex, Optional.empty());
        return Stream.concat(
                TexRewriter.respelled(tex, formula.display(), macros).stream()
                        .map(rewriting -> of(formula, tex, rewriting)),
                Stream.of(asItStands));
    }

    private static Stream<FormulaReading> rewritten(
            Formula formula, String tex, Collection<TexMacro> macros) {
        return TexRewriter.rewritten(tex, formula.display(), macros).stream()
                .map(rewriting -> of(formula, tex, rewriting));
    }

    private static FormulaReading of(Formula formula, String repaired, RewrittenTex rewriting) {
        SortedMap<String, Macro> macros = new TreeMap<>(formula.macros());
        rewriting.macros().forEach(macro -> macros.put(macro.name(), Macro.of(macro)));
        return new FormulaReading(
                new Formula(rewriting.tex(), formula.display(), macros, formula.numbers()),
                repaired,
                Optional.of(rewriting));
    }

    /** Returns what was rewritten; offsets are those of the author's TeX unless it was repaired. */
    List<TexChange> changes() {
        return rewriting.map(RewrittenTex::changes).orElse(List.of());
    }
}
