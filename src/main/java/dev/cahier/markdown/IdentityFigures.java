package dev.cahier.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.identity.StatementDecider;
import dev.cahier.identity.Verdict;
import dev.cahier.tex.Relation;
import dev.cahier.tex.Statement;
import dev.cahier.tex.StatementReading;
import dev.cahier.tex.TexParser;
import dev.cahier.tex.TexProblem;
import dev.cahier.tex.TexSection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes the HTML of {@code identity} fences, whose mathematics is checked. */
final class IdentityFigures {

    private final TexParser parser;
    private final StatementDecider decider;
    private final FormulaHtml formulas;

    IdentityFigures(TexParser parser, StatementDecider decider, FormulaHtml formulas) {
        this.parser = parser;
        this.decider = decider;
        this.formulas = formulas;
    }

    /**
     * Returns a figure with the formula and how it was established; the formula alone if nothing
     * was established, nothing where the text cannot be parsed.
     */
    String fromFence(FencedCodeBlock fence, NoteContext note) {
        BasedSequence text = fence.getContentChars();
        if (text.isBlank()) {
            note.report(
                    Diagnostic.error("identity-syntax", note.at(fence), "the identity is empty")
                            .withHint("add a line such as (a + b)^2 = a^2 + 2ab + b^2"));
            return "";
        }
        StatementReading reading =
                parser.statement(
                        text.toString(), note.macros().texOf(text.toString(), note.order(text)));
        if (reading instanceof StatementReading.Refused refused) {
            refused.problems().forEach(problem -> report(problem, text, note));
            return "";
        }
        Statement statement = ((StatementReading.Understood) reading).statement();
        List<Verdict> verdicts = decider.decide(statement, note.limits().steps());
        boolean established = true;
        for (int i = 0; i < verdicts.size(); i++) {
            established &= report(verdicts.get(i), statement.relations().get(i), text, note);
        }
        String display = display(text, note);
        return display.isEmpty() || !established ? display : figure(display, verdicts, note);
    }

    private static void report(TexProblem problem, BasedSequence text, NoteContext note) {
        note.report(
                Diagnostic.error(
                                "identity-syntax",
                                at(problem.span().start(), text, note),
                                problem.message())
                        .withHint(problem.hint()));
    }

    /** Reports a relation that is not established; returns whether it is. */
    private static boolean report(
            Verdict verdict, Relation relation, BasedSequence text, NoteContext note) {
        SourceLocation place = at(relation.span().start(), text, note);
        if (verdict instanceof Verdict.False wrong) {
            note.report(Diagnostic.error("identity-false", place, IdentityMessages.of(wrong)));
        } else if (verdict instanceof Verdict.Undecided undecided) {
            note.report(
                    Diagnostic.warning(
                            "identity-undecided",
                            place,
                            "this relation could not be checked: " + undecided.reason()));
        } else if (verdict instanceof Verdict.Meaningless meaningless) {
            report(meaningless.problem(), text, note);
        }
        return verdict instanceof Verdict.Proved || verdict instanceof Verdict.Sampled;
    }

    private static SourceLocation at(int index, BasedSequence text, NoteContext note) {
        return note.at(text, Math.min(index, text.length() - 1));
    }

    /** Returns the statement as a display, and the other lines below it. */
    private String display(BasedSequence text, NoteContext note) {
        StringBuilder html = new StringBuilder();
        Map<String, List<String>> conditions = new LinkedHashMap<>();
        for (TexSection section : TexSection.of(text.toString())) {
            BasedSequence tex = text.subSequence(section.span().start(), section.span().end());
            if (section.kind() == TexSection.Kind.STATEMENT) {
                html.append(formulas.displayBlock(tex, note));
            } else {
                String key =
                        section.kind() == TexSection.Kind.WHERE ? "identity.where" : "identity.for";
                conditions
                        .computeIfAbsent(key, k -> new ArrayList<>())
                        .add(formulas.inline(tex, note));
            }
        }
        return conditions.isEmpty() || html.isEmpty()
                ? html.toString()
                : html + conditions(conditions, note.words());
    }

    /** Says all definitions behind one word, and all restrictions behind another. */
    private static String conditions(Map<String, List<String>> byKey, NoteWords words) {
        String comma = words.text("comma");
        StringBuilder html = new StringBuilder("\n<p class=\"identity-conditions\">");
        int written = 0;
        for (Map.Entry<String, List<String>> entry : byKey.entrySet()) {
            List<String> all = entry.getValue();
            String last = all.get(all.size() - 1);
            String listed =
                    all.subList(0, all.size() - 1).stream()
                                    .map(formula -> MathNodes.withMark(formula, comma))
                                    .collect(Collectors.joining())
                            + last;
            String text = words.text(entry.getKey(), listed);
            if (++written == byKey.size()) {
                html.append(text);
            } else if (text.endsWith(last)) {
                html.append(text, 0, text.length() - last.length());
                html.append(MathNodes.withMark(last, comma));
            } else {
                html.append(text).append(comma);
            }
        }
        return html.append("</p>").toString();
    }

    private String figure(String display, List<Verdict> verdicts, NoteContext note) {
        boolean proved = verdicts.stream().allMatch(v -> v instanceof Verdict.Proved);
        NoteWords words = note.words();
        String name = proved ? "proved" : "sampled";
        String reasons = new IdentityReasons(formulas, note).of(verdicts);
        return "<figure class=\"identity\" data-status=\""
                + name
                + "\">\n"
                + display
                + "\n<figcaption><details class=\"reason\"><summary>"
                + "<span class=\"evidence "
                + name
                + "\" aria-hidden=\"true\">"
                + (proved ? "✓" : "≈")
                + "</span> "
                + Escaping.escapeHtml(words.text(name), false)
                + "</summary><p>"
                + words.text(name + "-because", reasons)
                + "</p></details></figcaption>\n</figure>";
    }

    /** What is said about verdicts. */
    private static final class IdentityMessages {

        static String of(Verdict.False wrong) {
            String point =
                    wrong.point().stream()
                            .map(setting -> setting.name() + " = " + setting.value())
                            .collect(Collectors.joining(", "));
            String entry = wrong.entry().map(e -> "entry " + e + " of ").orElse("");
            return "this is false: "
                    + (point.isEmpty() ? "" : "at " + point + " ")
                    + entry
                    + "the left side "
                    + value(wrong.left())
                    + ", the right side "
                    + value(wrong.right());
        }

        private static String value(Optional<String> value) {
            return value.map(v -> "is " + v).orElse("has no value");
        }
    }
}
