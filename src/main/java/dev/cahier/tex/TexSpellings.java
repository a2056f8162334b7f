package dev.cahier.tex;

import java.util.Map;
import java.util.Set;

/** Which commands and characters mean the same, and which mean nothing that is checked. */
final class TexSpellings {

    static final Set<String> IGNORED =
            Set.of(
                    "\\,",
                    "\\;",
                    "\\:",
                    "\\!",
                    "\\ ",
                    "\\>",
                    "\\quad",
                    "\\qquad",
                    "\\thinspace",
                    "\\displaystyle",
                    "\\textstyle",
                    "\\scriptstyle",
                    "\\limits",
                    "\\nolimits",
                    "\\nonumber",
                    "\\notag",
                    "\\allowbreak",
                    "\\nobreak",
                    "\\strut",
                    "\\mathstrut",
                    "\\enspace",
                    "\\enskip",
                    "\\medspace",
                    "\\thickspace",
                    "\\negthinspace",
                    "\\scriptscriptstyle",
                    "\\hline",
                    "\\small",
                    "\\large",
                    "\\Large",
                    "\\normalsize");

    /** Commands that show nothing to be checked, with the argument behind them. */
    static final Set<String> REMARKS =
            Set.of(
                    "\\label",
                    "\\tag",
                    "\\tag*",
                    "\\color",
                    "\\hspace",
                    "\\hspace*",
                    "\\mspace",
                    "\\vspace",
                    "\\phantom",
                    "\\hphantom",
                    "\\vphantom");

    static final Set<String> WORDS =
            Set.of("\\text", "\\textrm", "\\textnormal", "\\textit", "\\textbf", "\\mbox");

    static final Map<String, String> SPELLINGS =
            Map.ofEntries(
                    Map.entry("\\leq", "\\le"),
                    Map.entry("\\leqslant", "\\le"),
                    Map.entry("\\geq", "\\ge"),
                    Map.entry("\\geqslant", "\\ge"),
                    Map.entry("\\neq", "\\ne"),
                    Map.entry("\\lt", "<"),
                    Map.entry("\\gt", ">"),
                    Map.entry("\\lbrace", "\\{"),
                    Map.entry("\\rbrace", "\\}"),
                    Map.entry("\\lbrack", "["),
                    Map.entry("\\rbrack", "]"),
                    Map.entry("\\vert", "|"),
                    Map.entry("\\Vert", "\\|"),
                    Map.entry("\\dfrac", "\\frac"),
                    Map.entry("\\tfrac", "\\frac"),
                    Map.entry("\\cfrac", "\\frac"),
                    Map.entry("\\dbinom", "\\binom"),
                    Map.entry("\\tbinom", "\\binom"),
                    Map.entry("\\operatorname*", "\\operatorname"),
                    Map.entry("\\dots", "\\ldots"),
                    Map.entry("\\cdots", "\\ldots"),
                    Map.entry("\\dotsc", "\\ldots"),
                    Map.entry("\\dotsb", "\\ldots"),
                    Map.entry("\\coloneqq", ":="),
                    Map.entry("\\cr", "\\\\"),
                    Map.entry("\\newline", "\\\\"),
                    Map.entry("\\tg", "\\tan"),
                    Map.entry("\\ctg", "\\cot"),
                    Map.entry("\\cotg", "\\cot"),
                    Map.entry("\\cosec", "\\csc"),
                    Map.entry("\\arctg", "\\arctan"),
                    Map.entry("\\sh", "\\sinh"),
                    Map.entry("\\ch", "\\cosh"),
                    Map.entry("\\th", "\\tanh"),
                    Map.entry("\\cth", "\\coth"),
                    Map.entry("\\colon", ":"),
                    Map.entry("\\intercal", "\\top"),
                    Map.entry("\\hadamard", "\\odot"));
    static final Map<String, String> CHARACTERS =
            Map.ofEntries(
                    Map.entry("\u2212", "-"),
                    Map.entry("\u00b7", "\\cdot"),
                    Map.entry("\u22c5", "\\cdot"),
                    Map.entry("\u00d7", "\\times"),
                    Map.entry("\u00f7", "\\div"),
                    Map.entry("\u2264", "\\le"),
                    Map.entry("\u2265", "\\ge"),
                    Map.entry("\u2260", "\\ne"),
                    Map.entry("\u2208", "\\in"),
                    Map.entry("\u221e", "\\infty"),
                    Map.entry("\u2032", "'"),
                    Map.entry("\u2026", "\\ldots"),
                    Map.entry("\u2a7d", "\\le"),
                    Map.entry("\u2a7e", "\\ge"),
                    Map.entry("\u2266", "\\le"),
                    Map.entry("\u2267", "\\ge"),
                    Map.entry("\u222a", "\\cup"),
                    Map.entry("\u2207", "\\nabla"),
                    Map.entry("\u2299", "\\odot"),
                    Map.entry("\u2115", "\\mathbb{N}"),
                    Map.entry("\u2124", "\\mathbb{Z}"),
                    Map.entry("\u3001", ","),
                    Map.entry("\u3002", "."),
                    Map.entry("\uff1b", ";"),
                    Map.entry("\uff1a", ":"),
                    Map.entry("\uff1d", "="),
                    Map.entry("\uff1c", "<"),
                    Map.entry("\uff1e", ">"),
                    Map.entry("\uff0b", "+"),
                    Map.entry("\uff0d", "-"),
                    Map.entry("\uff0f", "/"),
                    Map.entry("\uff01", "!"),
                    Map.entry("\uff5c", "|"),
                    Map.entry("\uff3b", "["),
                    Map.entry("\uff3d", "]"),
                    Map.entry("\uff0c", ","),
                    Map.entry("\uff08", "("),
                    Map.entry("\uff09", ")"),
                    Map.entry("\u2202", "\\partial"),
                    Map.entry("\u2211", "\\sum"),
                    Map.entry("\u220f", "\\prod"),
                    Map.entry("\u211d", "\\mathbb{R}"));

    private TexSpellings() {}

    /** Returns whether a command means something before tokens are parsed. */
    static boolean has(String command) {
        return SPELLINGS.containsKey(command)
                || IGNORED.contains(command)
                || WORDS.contains(command)
                || REMARKS.contains(command)
                || TexDecorations.isOne(command);
    }
}
