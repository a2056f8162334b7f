package dev.cahier.book;

import dev.cahier.tex.PlainTex;
import dev.cahier.tex.TexMacros;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes formulas as Anki's MathJax reads them: without macros of the site, labels and commands
 * that KaTeX alone knows. One object for each note, since formulas may define macros.
 */
final class AnkiTex {

    private static final Pattern LABEL = Pattern.compile("\\\\label\\s*\\{([^{}]*)\\}");
    private static final Pattern REFERENCE =
            Pattern.compile("\\\\(?:eqref|ref|autoref|cref|Cref)\\s*\\{[^{}]*\\}");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)|\\\\.", Pattern.DOTALL);
    private static final Pattern HTML =
            Pattern.compile("\\\\html(?:Class|Id|Style|Data)\\s*\\{[^{}]*\\}");

    /** A comment, or, in the first group, what may contain a percent sign. */
    private static final Pattern COMMENT =
            Pattern.compile(
                    "(\\\\verb\\*?([^A-Za-z*]).*?\\2|\\\\(?:href|url)\\s*\\{[^{}]*\\}|\\\\.)"
                            + "|%[^\\n]*(?:\\n\\s*|$)",
                    Pattern.DOTALL);

    /** Commands of KaTeX that MathJax does not have. */
    private static final Map<String, String> TRANSLATED =
            Map.ofEntries(
                    Map.entry("bm", "\\boldsymbol"),
                    Map.entry("N", "\\mathbb{N}"),
                    Map.entry("R", "\\mathbb{R}"),
                    Map.entry("Z", "\\mathbb{Z}"),
                    Map.entry("natnums", "\\mathbb{N}"),
                    Map.entry("Reals", "\\mathbb{R}"),
                    Map.entry("reals", "\\mathbb{R}"),
                    Map.entry("cnums", "\\mathbb{C}"),
                    Map.entry("Complex", "\\mathbb{C}"),
                    Map.entry("argmax", "\\operatorname*{arg\\,max}"),
                    Map.entry("argmin", "\\operatorname*{arg\\,min}"),
                    Map.entry("plim", "\\mathop{\\operatorname{plim}}\\limits"),
                    Map.entry("llbracket", "[\\![ "),
                    Map.entry("rrbracket", "]\\!] "),
                    Map.entry("oiint", "\\mathop{\u222F}\\nolimits"),
                    Map.entry("oiiint", "\\mathop{\u2230}\\nolimits"),
                    Map.entry("infin", "\\infty"),
                    Map.entry("isin", "\\in"),
                    Map.entry("exist", "\\exists"),
                    Map.entry("empty", "\\emptyset"),
                    Map.entry("real", "\\Re"),
                    Map.entry("image", "\\Im"),
                    Map.entry("weierp", "\\wp"),
                    Map.entry("sdot", "\\cdot"),
                    Map.entry("plusmn", "\\pm"),
                    Map.entry("bull", "\\bullet"),
                    Map.entry("sub", "\\subset"),
                    Map.entry("sube", "\\subseteq"),
                    Map.entry("supe", "\\supseteq"),
                    Map.entry("lang", "\\langle"),
                    Map.entry("rang", "\\rangle"),
                    Map.entry("larr", "\\leftarrow"),
                    Map.entry("rarr", "\\rightarrow"),
                    Map.entry("harr", "\\leftrightarrow"),
                    Map.entry("lrarr", "\\leftrightarrow"),
                    Map.entry("lArr", "\\Leftarrow"),
                    Map.entry("rArr", "\\Rightarrow"),
                    Map.entry("hArr", "\\Leftrightarrow"),
                    Map.entry("thetasym", "\\vartheta"),
                    Map.entry("alef", "\\aleph"),
                    Map.entry("alefsym", "\\aleph"),
                    Map.entry("ang", "\\angle"),
                    Map.entry("Alpha", "\\mathrm{A}"),
                    Map.entry("Beta", "\\mathrm{B}"),
                    Map.entry("Epsilon", "\\mathrm{E}"),
                    Map.entry("Zeta", "\\mathrm{Z}"),
                    Map.entry("Eta", "\\mathrm{H}"),
                    Map.entry("Iota", "\\mathrm{I}"),
                    Map.entry("Kappa", "\\mathrm{K}"),
                    Map.entry("Mu", "\\mathrm{M}"),
                    Map.entry("Nu", "\\mathrm{N}"),
                    Map.entry("Omicron", "\\mathrm{O}"),
                    Map.entry("Rho", "\\mathrm{P}"),
                    Map.entry("Tau", "\\mathrm{T}"),
                    Map.entry("Chi", "\\mathrm{X}"));

    private final Map<String, String> numbers;
    private TexMacros macros;

    /**
     * Creates a writer.
     *
     * @param macros the macros of the site and the note
     * @param numbers the numbers of labelled equations by their labels
     */
    AnkiTex(TexMacros macros, Map<String, String> numbers) {
        this.macros = macros;
        this.numbers = numbers;
    }

    /**
     * Returns a formula with its delimiters.
     *
     * @param references what its references show, in their order
     */
    String of(String tex, boolean display, List<String> references) {
        String plain = HTML.matcher(withoutMacros(withoutComments(tex))).replaceAll("");
        plain = translated(numbered(referred(plain, references.iterator()), display)).strip();
        return display ? "\\[" + plain + "\\]" : "\\(" + plain + "\\)";
    }

    /** Cards have one line, in which a comment would hide the rest of its formula. */
    private static String withoutComments(String tex) {
        return COMMENT.matcher(tex)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) == null ? "" : m.group(1)));
    }

    /** Leaves a formula as it is whose definitions are not understood: MathJax reads those, too. */
    private String withoutMacros(String tex) {
        Optional<PlainTex> plain = macros.expand(tex);
        macros = plain.map(PlainTex::after).orElse(macros);
        return plain.map(PlainTex::text).orElse(tex);
    }

    private static String referred(String tex, Iterator<String> shown) {
        return REFERENCE
                .matcher(tex)
                .replaceAll(
                        m ->
                                Matcher.quoteReplacement(
                                        shown.hasNext()
                                                ? "\\text{" + inText(shown.next()) + "}"
                                                : ""));
    }

    /** In text, MathJax reads only these characters as TeX. */
    private static String inText(String shown) {
        return shown.replaceAll("[\\\\${}]", "\\\\$0");
    }

    private String numbered(String tex, boolean display) {
        boolean tagged = tex.contains("\\tag");
        return LABEL.matcher(tex)
                .replaceAll(
                        m -> {
                            String number = numbers.getOrDefault(m.group(1), "");
                            return Matcher.quoteReplacement(
                                    display && !tagged && !number.isEmpty()
                                            ? "\\tag{" + number + "}"
                                            : "");
                        });
    }

    private static String translated(String tex) {
        return COMMAND.matcher(tex)
                .replaceAll(
                        m -> {
                            String name = m.group(1);
                            String known = name == null ? null : TRANSLATED.get(name);
                            return Matcher.quoteReplacement(known == null ? m.group() : known);
                        });
    }
}
