package dev.cahier.markdown;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Renders parts of a note while the note itself is being rendered. */
interface FragmentRenderer {

    /** Renders Markdown, without a paragraph around a single one. */
    String html(BasedSequence markdown, NoteContext note);

    /** Returns Markdown as plain text, with formulas as people read them. */
    String plainText(BasedSequence markdown, NoteContext note);

    /** Parses Markdown from within the note. */
    Document parse(BasedSequence markdown, NoteContext note);

    /** Renders a shortcode, unless it was rendered already. */
    String shortcode(ShortcodeUse use, NoteContext note);
}
