package dev.cahier.build;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.output.PublishPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reports the files in an output folder that Cahier neither replaces nor removes. */
final class PublishProblems {

    private PublishProblems() {}

    static List<Diagnostic> of(PublishPlan plan, Path output) {
        List<Diagnostic> problems = new ArrayList<>();
        for (String file : plan.blocking()) {
            problems.add(
                    problem(
                            Severity.ERROR,
                            "output-foreign",
                            "the site would replace "
                                    + output.resolve(file)
                                    + ", which Cahier did not write",
                            "move this file elsewhere, or choose another folder with -o"));
        }
        for (String file : plan.altered()) {
            problems.add(
                    problem(
                            Severity.WARNING,
                            "output-altered",
                            output.resolve(file)
                                    + " is no longer part of the site, but somebody changed it"
                                    + " after Cahier wrote it: it stays",
                            "delete it if you do not need it"));
        }
        if (!plan.unknown().isEmpty()) {
            problems.add(
                    problem(
                            Severity.NOTE,
                            "output-unknown",
                            output
                                    + " contains "
                                    + plan.unknown().size()
                                    + " files that are not part of the site, such as '"
                                    + plan.unknown().get(0)
                                    + "': they stay, since the version that built it kept no"
                                    + " record of its files",
                            "delete the folder once and build again to remove them"));
        }
        return problems;
    }

    private static Diagnostic problem(Severity severity, String code, String message, String hint) {
        return new Diagnostic(severity, code, Optional.empty(), message, Optional.of(hint));
    }
}
