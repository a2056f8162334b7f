package dev.cahier.math;

import dev.cahier.script.ScriptEngine;
import dev.cahier.script.StoppedCallException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** KaTeX without anything of Cahier's around it. */
final class PlainKatex implements AutoCloseable {

    /** Formulas that between them reach every kind of node that KaTeX writes. */
    static final List<String> SAMPLES =
            List.of(
                    "x",
                    "f'(x) = \\frac{1}{1+e^{-x}} < 1 \\text{ \\& \"so\" it's}",
                    "\\sqrt[3]{\\overbrace{a+b}^{n}} \\widehat{xyz} \\vec v \\cancel{y}",
                    "\\begin{pmatrix} a & b \\\\[1em] \\hline c & d \\end{pmatrix}",
                    "\\begin{array}{|c:c|} a & b \\\\ c & d \\end{array}",
                    "\\begin{cases} x & \\text{if } y > 0 \\\\ -x & \\text{otherwise} \\end{cases}",
                    "\\left\\{ \\sum_{i=1}^{n} x_i^2 \\middle| \\int_0^\\infty \\right\\}",
                    "\\color{red} x \\colorbox{yellow}{y} \\fcolorbox{red}{blue}{z} \\boxed{w}",
                    "\\xrightarrow[a]{b} \\overline{ab} \\underbrace{cd}_{e} \\angl{n}",
                    "\\kern0.123456em \\rule{1em}{2pt} \\hspace{3.14159mm} \\raisebox{1ex}{x}",
                    "\\Huge x \\tiny y \\mathbb{R} \\mathcal{L} \\mathfrak{g} \\boldsymbol{\\beta}",
                    "\\text{损失函数 é ü} \\textbf{b} \\texttt{t} \\verb|a<b|",
                    "\\oiint \\limsup_{n\\to\\infty} \\operatorname*{arg\\,max}_x \\not= \\phase{x}",
                    "\\ce{2 H2 + O2 ->[k] 2 H2O} \\pu{1.2e3 kJ//mol}",
                    "\\smash{x} \\phantom{y} \\mathllap{z} \\mathchoice{a}{b}{c}{d}");

    private static final String RENDER =
            "const plain = {render: (tex, displayMode) => {"
                    + " const tree = katex.__renderToDomTree(tex, {displayMode,"
                    + " output: 'htmlAndMathml', strict: 'ignore'});"
                    + " cahierLayout.arrange(tree, tex, displayMode);"
                    + " return tree.toMarkup(); }};";

    private final ScriptEngine engine;

    private PlainKatex(ScriptEngine engine) {
        this.engine = engine;
    }

    static PlainKatex start() {
        List<String> scripts = new ArrayList<>(KatexWebJar.onClassPath().scripts());
        for (String name : List.of("katex-colors.js", "katex-layout.js")) {
            scripts.add(new String(KatexWebJar.read(name), StandardCharsets.UTF_8));
        }
        scripts.add(RENDER);
        return new PlainKatex(ScriptEngine.start(scripts, "plain", Duration.ofMinutes(1)));
    }

    String render(String tex, boolean display) {
        try {
            return (String) engine.call("render", tex, display);
        } catch (StoppedCallException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
