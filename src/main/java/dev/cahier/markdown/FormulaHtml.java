package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.math.Formula;
import dev.cahier.math.MathRenderer;
import dev.cahier.math.MathText;
import dev.cahier.math.RowEnds;
import dev.cahier.math.Typesetting;
import java.util.Optional;

/** Makes the HTML of formulas, or reports why one has none. */
final class FormulaHtml {

    private final MathRenderer math;

    FormulaHtml(MathRenderer math) {
        this.math = math;
    }

    /** Returns the markup of a formula within a line of text; empty when it cannot be rendered. */
    String inline(BasedSequence source, NoteContext note) {
        return typeset(source, false, note);
    }

    /**
     * Returns a formula as people read it, for places without markup. Says nothing about formulas
     * that cannot be typeset: their TeX stands for them.
     */
    String text(InlineMath formula, NoteContext note) {
        return text(formula.tex(), formula.display(), note);
    }

    /**
     * Returns a formula as people read it.
     *
     * @param tex the TeX as it is written in the note
     */
    String text(BasedSequence tex, boolean display, NoteContext note) {
        TexSource source = new TexSource(note.shortcodes().original(tex));
        return outcome(source, display, note.order(tex), note)
                        instanceof Typesetting.Typeset typeset
                ? MathText.of(typeset)
                : source.tex();
    }

    /** Returns a typeset formula; says nothing about one that cannot be typeset. */
    Optional<Typesetting.Typeset> typeset(InlineMath formula, NoteContext note) {
        TexSource source = new TexSource(note.shortcodes().original(formula.tex()));
        return outcome(source, formula.display(), note.order(formula.tex()), note)
                        instanceof Typesetting.Typeset typeset
                ? Optional.of(typeset)
                : Optional.empty();
    }

    /** Returns whether a formula shows nothing and only defines macros. */
    boolean isEmpty(InlineMath formula, NoteContext note) {
        TexSource source = new TexSource(formula.tex());
        return outcome(source, formula.display(), note.order(formula.tex()), note)
                        instanceof Typesetting.Typeset typeset
                && typeset.html().isEmpty();
    }

    /** Returns a formula as people read it, and reports one that cannot be typeset. */
    String alternativeText(InlineMath formula, NoteContext note) {
        typeset(formula.tex(), formula.display(), note);
        return text(formula, note);
    }

    /** Returns a display formula within an element that holds text. */
    String displaySpan(BasedSequence source, NoteContext note) {
        String html = typeset(source, true, note);
        return html.isEmpty() ? "" : "<span class=\"math-display\">" + html + "</span>";
    }

    /** Returns a display formula that is a block of its own. */
    String displayBlock(BasedSequence source, NoteContext note) {
        return block(typeset(source, true, note), Optional.empty());
    }

    /**
     * Returns a display formula with its anchor, if its author gave it one.
     *
     * @param node what the formula is in the note
     */
    String displayBlock(BasedSequence source, Node node, NoteContext note) {
        return block(typeset(source, true, note), note.attributesOf(node));
    }

    /** Returns a display formula of Cahier's own, which has no place in the note. */
    String displayBlock(String tex, NoteContext note) {
        if (render(new Formula(tex, true), RowEnds.UNKNOWN, note)
                instanceof Typesetting.Typeset typeset) {
            note.countFormula();
            return block(typeset.html(), Optional.empty());
        }
        throw new IllegalStateException("Cahier's own formula cannot be typeset: " + tex);
    }

    /**
     * Returns a formula of Cahier's own within a line, which has no place in the note; empty when
     * it cannot be typeset, as one that takes too long.
     */
    Optional<String> inline(String tex, NoteContext note) {
        if (render(new Formula(tex, false), RowEnds.UNKNOWN, note)
                instanceof Typesetting.Typeset typeset) {
            note.countFormula();
            return Optional.of(typeset.html());
        }
        return Optional.empty();
    }

    private static String block(String html, Optional<ElementAttributes> own) {
        String anchor = own.map(ElementAttributes::id).orElse("");
        String id = anchor.isEmpty() ? "" : ElementAttributes.attribute("id", anchor);
        String classes =
                own.stream()
                        .flatMap(o -> o.classes().stream())
                        .reduce("math-display", (all, next) -> all + " " + next);
        return html.isEmpty()
                ? ""
                : "<div"
                        + id
                        + ElementAttributes.attribute("class", classes)
                        + ">"
                        + html
                        + "</div>";
    }

