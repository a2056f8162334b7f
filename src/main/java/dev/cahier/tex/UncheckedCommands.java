package dev.cahier.tex;

import java.util.Map;

/** Commands that have a meaning in mathematics, but none that is checked. */
final class UncheckedCommands {

    private static final Map<String, String> MEANINGS =
            Map.ofEntries(
                    Map.entry("\\int", "integrals are not checked"),
                    Map.entry("\\iint", "integrals are not checked"),
                    Map.entry("\\oint", "integrals are not checked"),
                    Map.entry("\\lim", "limits are not checked"),
                    Map.entry("\\limsup", "limits are not checked"),
                    Map.entry("\\sup", "suprema are not checked"),
                    Map.entry("\\inf", "infima are not checked"),
                    Map.entry("\\circ", "'\\circ' has several meanings"),
                    Map.entry("\\otimes", "tensor products are not checked"),
                    Map.entry("\\ast", "'\\ast' has several meanings"),
                    Map.entry("\\star", "'\\star' has several meanings"),
                    Map.entry("\\bmod", "remainders are not checked"),
                    Map.entry("\\pmod", "remainders are not checked"),
                    Map.entry("\\mod", "remainders are not checked"),
                    Map.entry("\\ldots", "dots leave out what is to be checked"),
                    Map.entry("\\vdots", "dots leave out what is to be checked"),
                    Map.entry("\\ddots", "dots leave out what is to be checked"),
                    Map.entry("\\infty", "infinity is not a number"),
                    Map.entry("\\underbrace", "braces with notes are not checked"),
                    Map.entry("\\overbrace", "braces with notes are not checked"),
                    Map.entry("\\forall", "quantifiers are not checked here"),
                    Map.entry("\\exists", "quantifiers are not checked here"));

    private static final Map<String, String> HINTS =
            Map.ofEntries(
                    Map.entry(
                            "\\circ",
                            "write \\odot for products of entries, f(g(x)) for functions"),
                    Map.entry("\\ldots", "write \\sum_{k=1}^{n} or \\prod_{k=1}^{n}"),
                    Map.entry("\\infty", "use \\infty only in intervals such as (0, \\infty)"),
                    Map.entry("\\forall", "write a line such as: for x > 0"),
                    Map.entry(
                            "\\underbrace",
                            "leave the brace out, or show it outside of the fence"));

    private UncheckedCommands() {}

    static boolean isOne(String command) {
        return MEANINGS.containsKey(command);
    }

    /** Throws the refusal of such a command; does nothing for others. */
    static void refuse(TexToken token) {
        String meaning = MEANINGS.get(token.text());
        if (meaning != null) {
            throw new TexRefusal(meaning, HINTS.getOrDefault(token.text(), ""), token.span());
        }
    }
}
