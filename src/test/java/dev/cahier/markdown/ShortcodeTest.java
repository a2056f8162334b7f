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
                "{{% show 50% %}} | [50%] | {}"
            })
    void readsEveryFormOfTag(String tag, String positional, String named) {
        givenNote(tag).thenHtmlIs("<b>show" + positional + named + "</b>");
        givenNote("a " + tag + " b").thenParagraphIs("a <b>show" + positional + named + "</b> b");
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
    void reportsAClosingTagOutsideTheListOrQuotation() {
        givenNote("> {{< wrap >}}", "> a", "", "{{< /wrap >}}")
                .thenReported("1:3 error[shortcode-unclosed]", "4:1 error[shortcode-unopened]");
    }

    @Test
    void resolvesTheSourceOfAFigure() {
        givenNote("{{< figure src=\"missing\" >}}").thenReported("1:1 error[link-broken]");
    }
}