    /** Reports a display formula without TeX. */
    static void reportEmpty(BasedSequence chars, NoteContext note) {
        note.report(
                Diagnostic.warning("math-empty", note.at(chars, 0), "this display formula is empty")
                        .withHint("write TeX between the delimiters, or remove them"));
    }

    /** Reports how a formula was written, where the author should know. */
    static void reportSpelling(
            MathScanner.Spelling spelling,
            BasedSequence chars,
            BasedSequence tex,
            NoteContext note) {
        if (spelling == MathScanner.Spelling.PADDED) {
            note.repair(FormulaRepairs.ofBlanks(tex, note));
            note.report(
                    Diagnostic.warning(
                                    "math-padded",
                                    note.at(chars, 0),
                                    "space just inside $…$: treated as a formula")
                            .withHint(unpadded(new TexSource(tex).tex())));
        } else if (spelling == MathScanner.Spelling.DOUBLED) {
            note.repair(FormulaRepairs.ofDelimiters(chars, note));
            note.report(
                    Diagnostic.note(
                            "math-delimiters",
                            note.at(chars, 0),
                            "delimiters written for a renderer that eats a backslash: read as a"
                                    + " formula"));
        } else if (spelling == MathScanner.Spelling.FULL_WIDTH) {
            note.report(
                    Diagnostic.note(
                                    "math-full-width",
                                    note.at(chars, 0),
                                    "delimiter of full width: treated as a formula")
                            .withHint("write $" + new TexSource(tex).tex() + "$"));
        }
    }

    private static String unpadded(String tex) {
        return tex.indexOf('\n') < 0
                ? "write $" + tex + "$"
                : "remove the spaces and line ends just inside the dollars";
    }

    private String typeset(BasedSequence written, boolean display, NoteContext note) {
        TexSource source = new TexSource(note.shortcodes().original(written));
        note.countFormula();
        if (note.limits().isTypesetInFull()) {
            return "";
        }
        long order = note.order(written);
        Typesetting outcome = outcome(source, display, order, note);
        note.macros().define(outcome.definitions(), order);
        if (outcome instanceof Typesetting.Typeset typeset) {
            if (!note.limits()
                    .mayTypeset(typeset.html().length(), note.at(written, 0), note::report)) {
                return "";
            }
            if (typeset.repaired()) {
                note.repair(FormulaRepairs.ofTex(source, typeset.repair(), note));
                note.report(
                        Diagnostic.note(
                                "math-repaired",
                                note.at(written, source.writtenIndex(0)),
                                "TeX written for a renderer that eats backslashes; read as: "
                                        + oneLine(typeset.repair())));
            }
            RewritingNote.of(typeset, source, note).ifPresent(note::report);
            note.notation().formula(typeset.html(), written, note);
            return new EquationNumbering(source, note)
                    .apply(typeset.html(), typeset.parts(), order);
        }
        if (outcome instanceof Typesetting.Failed failed) {
            Diagnostic error =
                    Diagnostic.error(
                            "math-invalid",
                            note.at(written, source.writtenIndex(failed.offset())),
                            failed.message());
            note.report(error.withHint(failed.hint()));
            return "";
        }
        throw new IllegalStateException("unknown outcome " + outcome);
    }

    private Typesetting outcome(TexSource source, boolean display, long order, NoteContext note) {
        Formula formula =
                new Formula(
                        source.tex(),
                        display,
                        note.macros().usedBy(source.tex(), order),
                        note.source().numbers());
        NoteBudget time = note.limits().formulas();
        Typesetting outcome =
                time.spend(() -> math.render(formula, note.rowEnds()))
                        .orElseGet(
                                () ->
                                        new Typesetting.Failed(
                                                time.exceeded("formulas"),
                                                0,
                                                Optional.of(
                                                        "simplify the formulas that take long, or"
                                                                + " split the note")));
        note.uses().formula(formula, note.rowEnds(), outcome);
        return outcome;
    }

    /** Renders a formula of Cahier's own, which the note's time is not spent on. */
    private Typesetting render(Formula formula, RowEnds rowEnds, NoteContext note) {
        Typesetting outcome = math.render(formula, rowEnds);
        note.uses().formula(formula, rowEnds, outcome);
        return outcome;
    }

    private static String oneLine(String tex) {
        String line = tex.replaceAll("\\s+", " ");
        return line.length() <= 60 ? line : line.substring(0, 59) + "…";
    }
}
