package dev.cahier.math.rewrite;

import dev.cahier.math.rewrite.TexNode.Token;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;

/** Escapes the characters that stand for themselves within text in MathJax, as {@code _} does. */
final class TextRule {

    private static final Map<String, String> ESCAPES =
            Map.of(
                    "_", "\\_",
                    "&", "\\&",
                    "#", "\\#",
                    "%", "\\%",
                    "$", "\\$",
                    "^", "\\textasciicircum{}");

    /** Units are commands of mathematics in KaTeX only. */
    private static final Map<String, String> UNITS =
            Map.of(
                    "\\celsius", "°C",
                    "\\ohm", "Ω",
                    "\\micro", "µ",
                    "\\perthousand", "‰",
                    "\\degree", "°");

    private TextRule() {}

    static TexNode rewrite(Token token, List<TexNode> before, Rewriter rewriter) {
        String text = token.text();
        String rendered = ESCAPES.getOrDefault(text, text);
        if (!rewriter.macros().isDefined(text)) {
            rendered = UNITS.getOrDefault(text, rendered);
        }
        if (CombiningMarkRule.isMark(text) && !before.isEmpty()) {
            return composed(token, before, rewriter);
        }
        return replaced(token, rendered, rewriter);
    }

    /** Replaces a letter and a mark by the one character for both, where there is one. */
    private static TexNode composed(Token mark, List<TexNode> before, Rewriter rewriter) {
        TexNode last = before.get(before.size() - 1);
        String both = TexTreeWriter.tex(List.of(last)) + mark.text();
        String one = Normalizer.normalize(both, Normalizer.Form.NFC);
        if (one.codePointCount(0, one.length()) != 1) {
            return mark;
        }
        before.remove(before.size() - 1);
        rewriter.changed(last.start(), mark.end(), one);
        return new Token(one, last.start(), mark.end());
    }

    private static Token replaced(Token token, String text, Rewriter rewriter) {
        if (text.equals(token.text())) {
            return token;
        }
        rewriter.changed(token.start(), token.end(), text);
        return new Token(text, token.start(), token.end());
    }
}
