package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.ReplacedBasedSequence;
import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.diagnostic.SourceLocation;
import java.util.function.Function;
import java.util.regex.Matcher;

/** Markdown within one note that is rendered by itself, such as captions; used by one thread. */
final class NoteFragments {

    private static final int DEEPEST = 20;

    private final FragmentRenderer renderer;
    private final NoteContext note;
    private int depth;

    NoteFragments(FragmentRenderer renderer, NoteContext note) {
        this.renderer = renderer;
        this.note = note;
    }

    /** Returns the same for another context of the note. */
    NoteFragments of(NoteContext other) {
        return new NoteFragments(renderer, other);
    }

    /** Parses Markdown from within the note. */
    Document parse(BasedSequence text) {
        return renderer.parse(text, note);
    }

    /** Returns whether a text within the note is rendered that is not a part of its body. */
    boolean isInside() {
        return depth > 0;
    }

    /**
     * Renders Markdown from within the note, without a paragraph around a single one; what holds
     * itself too many times over is an error and comes out empty.
     */
    String html(BasedSequence text) {
        if (depth == DEEPEST) {
            note.report(
                    Diagnostic.error(
                            "markdown-nesting",
                            note.at(text, 0),
                            "more than " + DEEPEST + " shortcodes within each other"));
            return "";
        }
        depth++;
        String html = inOnePiece(text, piece -> renderer.html(piece, note));
        depth--;
        return html;
    }

    /** Returns Markdown as plain text, with formulas as people read them. */
    String plain(BasedSequence text) {
        return inOnePiece(text, piece -> renderer.plainText(piece, note));
    }

    /**
     * Does something with a text that flexmark can parse. The parser joins the lines of a paragraph
     * without their indentation, to a text that is not always a range of the note.
     */
    private <T> T inOnePiece(BasedSequence text, Function<BasedSequence, T> work) {
        if (!(text instanceof ReplacedBasedSequence)) {
            return work.apply(text);
        }
        BasedSequence range =
                text.getBaseSequence().subSequence(text.getStartOffset(), text.getEndOffset());
        return range.toString().contentEquals(text)
                ? work.apply(range)
                : note.atOnePlace(
                        note.at(text, 0), () -> work.apply(BasedSequence.of(text.toString())));
    }

    /** Returns HTML with the outputs of shortcodes in place of their marks. */
    String withShortcodes(String html) {
        return ShortcodeInsertion.insert(
                html, note.shortcodes(), use -> renderer.shortcode(use, note));
    }

    /** Returns a text, such as an address, with the outputs of its shortcodes as text. */
    String withShortcodeValues(String text) {
        if (!ShortcodeMarks.isIn(text)) {
            return text;
        }
        Matcher mark = ShortcodeMarks.in(text);
        return mark.replaceAll(
                found ->
                        Matcher.quoteReplacement(
                                ShortcodeInsertion.text(
                                        renderer.shortcode(note.shortcodes().of(mark), note),
                                        note.shortcodes(),
                                        use -> renderer.shortcode(use, note))));
    }

    /** Renders Markdown that is not part of the note's text, as if it all stood at one place. */
    String html(String text, SourceLocation place) {
        return note.atOnePlace(place, () -> html(note.shortcodes().mark(BasedSequence.of(text))));
    }
}
