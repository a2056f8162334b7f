package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.Escaping;
import dev.cahier.diagnostic.Diagnostic;
import java.util.List;

/**
 * A short text of the front matter, rendered.
 *
 * @param html its markup, without links
 * @param text the same as plain text, with formulas as people read them
 * @param formulas how many formulas were found, those that cannot be rendered included
 * @param repairs how the sources of formulas would be written that were read with a repair
 * @param diagnostics what was found wrong, in the order of the text
 */
public record RenderedLine(
        String html,
        String text,
        int formulas,
        List<FormulaRepair> repairs,
        List<Diagnostic> diagnostics) {

    public RenderedLine {
        repairs = List.copyOf(repairs);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Returns a text without any markup. */
    public static RenderedLine plain(String text) {
        return new RenderedLine(Escaping.escapeHtml(text, false), text, 0, List.of(), List.of());
    }
}
