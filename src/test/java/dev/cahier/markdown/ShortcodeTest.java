package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ShortcodeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "{{< show >}} | [] | {}",
                "{{<show>}} | [] | {}",
                "{{% show %}} | [] | {}",
                "{{< show />}} | [] | {}",
                "{{< show a \"b c\" >}} | [a, b c] | {}",
                "{{< show `a \"b\"` >}} | [a \"b\"] | {}",
                "{{< show key=value other=\"a > b\" >}} | [] | {key=value, other=a > b}",
                "{{< show \"a \\\"b\\\" }}\" >}} | [a \"b\" }}] | {}",
                "{{< show https://a.b/c?d >}} | [https://a.b/c?d] | {}",
                "{{< show 50% 中文 >}} | [50%, 中文] | {}",
                "{{% show 50% %}} | [50%] | {}",
                "{{< show 'two words' >}} | [two words] | {}",
                "{{< show k='it is \"q\"' >}} | [] | {k=it is \"q\"}",
                "{{< show k='it\\'s' >}} | [] | {k=it's}",
                "{{< show it's >}} | [it's] | {}",
                "{{< show 'tis >}} | ['tis] | {}",
                "{{< show c=\"$\\sigma$\" >}} | [] | {c=$\\sigma$}",
                "{{< show c=\"a \\\\ b\" >}} | [] | {c=a \\\\ b}",
                "{{< show c=\"a\\\\\" >}} | [] | {c=a\\}",
                "{{< show `\\\"` >}} | [\\\"] | {}",
                "{{< show k = \"v\" >}} | [] | {k=v}",
                "{{< show a/b /c/ >}} | [a/b, /c/] | {}",
                "{{< show />}} | [] | {}",
                "{{< show a/>}} | [a] | {}"
            })
    void readsEveryFormOfTag(String tag, String positional, String named) {
        givenNote(tag).thenHtmlIs("<b>show" + positional + named + "</b>");
        givenNote("a " + tag + " b").thenParagraphIs("a <b>show" + positional + named + "</b> b");
    }

    /** A shortcode alone on its line is no block of its own above a definition. */
    @Test
    void isATermAboveADefinition() {
        givenNote("{{< show a >}}", ": the meaning", "", "b", ": of b")
                .thenHtmlIs(
                        "<dl>",
                        "<dt><b>show[a]{}</b></dt>",
                        "<dd>the meaning</dd>",
                        "<dt>b</dt>",
                        "<dd>of b</dd>",
                        "</dl>");
    }

    @Test
    void readsTagsOverSeveralLines() {
        givenNote("{{< show", "  a=\"1\"", "  b=\"2\"", ">}}", "text")
                .thenHtmlIs("<b>show[]{a=1, b=2}</b>", "<p>text</p>");
    }

    @Test
    void passesTheInnerTextOnAsItIs() {
        givenNote("{{< wrap >}}", "**a** $x$", "", "    - b", "{{< /wrap >}}", "text")
                .thenHtmlIs("<b>wrap[]{}</b>**a** $x$", "", "    - b", "<p>text</p>");
        givenNote("a {{< wrap >}}*b*{{< /wrap >}} c").thenParagraphIs("a <b>wrap[]{}</b>*b* c");
    }

    @Test
    void rendersTheInnerTextOfAPercentPair() {
        givenNote("{{% wrap %}}", "**a** $x$", "", "- b", "{{% /wrap %}}", "text")
                .thenHtmlIs(
                        "<b>wrap[]{}</b><p><strong>a</strong> ⟦x⟧</p>",
                        "<ul>",
                        "<li>b</li>",
                        "</ul>",
                        "<p>text</p>");
        givenNote("a {{% wrap %}}*b*{{% /wrap %}} c")
                .thenParagraphIs("a <b>wrap[]{}</b><em>b</em> c");
    }

    @Test
    void pairsTagsWithinEachOther() {
        givenNote(
                        "{{% wrap 1 %}}",
                        "{{% wrap 2 %}}", "a", "{{% /wrap %}}", "b", "{{% /wrap %}}", "c")
                .thenHtmlIs("<b>wrap[1]{}</b><b>wrap[2]{}</b><p>a</p>", "<p>b</p>", "<p>c</p>");
        givenNote("x {{% wrap 1 %}}a{{% wrap 2 %}}b{{% /wrap %}}c{{% /wrap %}}")
                .thenParagraphIs("x <b>wrap[1]{}</b>a<b>wrap[2]{}</b>bc");
        givenNote("{{< show >}}", "", "{{< show >}}a{{< /show >}}")
                .thenHtmlIs("<b>show[]{}</b>", "<p><b>show[]{}</b>a</p>");
    }

    @Test
    void standsInListsAndQuotations() {
        givenNote("> {{< wrap >}}", "> a", ">   b", "> {{< /wrap >}}", "", "text")
                .thenHtmlIs(
                        "<blockquote>", "<b>wrap[]{}</b>a", "  b", "</blockquote>", "<p>text</p>");
    }

    @Test
    void showsTagsWrittenToBeShown() {
        givenNote("write {{</* show \"a\" */>}} or {{%/* show */%}}")
                .thenParagraphIs("write {{&lt; show &quot;a&quot; &gt;}} or {{% show %}}");
        givenNote("`{{</* show */>}}`").thenParagraphIs("<code>{{&lt; show &gt;}}</code>");
        givenNote("```", "{{</* show", " a */>}}", "```")
                .thenHtmlIs("<pre><code>{{&lt; show", " a &gt;}}", "</code></pre>");
        givenNote("{{</* show */>}}").thenParagraphIs("{{&lt; show &gt;}}");
        givenNote("`{{< show >}}`").thenParagraphIs("<code>{{&lt; show &gt;}}</code>");
    }

    @Test
    void reportsAnUnknownName() {
        MarkdownTrial note = givenNote("text {{< shwo >}}", "", "{{< nothing-like-it >}}");

        note.thenReported("1:6 error[shortcode-unknown]", "3:1 error[shortcode-unknown]");
        assertThat(note.body().diagnostics().get(0).hint()).contains("did you mean 'show'?");
        assertThat(note.body().diagnostics().get(1).hint())
                .contains("add templates/shortcodes/nothing-like-it.ftlh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{< show", "{{< show \"a >}}", "{{< >}}", "{{< show %}}", "{{% show >}}"})
    void reportsATagThatIsNotWellFormed(String tag) {
        givenNote("a " + tag).thenReported("1:3 error[shortcode-syntax]");
    }

    @Test
    void reportsAClosingTagWithoutAnOpeningOne() {
        givenNote("a {{< /wrap >}}").thenReported("1:3 error[shortcode-unopened]");
        givenNote("{{< wrap >}}a{{< /show >}}").thenReported("1:14 error[shortcode-unopened]");
    }

    @Test
    void rendersShortcodesInTheTextOfOthersFirst() {
        givenNote("{{< box >}}", "{{< show 1 >}}", "{{< /box >}}")
                .thenHtmlIs("<div><b>show[1]{}</b></div>");
        givenNote("{{% box %}}", "a", "", "{{% show 1 %}}", "{{% /box %}}")
                .thenHtmlIs("<div><p>a</p>", "<b>show[1]{}</b></div>");
        givenNote("{{< wrap >}}<i>{{< value x >}}</i>{{< /wrap >}}")
                .thenParagraphIs("<b>wrap[]{}</b><i>x</i>");
        givenNote("{{< box >}}{{< box >}}{{< box >}}*a*{{< /box >}}{{< /box >}}{{< /box >}}")
                .thenHtmlIs("<div><div><div><em>a</em></div></div></div>");
        givenNote(
                        "{{% box %}}",
                        "{{< box >}}",
                        "{{% wrap %}}*a*{{% /wrap %}}",
                        "{{< /box >}}",
                        "{{% /box %}}")
                .thenHtmlIs("<div><div><b>wrap[]{}</b><em>a</em></div></div>");
    }

    @Test
    void pairsBeginAndEndAnywhere() {
        givenNote("{{< wrap >}}text", "", "more{{< /wrap >}}")
                .thenHtmlIs("<b>wrap[]{}</b>text", "", "more");
        givenNote("a {{< wrap >}}", "x", "", "- y{{< /wrap >}} b")
                .thenParagraphIs("a <b>wrap[]{}</b>x\n\n- y b");
        givenNote("- a {{< wrap >}}x", "", "  y{{< /wrap >}}", "- b")
                .thenHtmlIs("<ul>", "<li>a <b>wrap[]{}</b>x", "", "y</li>", "<li>b</li>", "</ul>");
        givenNote("> {{< wrap >}}", "> a", "", "{{< /wrap >}}", "", "b")
                .thenHtmlIs("<blockquote>", "<b>wrap[]{}</b>a", "</blockquote>", "<p>b</p>");
        givenNote("a {{% box %}}b", "", "- c", "{{% /box %}} d")
                .thenHtmlIs(
                        "<p>a</p>",
                        "<div><p>b</p>",
                        "<ul>",
                        "<li>c</li>",
                        "</ul></div>",
                        "<p>d</p>");
    }

    @Test
    void keepsPlacesWithinListsAndQuotations() {
        givenNote("> a {{% box %}}", "> b", ">", "> {{< nope >}} c", "> {{% /box %}}")
                .thenReported("4:3 error[shortcode-unknown]");
        givenNote("- a {{< box >}}b", "  {{< wrap >}}{{< nope >}}", "  {{< /wrap >}}{{< /box >}}")
                .thenReported("2:15 error[shortcode-unknown]");
    }

    @Test
    void endsAParagraphForABlock() {
        givenNote("a {{< box >}}x{{< /box >}} b")
                .thenHtmlIs("<p>a</p>", "<div>x</div>", "<p>b</p>");
        givenNote("*a {{< box >}}x{{< /box >}}* b")
                .thenHtmlIs("<p><em>a</em></p>", "<div>x</div>", "<p>b</p>");
        givenNote("[{{< box >}}x{{< /box >}}](u)").thenHtmlIs("<a href=\"u\"><div>x</div></a>");
        givenNote("{{< box >}}1{{< /box >}} {{< box >}}2{{< /box >}}")
                .thenHtmlIs("<div>1</div>", "<div>2</div>");
        givenNote("- a {{< box >}}x{{< /box >}}", "- b")
                .thenHtmlIs("<ul>", "<li>a <div>x</div></li>", "<li>b</li>", "</ul>");
    }

    @Test
    void isAnAddressOrATitle() {
        givenNote("[t]({{< value \"/x\" >}})").thenParagraphIs("<a href=\"/x\">t</a>");
        givenNote("[参见]({{< value /x >}}#s \"T\")，后")
                .thenParagraphIs("<a href=\"/x#s\" title=\"T\">参见</a>，后");
        givenNote("![i]({{< value \"a b.png\" >}})")
                .thenParagraphIs(
                        "<img src=\"a b.png\" alt=\"i\" loading=\"lazy\" decoding=\"async\" />");
        givenNote("[t][r] and [r]", "", "[r]: {{< value \"/x\" >}} \"T\"")
                .thenParagraphIs(
                        "<a href=\"/x\" title=\"T\">t</a> and <a href=\"/x\" title=\"T\">r</a>");
        givenNote("[t](/y \"{{< value a&amp;b >}}\")")
                .thenParagraphIs("<a href=\"/y\" title=\"a&amp;b\">t</a>");
        givenNote("| a |", "|---|", "| [t]({{< value \"/x|y\" >}}) |")
                .thenHtmlIs(
                        "<table>",
                        "<thead>",
                        "<tr><th>a</th></tr>",
                        "</thead>",
                        "<tbody>",
                        "<tr><td><a href=\"/x|y\">t</a></td></tr>",
                        "</tbody>",
                        "</table>");
    }

    @Test
    void isAnAttributeOfHtml() {
        givenNote("a <a href=\"{{< value \"/x?a&b\" >}}\">t</a>")
                .thenParagraphIs("a <a href=\"/x?a&amp;b\">t</a>");
        givenNote("a <code>{{< value x >}}</code>").thenParagraphIs("a <code>x</code>");
        givenNote("<div id=\"{{< value x >}}\">", "{{< show >}} {{</* y */>}}", "</div>")
                .thenHtmlIs("<div id=\"x\">", "<b>show[]{}</b> {{&lt; y &gt;}}", "</div>");
    }

    @Test
    void staysAsWrittenInCodeAndComments() {
        givenNote("```", "{{< wrap >}}", "{{< nope >}}", "```", "a `{{< /wrap >}}` b")
                .thenHtmlIs(
                        "<pre><code>{{&lt; wrap &gt;}}",
                        "{{&lt; nope &gt;}}",
                        "</code></pre>",
                        "<p>a <code>{{&lt; /wrap &gt;}}</code> b</p>");
        givenNote("> ~~~", "> {{< nope >}}", "> ~~~", "", "- ```", "  {{< nope >}}", "  ```")
                .thenNothingIsReported();
        givenNote("    {{< nope \"a\" >}}")
                .thenHtmlIs("<pre><code>{{&lt; nope &quot;a&quot; &gt;}}", "</code></pre>");
        givenNote("<!-- {{< nope >}} -->").thenHtmlIs("<!-- {{< nope >}} -->");
        givenNote("$a_{{<b}}$ and $x {{< show >}} y$")
                .thenParagraphIs("⟦a_{{<b}}⟧ and ⟦x {{< show >}} y⟧");
    }

    @Test
    void hidesItsArgumentsFromMarkdown() {
        givenNote("{{< show \"$x\" >}} costs {{< show \"y$ *\" >}} *a*")
                .thenParagraphIs("<b>show[$x]{}</b> costs <b>show[y$ *]{}</b> <em>a</em>");
    }

    @Test
    void standsInHeadings() {
        MarkdownTrial note = givenNote("## Version {{< value 1.2 >}}");

        assertThat(note.body().headings().get(0).text()).isEqualTo("Version 1.2");
        assertThat(note.body().headings().get(0).id()).isEqualTo("version-12");
        assertThat(note.body().headings().get(0).html()).isEqualTo("Version 1.2");
    }

    @Test
    void rendersAPartThatIsShownTwiceOnce() {
        MarkdownTrial note = givenNote("a {{< box >}}$x$ {{< nope >}}{{< /box >}}");

        note.thenReported("1:18 error[shortcode-unknown]");
        assertThat(note.body().facts().formulas()).isEqualTo(1);
        assertThat(note.body().summaryHtml()).contains("⟦x⟧");
    }

    @Test
    void reportsWhatIsNestedTooDeep() {
        givenNote("{{< box >}}".repeat(25) + "{{< /box >}}".repeat(25))
                .thenReported("1:210 error[markdown-nesting]");
    }

    @Test
    void takesNoCharacterOfANoteForAMark() {
        assertThat(givenNote("a \uFDD0\uFDD2\uFDD1 {{< show >}} b").html())
                .isEqualTo("<p>a  <b>show[]{}</b> b</p>");
        assertThat(givenNote("[a](\uFDD0\uFDD2\uFDD1) {{< value x >}}").html())
                .isEqualTo("<p><a href=\"\">a</a> x</p>");
    }
}
