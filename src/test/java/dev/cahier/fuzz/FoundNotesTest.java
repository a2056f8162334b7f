package dev.cahier.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cahier.build.NoteRendering;
import dev.cahier.build.TrialSites;
import dev.cahier.markdown.HtmlNesting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that random ones have shown to fail. */
final class FoundNotesTest {

    @TempDir private Path site;

    private String html(String note) {
        TrialSites.write(site, "cahier.yaml", "wiki: true");
        try (NoteRendering rendering = NoteRendering.open(site, Optional.empty())) {
            return NoteOracle.check(rendering, note.getBytes(StandardCharsets.UTF_8)).html();
        }
    }

    /** The mark of a list of references stayed where a note has a sign @, but cites nothing. */
    @Test
    void listsOfReferencesMayBeEmpty() {
        TrialSites.write(
                site, "references.bib", "@book{a, title = {T}, author = {A, B}, year = 1}");
        assertThat(html("{{<bibliography>}}@")).doesNotContain("references");
        assertThat(html("a {{< bibliography >}} b@c.d\n\n> 1. {{< bibliography >}}\n"))
                .doesNotContain("references");
        assertThat(html("{{< bibliography >}}\n\n[@a]\n\n{{< bibliography >}}\n"))
                .containsOnlyOnce("class=\"references");
    }

    /** A paragraph of indented lines is made of pieces, which were not parsed again. */
    @Test
    void wikiLinksInParagraphsOfSeveralLinesHaveMarkup() {
        assertThat(html("a [[b|*c*]]\n    d\n")).contains("<em>c</em>");
        assertThat(html("- > a [[b|*c*]]\n  > d [[e|`f`]]\n"))
                .contains("<em>c</em>", "<code>f</code>");
        assertThat(html("> a\n  [[b|*c*\n> d*]]\n")).contains("<p>");
    }

    /** HTML that was made safe is no part of the text of its note. */
    @Test
    void bracketsMayBeginWithHtmlThatIsLeftOut() {
        TrialSites.write(site, "cahier.yaml", "html: safe");
        try (NoteRendering rendering = NoteRendering.open(site, Optional.empty())) {
            for (String text : new String[] {"[<b>x]", "[a<img src=x onerror=evil()>^1]"}) {
                String note = "> [!" + text + "\n\n# " + text + "\n\n" + text + "\n";
                assertThat(
                                NoteOracle.check(rendering, note.getBytes(StandardCharsets.UTF_8))
                                        .html())
                        .doesNotContainPattern("<[^>]*onerror");
            }
        }
    }

    /** A backslash hid the tag behind it from what makes HTML safe. */
    @Test
    void backslashesHideNoTags() {
        TrialSites.write(site, "cahier.yaml", "html: safe");
        try (NoteRendering rendering = NoteRendering.open(site, Optional.empty())) {
            for (String tag :
                    new String[] {
                        "<script>evil()</script>",
                        "<img src=x onerror=evil()>",
                        "<iframe srcdoc='<script>evil()</l()</script>'></iframetitle\": >",
                        "<img src=x onerror='evil()//<script>evil()</l()</script>'></imgx\": >",
                        "<svg onload=evil()>"
                    }) {
                for (String before :
                        new String[] {"\\", "\\\\", "\\\\\\", "$\\", "\\(\\", "\\$\\"}) {
                    String note = "<div>" + before + tag + "\n\n- > <div>a" + before + tag + "\n";
                    byte[] bytes = note.getBytes(StandardCharsets.UTF_8);
                    assertThat(NoteOracle.check(rendering, bytes).html())
                            .doesNotContainPattern("<(?:script|iframe)|<[^<>]*\\son\\w+=");
                }
            }
        }
    }

    /** Children that had been moved to a link of another kind were not made safe. */
    @Test
    void noTagIsOverlookedInMovedText() {
        TrialSites.write(site, "cahier.yaml", "html: safe", "wiki: true");
        try (NoteRendering rendering = NoteRendering.open(site, Optional.empty())) {
            for (String tag :
                    new String[] {
                        "<script>evil()</script>",
                        "<b>",
                        "</b>",
                        "<iframe src=x></iframe>",
                        "<![CDATA[<img>]]>",
                        "<?x?>",
                        "<!A b>",
                        "<!-- c -->"
                    }) {
                for (String around :
                        new String[] {
                            "[a %s us](b c.md)",
                            "![a %s us](b c.png)",
                            "[[b|a *x* %s *us*]]",
                            "![[b.png|a *x* %s *us*]]",
                            "# a %s us",
                            "> [!note] a %s *us*",
                            "a @fig %s b [c](d.md) %<s e. f %<s g",
                            "- [ ] a %s us [x %<s y](b c.md)",
                            "---\ntitle: \"a %s *us*\"\nsummary: \"a %<s *us*\"\n---\nx"
                        }) {
                    String note = String.format(Locale.ROOT, around, tag) + "\n";
                    String html =
                            NoteOracle.check(rendering, note.getBytes(StandardCharsets.UTF_8))
                                    .html();
                    assertThat(html).doesNotContainPattern("<(?:script|iframe|!|\\?)");
                    assertThat(HtmlNesting.problems(html)).as(note).isEmpty();
                }
            }
        }
    }

    /** Graphviz writes a name of a font into its SVG as it is. */
    @Test
    void drawingsThatCannotBeReadAreErrors() {
        String graph = "```dot\ngraph { a [fontname=\"<b>\"] }\n```\n";
        assertThat(html(graph)).contains("<code class=\"language-dot\"");
    }

    @Test
    void linksToFoldersMayHaveTwoSlashes() {
        assertThat(html("[a](h//b/c/) and [b](https:x//y/)\n")).contains("<p>");
    }

    /** The mark of a section stayed in the page if the name of the section was long. */
    @Test
    void longHeadingsLeaveNoMark() {
        assertThat(html("# " + "word ".repeat(300) + "\n\na\n")).contains("<h1");
    }
}
