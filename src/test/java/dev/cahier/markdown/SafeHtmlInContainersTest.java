package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenSafeNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.html.Harm;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * HTML of strangers that is hidden in each way, in each kind of block that holds others: nothing
 * runs, elements end where their block does, and a browser reads the markup the same twice.
 */
final class SafeHtmlInContainersTest {

    /** What Cahier itself writes before a task. */
    private static final String BOX =
            "<input type=\"checkbox\" class=\"task-list-item-checkbox\"[^>]*>";

    private static final List<String> ATTACKS =
            List.of(
                    "<script>evil()</script>",
                    "<div><img src=x onerror=evil()>",
                    "<svg onload=evil()><style><img src=x onerror=evil()></style>",
                    "</li></blockquote></td><iframe srcdoc='<script>evil()</script>'>");

    private static final List<String> HIDDEN =
            List.of(
                    "%",
                    "\\%",
                    "\\\\%",
                    "<div>\\%",
                    "<div>\n%\n</div>",
                    "<pre>\n\\%",
                    "<!-- % --><div>a",
                    "<!-- a\n-->%-->",
                    "<![CDATA[ a ]]>%",
                    "<![CDATA[\n%",
                    "<?a ?>%",
                    "<!A b>%",
                    "<b title=\"%\">x",
                    "<b title='\n%'>",
                    "<b %",
                    "<details><summary>%</summary>x",
                    "`%`%",
                    "<span>$x$ %",
                    "[a % *b*](c d.md)",
                    "[[a|b *c* % *d*]]",
                    "![%](a.png \"%\")",
                    "{title=\"%\"}",
                    "<table><tr><td>\n\n%",
                    "<svg><title>%</title>",
                    "&lt;b>%",
                    "[r]: /x '%'\n\n[r]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "> %",
                "- %",
                "1. - %",
                "- [ ] %",
                "- [x] a\n\n  %",
                "> [!note]- %",
                "> [!note] T\n> %",
                "t\n: %",
                "a[^1]\n\n[^1]: %",
                "| a | b |\n|---|---|\n| % | c |",
                "> - > %",
                "<div>\n\n- %\n\n</div>",
                "# %",
                "{{< wrap >}}\n%\n{{< /wrap >}}"
            })
    void isHarmless(String container) {
        String line = container.substring(container.lastIndexOf('\n', container.indexOf('%')) + 1);
        String indent = line.startsWith(">") ? "> " : " ".repeat(Math.max(0, line.indexOf('%')));
        for (String hidden : HIDDEN) {
            for (String attack : ATTACKS) {
                String text = hidden.replace("%", attack);
                String note = container.replace("%", text.replace("\n", "\n" + indent));
                String html = givenSafeNote(note).html().replaceAll(BOX, "");
                assertThat(Harm.in(html)).as(note).isEmpty();
                assertThat(HtmlNesting.problems(html))
                        .as(note)
                        .noneMatch(problem -> problem.contains("closes something else"));
                String read = read(html);
                assertThat(Harm.in(read)).as(note).isEmpty();
                assertThat(read(read)).as(note).isEqualTo(read);
            }
        }
    }

    /** Returns what a browser makes of some HTML. */
    private static String read(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body().html();
    }
}
