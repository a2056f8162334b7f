package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.SourceLocation;
import java.util.Optional;

/**
 * A shortcode in a note, or a part of one, for which a mark stands while the note is parsed.
 *
 * @param kind what the mark stands for
 * @param tag the tag; empty for a tag that is written to be shown
 * @param chars the text that the mark stands for
 * @param location where the text begins
 * @param inner the text between the tags, without the marks of the quotations and lists around it;
 *     shortcodes in it are marked. Empty if there is no closing tag
 */
record ShortcodeUse(
        Kind kind,
        Optional<ShortcodeTag> tag,
        BasedSequence chars,
        SourceLocation location,
        Optional<BasedSequence> inner) {

    /** What a mark stands for. */
    enum Kind {
        /** A whole shortcode: one tag, or a pair with all that it encloses. */
        CALL,
        /** A pair whose content is a block of Markdown; only its opening tag. */
        BLOCK,
        /** A closing tag without an opening one. */
        UNOPENED,
        /** A tag that is written to be shown. */
        LITERAL,
        /** A pair that is nested too deep. */
        TOO_DEEP
    }
}
