package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Attributes as Pandoc, Hugo and kramdown have them, and anchors of blocks as Obsidian has. */
final class OwnAttributesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "## B {#b .c}; <h2 id=\"b\" class=\"c\">B<",
                "## B {.c .d}; <h2 id=\"b\" class=\"c d\">B<",
                "## B {: #x}; <h2 id=\"x\">B<",
                "## B $x${:.c}; class=\"c\">B ⟦x⟧<",
                "## B {#x class='c d'} ; <h2 id=\"x\" class=\"c d\">B<",
                "## 中文{#中}; <h2 id=\"中\">中文<",
                "![x](y){width=50%}; style=\"width: 50%\"",
                "![x](y){: width=\"300\" .c}; class=\"c\"",
                "![x](y){: width=\"300\" .c}; style=\"width: 300px\"",
                "![x](y){ width=10em height=20px #i }; id=\"i\"",
                "[x](y){.c} z; class=\"c\">x</a> z",
                "`x`{:.language-java}; <code class=\"language-java\">x</code>",
                "**x**{.c}; <strong class=\"c\">x</strong>"
            })
    void givesElementsTheirAttributes(String markdown, String html) {
        assertThat(givenNote(markdown).thenNothingIsReported().html())
                .contains(html)
                .doesNotContain("{");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a|{: .c}; <p class=\"c\">a</p>",
                "a|{.c #d}; <p id=\"d\" class=\"c\">a</p>",
                "- a|- b|{: .c}; <ul class=\"c\">",
                "> a||{: .c}||b; <p class=\"c\">b</p>",
                "```|x|```|{: .c}; <pre class=\"c\"><code>x",
                "x | y|-|-|1 | 2|{: .c}; <table class=\"c\">",
                "> [!NOTE]|> a||^anchor; id=\"^anchor\"",
                "a ^anchor; <p id=\"^anchor\">a</p>",
                "a $x$ ^an-1; <p id=\"^an-1\">a ⟦x⟧</p>",
                "- a ^anchor|- b; <li id=\"^anchor\">a</li>",
                "- [ ] a ^anchor; id=\"^anchor\" class=\"task-list-item\"",
                "> a||^anchor; <blockquote id=\"^anchor\">",
                "$$|x|$$|^eq-1; id=\"^eq-1\"",
                "$$x$$ ^eq-1||b; id=\"^eq-1\"",
                "$$x$$||^eq-1; id=\"^eq-1\"",
                "$$|x|$$|{: .eq #e1}||b; <div id=\"e1\" class=\"math-display eq\">",
                "$$x$$|{#e2}||next; <p>next</p>",
                "a|$$x$$ ^eq-1; id=\"^eq-1\"",
                "```math|x|```|^eq-1; id=\"^eq-1\""
            })
    void givesBlocksTheirAttributes(String markdown, String html) {
        String note =
                markdown.contains("x | y")
                        ? "|x|y|\n|-|-|\n|1|2|\n{: .c}"
                        : markdown.replace('|', '\n');
        assertThat(givenNote(note).thenNothingIsReported().html()).contains(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the set {a}",
                "`{.c}`",
                "a {.c}",
                "$x${.c}",
                "## The set {x}",
                "![x](y){0,1}",
                "a\n{x} b",
                "x ^2",
                "x ^n",
                "a^b",
                "[x](y) {.c}"
            })
    void leavesOtherBracesAlone(String markdown) {
        assertThat(givenNote(markdown).html()).containsAnyOf("{", "^");
    }

    @Test
    void leavesOutWhatCouldRunScripts() {
        MarkdownTrial trial =
                givenNote("![x](y){onclick=alert(1) style=\"position:fixed\" width=\"1;x:y\" .c}");

        trial.thenReported(
                "1:8 warning[attribute-unknown]",
                "1:8 warning[attribute-unknown]",
                "1:8 warning[attribute-unknown]");
        assertThat(trial.html())
                .contains("class=\"c\"")
                .doesNotContain("onclick")
                .doesNotContain("style")
                .doesNotContain("{");
    }

    @Test
    void keepsHeadingsOutOfTheContents() {
        RenderedBody body =
                givenNote("# A", "## B {:.no_toc}", "## C").thenNothingIsReported().body();

        assertThat(body.headings()).extracting(HeadingEntry::text).containsExactly("A", "C");
        assertThat(body.html()).contains("<h2 id=\"b\" class=\"no_toc\">B<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[TOC]", "[toc]", "[[toc]]", "[[_TOC_]]", "* TOC\n{:toc}", "1. x\n{: toc}"})
    void leavesOutMarksForATableOfContents(String mark) {
        MarkdownTrial trial = givenNote(mark + "\n\n# A");

        assertThat(trial.body().diagnostics())
                .extracting(d -> d.code())
                .containsExactly("contents-mark");
        assertThat(trial.html()).startsWith("<h1");
    }

    @Test
    void readsTheLanguageOfAFenceInBraces() {
        assertThat(givenNote("```{.python .numberLines}\nx\n```").html())
                .contains("class=\"language-python numbered\"");
        assertThat(givenNote("``` {r}\nx\n```").html()).contains("class=\"language-r\"");
    }

    @Test
    void marksText() {
        givenNote("a ==b $x$ *c*== d").thenParagraphIs("a <mark>b ⟦x⟧ <em>c</em></mark> d");
        givenNote("这是==重点==内容").thenParagraphIs("这是<mark>重点</mark>内容");
        for (String text :
                new String[] {
                    "x==y and z==w", "a == b == c", "===a===", "`==a==`", "==a", "a=b=c"
                }) {
            assertThat(givenNote(text).html()).doesNotContain("<mark>");
        }
    }

    @Test
    void reportsMisplacedSpaces() {
        givenNote("###name", "", "a **Definition: **B", "##  ok")
                .thenReported("1:1 warning[heading-space]", "3:3 warning[emphasis-space]");
        givenNote("#tag and #3", "", "2 ** 3 ** 4", "", "`**a **`").thenNothingIsReported();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$$x$$ {#eq:x}",
                "H~2~O",
                "x^2^ and y^2^",
                "10^-6^ m",
                "2^nd^",
                "CO~2~",
                "\\newcommand{\\RR}{\\mathbb R}",
                "\\renewcommand*\\vec[1]{#1}",
                "\\def\\RR{R}",
                "\\DeclareMathOperator{\\tr}{tr}",
                "\\providecommand{\\E}{E}"
            })
    void reportsMarkupOfPandocAndLatex(String markdown) {
        assertThat(givenNote(markdown).body().diagnostics())
                .extracting(d -> d.code())
                .containsExactly("foreign-syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "约3~5天或5~10个",
                "~/a 和 ~/b",
                "a^b and c^d",
                "~~x~~",
                "$x^2^{3}$",
                "`H~2~O`",
                "x ^2^",
                "大概1~2~3",
                "\\newcommand",
                "see `\\def\\x{y}`",
                "a^id",
                "H\\~2\\~O"
            })
    void reportsNoTildesAndCaretsOfProse(String markdown) {
        assertThat(givenNote(markdown).body().diagnostics())
                .noneMatch(d -> d.code().equals("foreign-syntax"));
    }

    @Test
    void reportsForeignSyntaxOnceForEachKind() {
        givenNote(
                        "{% raw %} {{ site.baseurl }} {% endraw %}",
                        "",
                        "<img src=\"{{ site.url }}/a.png\">",
                        "",
                        "--8<-- \"a.md\"",
                        "",
                        "???+ note \"A\"",
                        "",
                        "=== \"Tab\"",
                        "",
                        "[caption id=\"a\"]b[/caption]",
                        "",
                        ":::tip",
                        "{::nomarkdown}")
                .thenReported(
                        "1:1 warning[foreign-syntax]",
                        "1:11 warning[foreign-syntax]",
                        "5:1 warning[foreign-syntax]",
                        "7:1 warning[foreign-syntax]",
                        "9:1 warning[foreign-syntax]",
                        "11:1 warning[foreign-syntax]",
                        "13:1 warning[foreign-syntax]",
                        "14:1 warning[foreign-syntax]");
    }

    @Test
    void reportsMarkupOfObsidianAndPandoc() {
        givenNote(
                        "as [see @key, p. 3] says^[a *short* note]",
                        "",
                        "[red]{.red} text",
                        "- item {#i .x}")
                .thenReported(
                        "1:4 warning[foreign-syntax]",
                        "1:25 warning[foreign-syntax]",
                        "3:6 warning[foreign-syntax]");
        givenNote(
                        "\\[[a]] a[[i]] [[1]] 2^[3] x^[ab]^ [b@c.d] {a} {.5} [^1] [[x]](y) `[[a]]`",
                        "",
                        "[^1]: $[[x]]$ [z](@y)",
                        "",
                        "> [!lemma] $x$ {#norm}",
                        "> a")
                .thenNothingIsReported();
    }

    @Test
    void reportsAbbreviations() {
        givenNote("*[HTML]: Hypertext", "*[CSS]: styles", "", "A *[b]: c* d and *[e]* f")
                .thenReported("1:1 warning[foreign-syntax]");
    }

    @Test
    void escapedBracesAreText() {
        givenNote(
                        "# On \\{{ x }}",
                        "",
                        "\\{{ x }} \\{% y %} \\{\\{{ z }}} \\{\\{% w %}} \\{{< v >}} &#123;{ u }} [a](\\{{x}})",
                        "",
                        "<p class=\"&#123;{ x }}\">&#123;% y %}</p>")
                .thenNothingIsReported();
    }

    @Test
    void findsNoForeignSyntaxInCodeAndFormulas() {
        givenNote(
                        "`{% raw %}` `{{ x }}` ${{x}}$ $$\n{% x\n{{y}}\n$$",
                        "",
                        "```\n{% raw %}\n--8<--\n```",
                        "",
                        "<pre>{{ x }}</pre>",
                        "",
                        "{{< show \"{{ x }}\" >}}")
                .thenNothingIsReported();
    }
}
