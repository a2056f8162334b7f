package dev.cahier.cli;

import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.migrate.Finding;
import dev.cahier.migrate.ImportReport;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what came of an import: what came over, what was translated, what needs a hand. */
final class ImportText {

    /** How many places of one subject are shown, unless the user wants all. */
    private static final int PLACES = 3;

    private final PrintWriter err;
    private final boolean all;

    ImportText(PrintWriter err, boolean all) {
        this.err = err;
        this.all = all;
    }

    void print(ImportReport report) {
        err.println(
                "Imported "
                        + count(report.notes(), "note")
                        + " of the "
                        + report.tool().product()
                        + " in "
                        + report.source()
                        + ": "
                        + count(report.written(), "file")
                        + " written, "
                        + report.unchanged()
                        + " unchanged");
        group("Translated", Finding.Kind.TRANSLATED, report);
        group("Left out", Finding.Kind.LEFT_OUT, report);
        kept(report.kept());
        group("Needs a hand", Finding.Kind.BY_HAND, report);
        err.println();
        err.println("Next: cahier build -s " + report.target());
        err.flush();
    }

    private void kept(List<String> kept) {
        if (!kept.isEmpty()) {
            err.println();
            err.println("Left as they are, since you have changed or removed them:");
            shown(kept).forEach(path -> err.println("  " + path));
            more(kept.size());
        }
    }

    private void group(String title, Finding.Kind kind, ImportReport report) {
        Map<String, List<Finding>> bySubject = new LinkedHashMap<>();
        report.findings().stream()
                .filter(finding -> finding.kind() == kind)
                .forEach(
                        finding ->
                                bySubject
                                        .computeIfAbsent(finding.subject(), s -> new ArrayList<>())
                                        .add(finding));
        if (bySubject.isEmpty()) {
            return;
        }
        err.println();
        err.println(title + ":");
        bySubject.forEach(
                (subject, findings) -> {
                    err.println(
                            "  "
                                    + subject
                                    + (findings.size() == 1
                                            ? ""
                                            : ", " + findings.size() + " times"));
                    shown(findings).forEach(this::print);
                    more(findings.size());
                });
    }

    private void print(Finding finding) {
        err.println(
                "    "
                        + finding.place().map(place -> shown(place) + ": ").orElse("")
                        + finding.message());
    }

    private static String shown(SourceLocation place) {
        return place.path() + ":" + place.line() + ":" + place.column();
    }

    private <T> List<T> shown(List<T> list) {
        return all ? list : list.subList(0, Math.min(PLACES, list.size()));
    }

    private void more(int size) {
        if (!all && size > PLACES) {
            err.println("    and " + (size - PLACES) + " more; --verbose lists all");
        }
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
