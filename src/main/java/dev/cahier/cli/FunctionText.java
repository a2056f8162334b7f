package dev.cahier.cli;

import dev.cahier.activation.ActivationDefinition;
import dev.cahier.activation.Parameter;
import dev.cahier.analysis.Evidence;
import dev.cahier.analysis.FunctionProperties;
import dev.cahier.analysis.PropertyValue;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes functions as text: a table of all, a card of one, or comma-separated values. */
final class FunctionText {

    private static final List<String> HEADER =
            List.of(
                    "name",
                    "range",
                    "monotonic",
                    "continuity",
                    "identity at origin",
                    "symmetry",
                    "derivative range",
                    "derivative monotonic",
                    "derivative continuous",
                    "vanishing gradient",
                    "exploding gradient",
                    "saturation",
                    "dead neurons");

    private FunctionText() {}

    /** Writes a line for each function; the columns are those of {@link #csv}. */
    static void table(List<FunctionReport> reports, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        reports.forEach(report -> rows.add(row(report)));
        int[] widths = new int[HEADER.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - length(row.get(i)) + 2));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    /** Writes a line for each function, or for each of their values where some were asked for. */
    static void csv(List<FunctionReport> reports, boolean values, PrintWriter out) {
        if (!values) {
            out.println(csvLine(HEADER.stream().map(name -> name.replace(' ', '-')).toList()));
            reports.forEach(report -> out.println(csvLine(row(report))));
            return;
        }
        out.println("name,x,f,df");
        for (FunctionReport report : reports) {
            for (FunctionReport.Point point : report.points()) {
                out.println(
                        csvLine(
                                List.of(
                                        report.definition().name(),
                                        number(point.x()),
                                        number(point.f()),
                                        number(point.df()))));
            }
        }
    }

    /** Writes everything about one function. */
    static void card(FunctionReport report, PrintWriter out) {
        ActivationDefinition definition = report.definition();
        out.println(definition.title() + " (" + definition.name() + ")");
        if (!definition.aliases().isEmpty()) {
            line("also called", String.join(", ", definition.aliases()), out);
        }
        for (Parameter parameter : definition.parameters()) {
            double value = report.applied().arguments().of(parameter);
            line(parameter.name(), number(value) + "  " + parameter.meaning(), out);
        }
        line("f(x)", definition.formula(), out);
        line("f'(x)", definition.derivativeFormula(), out);
        definition.reference().ifPresent(r -> line("reference", r.url().toString(), out));
        properties(report.properties(), out);
        for (FunctionReport.Point point : report.points()) {
            String df = Double.isNaN(point.df()) ? absence(point.x(), report) : number(point.df());
            String f = Double.isNaN(point.f()) ? "does not exist" : number(point.f());
            String x = Double.isNaN(point.x()) ? "nan" : number(point.x());
            line("x = " + x, "f = " + f + ", f' = " + df, out);
        }
    }

    /** Says that there is no derivative at a point, and what the function does there instead. */
    private static String absence(double x, FunctionReport report) {
        return report.applied().function().breakpoints().stream()
                .filter(point -> point.x() == x)
                .map(point -> point.isJump() ? " (jump)" : " (kink)")
                .findFirst()
                .map("does not exist"::concat)
                .orElse("does not exist");
    }

    private static void properties(FunctionProperties p, PrintWriter out) {
        property("range", p.range(), range -> range.text(), out);
        property("monotonic", p.monotonic(), monotonic -> monotonic.text(), out);
        property("continuity", p.continuity(), continuity -> continuity.text(), out);
        property("identity at origin", p.identityAtOrigin(), FunctionText::yesNo, out);
        property("symmetry", p.symmetry(), symmetry -> symmetry.text(), out);
        property("derivative range", p.derivative().range(), range -> range.text(), out);
        property("derivative monotonic", p.derivative().monotonic(), m -> m.text(), out);
        property("derivative continuous", p.derivative().continuous(), FunctionText::yesNo, out);
        property("vanishing gradient", p.vanishingGradient(), FunctionText::yesNo, out);
        property("exploding gradient", p.explodingGradient(), FunctionText::yesNo, out);
        property("saturation", p.saturation(), saturation -> saturation.text(), out);
        property("dead neurons", p.deadNeurons(), FunctionText::yesNo, out);
    }

    private static <T> void property(
            String name, PropertyValue<T> property, Function<T, String> text, PrintWriter out) {
        Evidence evidence = property.evidence();
        String kind = evidence.kind() == Evidence.Kind.PROVED ? "proved" : "sampled";
        line(name, text.apply(property.value()) + "  (" + kind + ": " + evidence.how() + ")", out);
    }

    private static List<String> row(FunctionReport report) {
        FunctionProperties p = report.properties();
        return List.of(
                report.definition().name(),
                p.range().value().text(),
                p.monotonic().value().text(),
                p.continuity().value().text(),
                yesNo(p.identityAtOrigin().value()),
                p.symmetry().value().text(),
                p.derivative().range().value().text(),
                p.derivative().monotonic().value().text(),
                yesNo(p.derivative().continuous().value()),
                yesNo(p.vanishingGradient().value()),
                yesNo(p.explodingGradient().value()),
                p.saturation().value().text(),
                yesNo(p.deadNeurons().value()));
    }

    private static void line(String name, String text, PrintWriter out) {
        out.println("  " + name + " ".repeat(Math.max(1, 23 - length(name))) + text);
    }

    /** RFC 4180: a field with a comma or a quote stands in quotes. */
    private static String csvLine(List<String> fields) {
        return fields.stream()
                .map(f -> f.matches("[^,\"\r\n]*") ? f : "\"" + f.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(","));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return Double.isInfinite(value) ? (value > 0 ? "inf" : "-inf") : Double.toString(value);
    }
}
