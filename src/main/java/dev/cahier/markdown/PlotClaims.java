package dev.cahier.markdown;

import dev.cahier.activation.Interval;
import dev.cahier.analysis.ClaimFindings;
import dev.cahier.analysis.ClaimProblem;
import dev.cahier.analysis.Claims;
import dev.cahier.data.DataEntry;
import dev.cahier.data.DataFormat;
import dev.cahier.data.DataMap;
import dev.cahier.data.DataRead;
import dev.cahier.data.DataReader;
import dev.cahier.data.DataScalar;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceText;
import dev.cahier.expression.ExpressionFunction;
import dev.cahier.expression.PlotProgram;
import dev.cahier.expression.PlotProgram.LocatedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tests what an author claims of the functions in a plot. A claim is about every function that is
 * drawn, or, below the name of a function, about that one.
 *
 * @param where at which value of its slider the plot is looked at, such as {@code a = 2}; may be
 *     empty
 */
record PlotClaims(PlotProgram program, String where, FenceText text, NoteContext note) {

    private static final DataReader READER = new DataReader("claim-syntax");

    /**
     * Reports what is wrong with the claims, if there are any; returns a card of those that hold,
     * empty if there are none.
     */
    String check() {
        return program.claims().flatMap(this::read).map(this::check).orElse("");
    }

    private Optional<DataMap> read(LocatedText claims) {
        // Blank but for the claims, so that lines and columns stay what they are.
        StringBuilder masked = new StringBuilder(text.text().text());
        int end = claims.offset() + claims.text().length();
        for (int i = 0; i < masked.length(); i++) {
            if ((i < claims.offset() || i >= end) && masked.charAt(i) != '\n') {
                masked.setCharAt(i, ' ');
            }
        }
        SourceText source = new SourceText(text.text().path(), masked.toString());
        DataRead read = READER.readMap(DataFormat.YAML, source, 0, masked.length());
        read.diagnostics().forEach(d -> note.report(text.inNote(d, note)));
        return read.map();
    }

    private String check(DataMap claims) {
        StringBuilder cards = new StringBuilder();
        List<DataEntry> common = new ArrayList<>();
        for (DataEntry entry : claims.entries()) {
            Optional<ExpressionFunction> named =
                    program.functions().stream()
                            .filter(f -> f.name().equals(entry.key()))
                            .findFirst();
            if (named.isEmpty()) {
                common.add(entry);
            } else if (entry.value() instanceof DataMap own) {
                cards.append(check(own, named.get()));
            } else if (!DataScalar.isEmpty(entry.value())) {
                note.report(
                        Diagnostic.error(
                                        "claim-syntax",
                                        text.inNote(entry.value().location(), note),
                                        "expected claims about "
                                                + named.get().label()
                                                + ", found "
                                                + entry.value().description())
                                .withHint("write " + entry.key() + ": {range: \"(0, 1)\"}"));
            }
        }
        DataMap others = new DataMap(common, claims.location());
        program.functions().forEach(f -> cards.append(check(others, f)));
        return cards.toString();
    }

    private String check(DataMap claims, ExpressionFunction function) {
        if (claims.entries().isEmpty()) {
            return "";
        }
        Interval view = program.domain();
        String whose =
                (where.isEmpty() ? "" : where + ": ")
                        + (program.functions().size() == 1 ? "" : function.label() + ": ");
        DataMap tested =
                note.limits()
                        .testable(
                                claims,
                                function.cost(),
                                place -> text.inNote(place, note),
                                note::report);
        ClaimFindings findings = Claims.search(function.within(view), view, tested);
        for (ClaimProblem problem : findings.problems()) {
            note.report(
                    FunctionFacts.diagnostic(
                            problem, whose, claims, place -> text.inNote(place, note)));
        }
        return ClaimCard.html(function.label(), findings.held(), note.words());
    }
}
