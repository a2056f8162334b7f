package dev.cahier.build;

import dev.cahier.config.NotationSymbol;
import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.Formula;
import dev.cahier.math.Macro;
import dev.cahier.math.MacroScope;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.MathText;
import dev.cahier.math.SignTree;
import dev.cahier.math.Typesetting;
import dev.cahier.site.SiteSign;
import java.util.ArrayList;
import java.util.List;

/** Typesets the signs that the configuration of a site explains. */
final class SiteSigns {

    private SiteSigns() {}

    /**
     * The signs.
     *
     * @param problems why some could not be typeset
     */
    record Typeset(List<SiteSign> signs, List<Diagnostic> problems) {

        Typeset {
            signs = List.copyOf(signs);
            problems = List.copyOf(problems);
        }
    }

    static Typeset of(SiteConfig config, MathRenderer math) {
        List<SiteSign> signs = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        if (config.notation().symbols().isEmpty()) {
            return new Typeset(signs, problems);
        }
        MacroScope macros = new MacroScope(config.math().macros().stream().map(Macro::of).toList());
        for (NotationSymbol symbol : config.notation().symbols()) {
            Typesetting outcome =
                    math.tryOut(new Formula(symbol.tex(), false, macros.usedBy(symbol.tex(), 0)));
            if (outcome instanceof Typesetting.Typeset typeset) {
                signs.add(
                        new SiteSign(
                                SignTree.of(typeset.html()),
                                typeset.html(),
                                MathText.of(typeset),
                                symbol));
            } else if (outcome instanceof Typesetting.Failed failed) {
                problems.add(
                        Diagnostic.error("math-invalid", symbol.location(), failed.message())
                                .withHint(failed.hint()));
            }
        }
        return new Typeset(signs, problems);
    }
}
