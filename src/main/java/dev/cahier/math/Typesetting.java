package dev.cahier.math;

import dev.cahier.math.rewrite.TexChange;
import java.util.List;
import java.util.Optional;

/** The outcome of typesetting one {@link Formula}. */
public sealed interface Typesetting {

    /** Returns the macros that the formula has defined, for those behind it in its note. */
    List<Macro> definitions();

    /**
     * A formula that was typeset.
     *
     * @param html empty where the formula shows nothing and only defines macros, else KaTeX's
     *     markup: MathML, whose annotation holds {@code tex}, and HTML along with it unless {@link
     *     MathOutput#MATHML} was asked for
     * @param tex the TeX that was rendered: the author's own, or its repair, or what that was
     *     rewritten to
     * @param repair the author's TeX, less the backslashes that were too many because they were
     *     written for a renderer that ate them; {@code tex} unless that was rewritten
     * @param repaired whether {@code repair} differs from what the author wrote
     * @param changes what was rewritten for KaTeX, with offsets into {@code repair}
     * @param parts its numbers, labels and references
     */
    record Typeset(
            String html,
            String tex,
            String repair,
            boolean repaired,
            List<TexChange> changes,
            EquationParts parts,
            List<Macro> definitions)
            implements Typesetting {

        public Typeset {
            changes = List.copyOf(changes);
            definitions = List.copyOf(definitions);
        }

        /**
         * Creates the outcome for a formula without numbers and references that defines no macros.
         */
        public Typeset(String html, String tex, boolean repaired) {
            this(html, tex, tex, repaired, List.of(), EquationParts.NONE, List.of());
        }
    }

    /**
     * A formula that could not be typeset.
     *
     * @param message what is wrong, in one line
     * @param offset index into the author's TeX at which it is wrong, 0-based, never beyond its end
     * @param hint what to do about it
     */
    record Failed(String message, int offset, Optional<String> hint, List<Macro> definitions)
            implements Typesetting {

        public Failed {
            definitions = List.copyOf(definitions);
        }

        /** Creates the outcome for a formula that defines no macros before it fails. */
        public Failed(String message, int offset, Optional<String> hint) {
            this(message, offset, hint, List.of());
        }
    }
}
