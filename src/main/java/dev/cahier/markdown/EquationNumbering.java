package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.config.EquationNumbers;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import dev.cahier.math.EquationMarkup;
import dev.cahier.math.EquationParts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the numbers and anchors of a typeset formula, and collects its labels and references. */
final class EquationNumbering {

    private final TexSource source;
    private final NoteContext note;

    /**
     * Creates the numbering of one formula.
     *
     * @param source the formula as its author wrote it
     */
    EquationNumbering(TexSource source, NoteContext note) {
        this.source = source;
        this.note = note;
    }

    /**
     * Returns the markup to show.
     *
     * @param order where the formula stands
     */
    String apply(String html, EquationParts parts, long order) {
        for (String label : parts.references()) {
            note.numbers().add(new NoteReference(label, NoteReference.Kind.LABEL, at(label)));
        }
        if (!parts.isNumbered()) {
            return html;
        }
        int first = note.numbers().ofEquations(order, parts.numbers());
        return EquationMarkup.numbered(html, first, anchors(parts.labels(), first)::get);
    }

    private Map<String, String> anchors(List<EquationParts.Label> labels, int first) {
        Map<String, String> anchors = new HashMap<>();
        for (EquationParts.Label label : labels) {
            String anchor = note.anchors().unique("eq-" + label.name().replaceAll("\\s", "-"));
            anchors.putIfAbsent(label.name(), Escaping.escapeHtml(anchor, true));
            String number =
                    label.row().isPresent()
                            ? Integer.toString(first + label.row().getAsInt())
                            : label.tag();
            if (number.isEmpty() && note.source().numbers() != EquationNumbers.NONE) {
                note.report(withoutNumber(label));
            }
            note.numbers()
                    .add(new NoteLabel(label.name(), "", number, anchor, at(label.name())))
                    .ifPresent(note::report);
        }
        return anchors;
    }

    private Diagnostic withoutNumber(EquationParts.Label label) {
        return Diagnostic.warning(
                        "label-unnumbered",
                        at(label.name()),
                        "the label '" + label.name() + "' is in a row without a number")
                .withHint("remove \\notag or the star of the environment, or add a \\tag{...}");
    }

    /** Returns where a label is; for one that a macro makes, where the formula begins. */
    private SourceLocation at(String name) {
        int index = Math.max(0, source.tex().indexOf("{" + name + "}"));
        return note.at(source.written(), source.writtenIndex(index == 0 ? 0 : index + 1));
    }
}
