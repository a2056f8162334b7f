package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenSafeNote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.html.Harm;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a note gives to elements outside of HTML, where it has {@code html: safe}. */
final class SafeAttributesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## H {#main}",
                "## H {#page:main .note-body}",
                "## H {#Document}",
                "## H {id=main class=\"skip-link site-search\"}",
                "text\n{: #main .note-body}",
                "- a\n- b\n{: .comments #__proto__}",
                "*a*{#innerHTML .enlarge}",
                "[a](https://a.b){#link-preview .theme-switch}",
                "![a](https://a.b/c.png){#cookie .enlarged}",
                "`a`{#constructor .copy-code}",
                "```python {#main .note-body}\na\n```",
                "> [!NOTE] T {#main}\n> a",
                "> [!THEOREM] T {#main}\n> a",
                "> [!LEMMA] {#getElementById}\n> a",
                "| a |\n|---|\n| b |\n{: #comparison .gallery}",
                "## H {onclick=evil() style=\"position:fixed\" #main}",
                "text\n{: onclick=\"evil()\" style=\"position:fixed\" srcdoc=x}"
            })
    void leavesOutNamesThatThePageUses(String note) {
        MarkdownTrial trial = givenSafeNote(note);

        for (Element element : Jsoup.parseBodyFragment(trial.html()).body().getAllElements()) {
            assertThat(element.id().toLowerCase(Locale.ROOT))
                    .isNotIn("main", "page:main", "document", "link-preview", "cookie")
                    .isNotIn("__proto__", "innerhtml", "constructor", "getelementbyid");
            assertThat(element.classNames())
                    .doesNotContain("note-body", "skip-link", "site-search", "comments")
                    .doesNotContain("enlarge", "enlarged", "theme-switch", "gallery");
            assertThat(element.attr("style")).doesNotContain("position");
        }
        assertThat(Harm.in(trial.html())).isEmpty();
    }

    @Test
    void reportsWhatIsLeftOutAtItsPlace() {
        assertThat(givenSafeNote("text", "", "## H {#main .note-body .mine}").body().diagnostics())
                .extracting(d -> d.location().orElseThrow().line() + " " + d.code())
                .containsExactly("3 html-removed", "3 html-removed");
        assertThat(givenSafeNote("## H {#main .note-body .mine}").html())
                .startsWith("<h2 id=\"h\" class=\"mine\">");
    }

    @Test
    void keepsOtherNames() {
        assertThat(givenSafeNote("## H {#mine .wide}").html())
                .startsWith("<h2 id=\"mine\" class=\"wide\">");
        assertThat(givenSafeNote("> [!NOTE] T {#own}\n> a").html()).contains("id=\"own\"");
        assertThat(givenSafeNote("## H {#own}").body().diagnostics()).isEmpty();
    }

    @Test
    void leavesTheNamesOfAnAuthorsOwnNoteAlone() {
        assertThat(MarkdownTrial.givenNote("## H {#title .note-body}").html())
                .startsWith("<h2 id=\"title\" class=\"note-body\">");
    }

    /** The page's own ids have a sign that no heading has by itself. */
    @Test
    void givesNoElementAnIdOfThePage() {
        assertThat(MarkdownTrial.givenNote("# Main", "", "[a](#main)").html())
                .contains("<h1 id=\"main\">", "href=\"#main\"");
        assertThat(MarkdownTrial.givenNote("# A {#page:main}").html())
                .contains("<h1 id=\"page:main-1\">");
    }
}
