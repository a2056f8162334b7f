package dev.cahier.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.cahier.diagnostic.Diagnostic;

/** Reports delimiters of formulas that have no partner. */
final class UnclosedReport {

    private static final String CODE = "math-unclosed";

    private UnclosedReport() {}

    /**
     * Reports an opening delimiter.
     *
     * @param chars the delimiter and what follows
     */
    static void opener(BasedSequence chars, NoteContext note) {
        report("the formula that opens here is never closed", hint(chars), chars, note);
    }

    static void delimiter(UnclosedMath node, NoteContext note) {
        BasedSequence chars = node.getChars();
        if (node.closing()) {
            char closer = chars.charAt(chars.length() - 1);
            String plain = closer == ')' || closer == '）' ? ")" : "]";
            String opener = plain.equals(")") ? "(" : "[";
            report(
                    "no formula opens before the " + chars + " that closes one here",
                    "open it with \\" + opener + ", or write " + plain + " for a bracket",
                    chars,
                    note);
        } else if (node.interrupted()) {
            report(
                    "the formula that opens here is never closed: the next line ends the paragraph,"
                            + " because it begins like a list, quotation, heading or the like",
                    "write the formula on one line",
                    chars,
                    note);
        } else {
            opener(chars, note);
        }
    }

    private static String hint(BasedSequence opener) {
        if (opener.startsWith("$$")) {
            return "close it with $$, or write \\$\\$ for two dollar signs";
        }
        if (opener.startsWith("$")) {
            return "close it, or write \\$ for a dollar sign";
        }
        if (SingleDollars.isWide(opener.charAt(0))) {
            return "write $ on both sides of the formula";
        }
        int bracket = opener.startsWith("\\\\") ? 2 : 1;
        char kind = bracket < opener.length() ? opener.charAt(bracket) : '\0';
        return switch (kind) {
            case '(' -> "close it with " + opener.subSequence(0, bracket) + "), or write ( alone";
            case '[' -> "close it with " + opener.subSequence(0, bracket) + "], or write [ alone";
            default ->
                    EnvironmentBounds.nameAt(opener, 0)
                            .map(name -> "close it with \\end{" + name + "}")
                            .orElse("close it with \\end and the name of the environment");
        };
    }

    private static void report(String message, String hint, BasedSequence chars, NoteContext note) {
        note.report(Diagnostic.error(CODE, note.at(chars, 0), message).withHint(hint));
    }
}
