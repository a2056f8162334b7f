package dev.cahier.math;

import java.util.Optional;

/** The outcome of typesetting one {@link Formula}. */
public sealed interface Typesetting {

    /**
     * A formula that was typeset.
     *
     * @param html KaTeX's markup: MathML, whose annotation holds {@code tex}, and HTML along with
     *     it unless {@link MathOutput#MATHML} was asked for
     * @param tex the TeX that was rendered: the author's own, or its repair
     * @param repaired whether {@code tex} differs from what the author wrote because that was
     *     written for a renderer that ate backslashes
     */
    record Typeset(String html, String tex, boolean repaired) implements Typesetting {}

    /**
     * A formula that could not be typeset.
     *
     * @param message what is wrong, in one line
     * @param offset index into the author's TeX at which it is wrong, 0-based, never beyond its end
     * @param hint what to do about it
     */
    record Failed(String message, int offset, Optional<String> hint) implements Typesetting {}
}
