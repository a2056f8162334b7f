package dev.cahier.fuzz;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Notes of constructs in containers in containers, with slips of the keyboard. */
final class RandomNotes {

    static final List<String> INLINE =
            List.of(
                    "**bold**",
                    "*em*",
                    "`code`",
                    "$x^2$",
                    "$$y$$",
                    "\\(z\\)",
                    "\\[w\\]",
                    "[a](b.md)",
                    "[a](#h)",
                    "![i](/p.png \"cap $x$\")",
                    "[r]",
                    "[r][x]",
                    "![r]",
                    "&copy;",
                    "&#10;",
                    "&#x0;",
                    "&lt;b&gt;",
                    "~~del~~",
                    "==mark==",
                    "[^1]",
                    "[^2]",
                    "中文",
                    "，",
                    "《书》",
                    "https://bare.org",
                    "\"q\"",
                    "'s",
                    "--",
                    "...",
                    "[[Wiki]]",
                    "![[a]]",
                    "{.cls}",
                    ":smile:",
                    "\\*",
                    "``a`b``",
                    "**粗$x$**。",
                    "[$a$](c)",
                    "$\\href{http://x}{y}$",
                    "[![i](/p.png)](/q)",
                    "\\eqref{eq:1}",
                    "$\\label{eq:1}x$",
                    "{{< ref \"a\" >}}",
                    "{{% note %}}",
                    "{{< figure src=\"/p.png\" title=\"T $x$\" >}}",
                    "$5 and $6",
                    "\\$",
                    "a_b_c",
                    "\\\\",
                    "\\\\(a\\\\)",
                    "@user",
                    "%% c %%",
                    "$a<b$",
                    "$`x`$",
                    "^sup^",
                    "😀",
                    "\u0008",
                    "\u200B",
                    "$\\frac{1}$",
                    "$\\text{a",
                    "](javascript:x)",
                    "​");

    static final List<String> BLOCKS =
            List.of(
                    "# H",
                    "## H *em* [l](x)",
                    "## 标题 $x$",
                    "> quote\n> more",
                    "> [!NOTE] Title $x$\n> body",
                    "> [!theorem] T {#t1}\n> body\n",
                    "> [!proof]-\n> p",
                    "- a\n- b\n  - c\n\n    para\n- d",
                    "1. a\n2. b\n\n3. c",
                    "- [ ] todo\n- [x] done",
                    "| a | b |\n|:--|--:|\n| $x$ | `|` |\n",
                    "|a|b|\n|-|-|\n|c|",
                    "```py {hl_lines=[1]}\nx = 1\n\n\ny\n```",
                    "~~~js\nlet a\n~~~",
                    "    indented\n\n    code",
                    "---",
                    "term\n: def\n: def2",
                    "[r]: /ref \"title $x$\"\n",
                    "[^1]: note *x*\n\n    more",
                    "$$\na=b\n$$",
                    "$$a=b\\tag{1}$$",
                    "```math\nq\n```",
                    "para {.lead #id}",
                    "![fig](/p.png \"caption *x* $y$\")",
                    "{.x}\npara",
                    "para\n{: .k #kk}",
                    "***",
                    "a\n===",
                    "- \n- x",
                    ">\n",
                    "text\n%%\nhidden\n%%",
                    "\\begin{align}a&=b\\\\c&=d\\end{align}",
                    "```plot\nf(x) = x^2\ncaption: C $x$\n```",
                    "```activation\nrelu, gelu\n```",
                    "![x](activation:relu?domain=-2..2)",
                    "{{< activation relu >}}",
                    "{{< details \"T $x$\" >}}\nin *x*\n{{< /details >}}",
                    "{{% callout note %}}\nbody $x$\n{{% /callout %}}",
                    "\\[\nx\n\\]",
                    "text\n$$\nx\n$$\ntext",
                    "[TOC]",
                    "{% raw %}$x${% endraw %}",
                    "$\\newcommand{\\R}{\\mathbb R}$ $\\R$",
                    "+ a\n\n+ b",
                    "\ta",
                    "^block1",
                    "![[a#H]]",
                    "* a\n  > q\n  ```\n  c\n  ```",
                    "#notheading");

    static final List<String> CONTAINERS =
            List.of("", "> ", "- ", "1. ", "    ", ">> ", "  ", "- > ", "* [ ] ", "[^2]: ", ": ");

    static final String SLIPS = "*_`$\\[]()>{}|\"\n ~^#:!\t\r&;%=-+.";

    static final List<String> FRONT =
            List.of(
                    "",
                    "---\ntitle: N\n---\n",
                    "---\ntitle: \"A $x$ *b*\"\ntags: [x, 中文]\n---\n",
                    "---\nsummary: 's $y$'\nlang: zh\n---\n",
                    "+++\ntitle = 'T'\n+++\n",
                    "{\"title\": \"J\"}\n",
                    "---\nmath: false\n---\n");

    private RandomNotes() {}

    /** Returns notes that hold no HTML of their own, so that all tags are Cahier's. */
    static Arbitrary<String> withoutHtml() {
        Arbitrary<String> inline = Arbitraries.of(INLINE);
        Arbitrary<String> line =
                inline.list().ofMinSize(1).ofMaxSize(5).map(l -> String.join(" ", l));
        Arbitrary<String> block =
                Combinators.combine(
                                Arbitraries.frequencyOf(
                                        net.jqwik.api.Tuple.of(3, Arbitraries.of(BLOCKS)),
                                        net.jqwik.api.Tuple.of(2, line)),
                                Arbitraries.of(CONTAINERS),
                                Arbitraries.of(CONTAINERS))
                        .as((text, inner, outer) -> within(outer, within(inner, text)));
        return Combinators.combine(
                        Arbitraries.of(FRONT),
                        block.list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of("\n\n", "\n"),
                        slips())
                .as((front, blocks, gap, slips) -> front + slip(String.join(gap, blocks), slips));
    }

    /** A slip: at which part of the text, and the character that is typed; none deletes one. */
    private record Slip(double place, int character) {}

    private static Arbitrary<List<Slip>> slips() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(-3, SLIPS.length() - 1))
                .as(Slip::new)
                .list()
                .ofMaxSize(3);
    }

    private static String slip(String text, List<Slip> slips) {
        StringBuilder typed = new StringBuilder(text);
        for (Slip slip : slips) {
            int at = (int) (slip.place() * typed.length());
            if (slip.character() >= 0) {
                typed.insert(at, SLIPS.charAt(slip.character()));
            } else if (at < typed.length()) {
                typed.deleteCharAt(at);
            }
        }
        return typed.toString();
    }

    static String within(String container, String text) {
        String indent = container.startsWith(">") ? container : " ".repeat(container.length());
        return container + text.replace("\n", "\n" + indent);
    }
}
