package dev.cahier.markdown;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.DiagnosticLimit;
import dev.cahier.diagnostic.DidYouMean;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Numbers the footnotes of a note in the order in which its text refers to them, then those that
 * only other footnotes refer to; flexmark takes them in the order in which it parses.
 */
final class Footnotes {

    private final FootnoteRepository repository;
    private final NoteContext note;
    private final List<FootnoteBlock> numbered = new ArrayList<>();
    private final SortedSet<String> names = new TreeSet<>();
    private int missing;

    private Footnotes(FootnoteRepository repository, NoteContext note) {
        this.repository = repository;
        this.note = note;
        repository.values().forEach(block -> names.add(block.getText().toString()));
    }

    /** Numbers the footnotes and reports references and footnotes that lead nowhere. */
    static void number(Document document, NoteContext note) {
        Footnotes footnotes = new Footnotes(FootnoteExtension.FOOTNOTES.get(document), note);
        footnotes.forgetFlexmarksNumbers();
        footnotes.visit(document);
        for (int i = 0; i < footnotes.numbered.size(); i++) {
            FootnoteBlock block = footnotes.numbered.get(i);
            block.getChildren().forEach(footnotes::visit);
        }
        footnotes.reportUnused();
        footnotes.numbered.forEach(FootnoteNodes::addBackLinks);
        footnotes.repository.getReferencedFootnoteBlocks().addAll(footnotes.numbered);
    }

    private void forgetFlexmarksNumbers() {
        repository.getReferencedFootnoteBlocks().clear();
        repository.values().forEach(block -> block.setFootnoteReferences(0));
    }

    private void visit(Node node) {
        if (node instanceof Footnote footnote) {
            refer(footnote);
        }
        for (Node child : node.getChildren()) {
            boolean textOnly = child instanceof Image || child instanceof ImageRef;
            if (!textOnly && !(child instanceof FootnoteBlock)) {
                visit(child);
            }
        }
    }

    private void refer(Footnote footnote) {
        FootnoteBlock block = footnote.getFootnoteBlock();
        if (block == null) {
            reportMissing(footnote);
            return;
        }
        int earlier = block.getFootnoteReferences();
        if (earlier == 0) {
            numbered.add(block);
            block.setFootnoteOrdinal(numbered.size());
            block.setFirstReferenceOffset(numbered.size());
        }
        footnote.setReferenceOrdinal(earlier);
        block.setFootnoteReferences(earlier + 1);
    }

    private void reportMissing(Footnote footnote) {
        String name = footnote.getText().toString();
        missing++;
        note.report(
                Diagnostic.warning(
                                "footnote-missing",
                                note.at(footnote),
                                "there is no footnote [^" + name + "] in this note")
                        .withHint(
                                near(name)
                                        .map(near -> "did you mean [^" + near + "]?")
                                        .orElse("add a line '[^" + name + "]: ...'")));
    }

    /** Looks for a similar name as long as somebody reads it. */
    private Optional<String> near(String name) {
        return missing > DiagnosticLimit.MOST_OF_ONE_KIND
                ? Optional.empty()
                : DidYouMean.among(names, name);
    }

    private void reportUnused() {
        Set<String> used = new HashSet<>();
        numbered.forEach(block -> used.add(key(block)));
        for (FootnoteBlock block : repository.values()) {
            if (block.getFootnoteReferences() == 0) {
                String name = "the footnote [^" + block.getText() + "]";
                boolean again = used.contains(key(block));
                note.report(
                        Diagnostic.warning(
                                again ? "footnote-repeated" : "footnote-unused",
                                note.at(block),
                                again
                                        ? name
                                                + " is written a second time, and this one is left out"
                                        : "nothing refers to " + name + ", so it is left out"));
            }
        }
    }

    private static String key(FootnoteBlock block) {
        return block.getText().toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
