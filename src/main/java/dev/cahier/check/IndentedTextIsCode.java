package dev.cahier.check;

import dev.cahier.diagnostic.Diagnostic;
import dev.cahier.markdown.NoteOutline.CodeBlock;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * A block that is code only because of its indentation is meant as code: lists with formulas, and
 * formulas alone, seldom are.
 */
final class IndentedTextIsCode implements EachNoteRule {

    private static final String CODE = "code-indented";

    private static final Pattern LIST =
            Pattern.compile("(?m)^[ \\t]*(?:[-+*]|\\d{1,3}[.)、]|[（(]\\d{1,3}[）)])[ \\t]*\\S");

    /** A formula with a sign of TeX: a dollar alone may belong to a shell. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "\\$\\$|\\$[^$\\s](?:[^$\\n]*[^$\\s\\n])?\\$|\\\\[(\\[].*\\\\[)\\]]|\\\\begin\\{");

    private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]+|[_^]");

    private static final Pattern PROSE = Pattern.compile("\\p{L}{2,}[^\\n$]*\\$|\\p{IsHan}");

    @Override
    public List<String> codes() {
        return List.of(CODE);
    }

    @Override
    public void check(CheckedNote note, CheckedSite site, Consumer<Diagnostic> report) {
        for (CodeBlock block : note.outline().code()) {
            if (!block.fenced() && isText(block.text())) {
                report.accept(
                        Diagnostic.warning(
                                        CODE,
                                        block.place(),
                                        "these lines are shown as code, because they are"
                                                + " indented by four spaces")
                                .withHint(
                                        "indent them like the text above them, or put code"
                                                + " between ``` lines"));
            }
        }
    }

    private static boolean isText(String text) {
        boolean formula = FORMULA.matcher(text).find();
        boolean tex = formula && TEX.matcher(text).find();
        return tex && (LIST.matcher(text).find() || PROSE.matcher(text).find() || isDisplay(text));
    }

    private static boolean isDisplay(String text) {
        String inner = text.strip();
        return inner.startsWith("$$") && inner.endsWith("$$")
                || inner.startsWith("\\[") && inner.endsWith("\\]")
                || inner.startsWith("\\begin{") && inner.endsWith("}");
    }
}
