package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.math.ReferenceMarkup;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Renders headings with anchors made as GitHub and Hugo make them, so that CJK letters stay.
 *
 * <p>An author's own anchor is written behind the heading: {@code ## Title {#anchor}}.
 */
final class HeadingNodes {

    /** Classes of kramdown and Pandoc for headings that a table of contents leaves out. */
    private static final Set<String> NOT_IN_CONTENTS = Set.of("no_toc", "no-toc", "unlisted");

    private final FormulaHtml formulas;

    HeadingNodes(FormulaHtml formulas) {
        this.formulas = formulas;
    }

    void register(NodeWriters writers) {
        writers.on(Heading.class, this::render);
    }

    private void render(Heading heading, BodyWriter out) {
        NoteContext note = out.note();
        Optional<ElementAttributes> attributes = note.attributesOf(heading);
        Optional<String> own =
                attributes
                        .map(ElementAttributes::id)
                        .filter(given -> !given.isEmpty())
                        .or(
                                () ->
                                        OwnAnchor.takeFrom(heading.getLastChild())
                                                .flatMap(a -> SafeAttributes.anchor(a, note))
                                                .map(BasedSequence::toString));
        String text = number(heading, note) + out.part().children(heading).html().strip();
        List<Heading> all = List.of(heading);
        String words = PlainText.shown(all, math -> formulas.text(math, note), note.shownSigns());
        String id = note.anchors().unique(own.orElseGet(() -> anchor(all, note)));
        String plain =
                FormulaNames.inLine(ReferenceMarkup.withoutLinks(FootnoteNodes.removedFrom(text)));
        Set<String> classes = attributes.map(ElementAttributes::classes).orElse(Set.of());
        boolean outermost = heading.getParent() instanceof Document;
        HeadingEntry entry =
                HeadingEntry.of(
                        heading.getLevel(),
                        id,
                        words,
                        plain,
                        outermost,
                        heading.getText().toString());
        note.heading(heading, entry);
        if (Collections.disjoint(classes, NOT_IN_CONTENTS)) {
            note.headings().add(entry);
        }

        String tag = "h" + heading.getLevel();
        String escaped = Escaping.escapeHtml(id, true);
        out.line();
        if (PartMarkNode.isBefore(heading)) {
            out.raw(PartMarks.section(heading.getLevel(), id));
        }
        out.raw("<" + tag + " id=\"" + escaped + "\"");
        out.raw(classes.isEmpty() ? "" : " class=\"" + String.join(" ", classes) + "\"");
        out.raw(">" + text);
        out.raw(
                "<a class=\"anchor\" href=\"#"
                        + Escaping.escapeHtml(percentEncode(id), true)
                        + "\"");
        out.raw(" aria-hidden=\"true\" tabindex=\"-1\">#</a></" + tag + ">").line();
    }

    /** Returns the number by which theorems of the section are counted, if they are. */
    private static String number(Heading heading, NoteContext note) {
        OptionalInt number = note.sections().numberOf(heading);
        return number.isPresent()
                ? "<span class=\"section-number\">" + number.getAsInt() + "</span> "
                : "";
    }

    private String anchor(List<Heading> heading, NoteContext note) {
        return HeadingEntry.anchorOf(
                PlainText.of(heading, math -> anchorPart(formulas.text(math, note))));
    }

    /** Makes {@code L²} to {@code L2}, and {@code f(x) = 1} to {@code f-x-1}. */
    private static String anchorPart(String formula) {
        return Normalizer.normalize(formula, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    static String percentEncode(String id) {
        return id.replace("%", "%25");
    }
}
