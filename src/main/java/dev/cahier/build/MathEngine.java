package dev.cahier.build;

import dev.cahier.config.SiteConfig;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.math.FormulaCache;
import dev.cahier.math.KatexRenderer;
import dev.cahier.math.MathOutput;
import dev.cahier.script.EngineUnavailableException;
import dev.cahier.store.Spool;
import java.nio.file.Path;
import java.util.Optional;

/** The renderer of a site's formulas for those who write nothing. */
final class MathEngine {

    private MathEngine() {}

    /**
     * Starts a renderer that uses what builds have kept and adds nothing to it.
     *
     * @param source the site's folder
     */
    static KatexRenderer reading(Path source, SiteConfig config) {
        MathOutput output = MathFiles.output(config);
        FormulaCache kept =
                FormulaCache.in(source.resolve(SiteBuild.CACHE), output, false, Spool.inMemory());
        KatexRenderer math = new KatexRenderer(output, kept);
        if (kept.isNew()) {
            math.warmUp();
        }
        return math;
    }

    /** Returns the error of a machine on which formulas cannot be typeset. */
    static Diagnostic unavailable(EngineUnavailableException e) {
        return new Diagnostic(
                Severity.ERROR, "math-engine", Optional.empty(), e.getMessage(), Optional.empty());
    }
}
