package dev.cahier.build;

import dev.cahier.build.SiteWeight.Heaviest;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.Severity;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.MathStatistics;
import dev.cahier.note.Unpublished;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes and reads the report of a build, without what it says of the work of that build. */
final class KeptReport {

    private KeptReport() {}

    static void write(BuildReport report, DataOutputStream out) throws IOException {
        Outcome outcome = report.outcome();
        out.writeInt(outcome.pages());
        out.writeInt(outcome.notes());
        out.writeInt(outcome.charts());
        write(outcome.weight(), out);
        out.writeInt(outcome.unpublished().size());
        for (Unpublished note : outcome.unpublished()) {
            write(note.path(), out);
            write(note.reason(), out);
        }
        out.writeInt(report.formulas().total());
        out.writeInt(report.formulas().distinct());
        out.writeInt(report.formulas().failed());
        out.writeInt(report.diagnostics().size());
        Map<String, Integer> lines = new HashMap<>();
        for (Diagnostic diagnostic : report.diagnostics()) {
            write(diagnostic, lines, out);
        }
        write(report.output().toString(), out);
        out.writeBoolean(report.strict());
    }

    private static void write(SiteWeight weight, DataOutputStream out) throws IOException {
        out.writeLong(weight.total());
        out.writeLong(weight.html());
        out.writeLong(weight.styles());
        out.writeLong(weight.scripts());
        out.writeLong(weight.fonts());
        out.writeBoolean(weight.heaviest().isPresent());
        if (weight.heaviest().isPresent()) {
            write(weight.heaviest().get().path(), out);
            out.writeLong(weight.heaviest().get().bytes());
        }
    }

    /**
     * @param lines the source lines that were written, each with its number: many diagnostics may
     *     be about one long line
     */
    private static void write(
            Diagnostic diagnostic, Map<String, Integer> lines, DataOutputStream out)
            throws IOException {
        out.writeByte(diagnostic.severity().ordinal());
        write(diagnostic.code(), out);
        write(diagnostic.message(), out);
        out.writeBoolean(diagnostic.hint().isPresent());
        if (diagnostic.hint().isPresent()) {
            write(diagnostic.hint().get(), out);
        }
        out.writeBoolean(diagnostic.location().isPresent());
        if (diagnostic.location().isPresent()) {
            SourceLocation location = diagnostic.location().get();
            write(location.path(), out);
            out.writeInt(location.line());
            out.writeInt(location.column());
            Integer known = lines.putIfAbsent(location.sourceLine(), lines.size());
            out.writeInt(known == null ? -1 : known);
            if (known == null) {
                write(location.sourceLine(), out);
            }
        }
    }

    /** Unlike {@link DataOutputStream#writeUTF}, writes lines of any length. */
    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static BuildReport read(DataInputStream in) throws IOException {
        int pages = in.readInt();
        int notes = in.readInt();
        int charts = in.readInt();
        SiteWeight weight = weight(in);
        List<Unpublished> unpublished = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            unpublished.add(new Unpublished(text(in), text(in)));
        }
        MathStatistics formulas = new MathStatistics(in.readInt(), in.readInt(), 0, in.readInt());
        List<String> lines = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int rest = in.readInt(); rest > 0; rest--) {
            diagnostics.add(diagnostic(lines, in));
        }
        return new BuildReport(
                new Outcome(pages, notes, charts, 0, weight, unpublished),
                formulas,
                diagnostics,
                Work.NONE,
                Map.of(),
                Path.of(text(in)),
                in.readBoolean());
    }

    private static SiteWeight weight(DataInputStream in) throws IOException {
        return new SiteWeight(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readBoolean()
                        ? Optional.of(new Heaviest(text(in), in.readLong()))
                        : Optional.empty());
    }

    private static Diagnostic diagnostic(List<String> lines, DataInputStream in)
            throws IOException {
        Severity severity = Severity.values()[in.readByte()];
        String code = text(in);
        String message = text(in);
        Optional<String> hint = in.readBoolean() ? Optional.of(text(in)) : Optional.empty();
        Optional<SourceLocation> location =
                in.readBoolean()
                        ? Optional.of(
                                new SourceLocation(
                                        text(in), in.readInt(), in.readInt(), line(lines, in)))
                        : Optional.empty();
        return new Diagnostic(severity, code, location, message, hint);
    }

    private static String line(List<String> lines, DataInputStream in) throws IOException {
        int known = in.readInt();
        if (known >= 0) {
            return lines.get(known);
        }
        lines.add(text(in));
        return lines.get(lines.size() - 1);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
