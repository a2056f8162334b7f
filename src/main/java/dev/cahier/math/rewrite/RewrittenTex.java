package dev.cahier.math.rewrite;

import dev.cahier.tex.TexMacro;
import java.util.List;

/**
 * The TeX of a formula after rewriting.
 *
 * @param tex the TeX to render
 * @param offsets for each character of {@code tex}, and for its end, the offset in the source from
 *     which it comes; in ascending order except where parts have changed places
 * @param macros the macros whose bodies were rewritten
 * @param changes what was rewritten, not empty
 */
public record RewrittenTex(
        String tex, List<Integer> offsets, List<TexMacro> macros, List<TexChange> changes) {

    public RewrittenTex {
        offsets = List.copyOf(offsets);
        macros = List.copyOf(macros);
        changes = List.copyOf(changes);
    }

    /** Returns the offset in the source of a character of the rewritten TeX. */
    public int sourceOffset(int offset) {
        return offsets.get(Math.max(0, Math.min(offset, offsets.size() - 1)));
    }
}
