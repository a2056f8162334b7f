package dev.cahier.cli;

import dev.cahier.build.CheckReport;
import dev.cahier.diagnostic.Severity;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Says in a line what came of a check. */
final class CheckSummary {

    private CheckSummary() {}

    static void print(CheckReport report, PrintWriter err) {
        List<String> found = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long number =
                    report.diagnostics().stream().filter(d -> d.severity() == severity).count();
            if (number > 0) {
                found.add(count(number, severity.word()));
            }
        }
        err.println(
                "Checked "
                        + count(report.notes(), "note")
                        + " and "
                        + count(report.formulas().total(), "formula")
                        + ": "
                        + (found.isEmpty() ? "nothing is wrong" : String.join(", ", found)));
        err.flush();
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
