package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.script.EngineUnavailableException;
import java.util.Optional;

/** Says why formulas cannot be typeset at all. */
final class MathEngine {

    private MathEngine() {}

    /** Returns the error of a machine on which formulas cannot be typeset. */
    static Diagnostic unavailable(EngineUnavailableException e) {
        return new Diagnostic(
                Severity.ERROR, "math-engine", Optional.empty(), e.getMessage(), Optional.empty());
    }
}
