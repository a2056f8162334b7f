package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final String LAZY = "loading=\"lazy\" decoding=\"async\"";

    @Test
    void anImageWithATitleAloneInItsParagraphIsAFigure() {
        givenNote("![a](here/b.png \"The *caption*: $x$\")")
                .thenHtmlIs(
                        "<figure>",
                        "<img src=\"/base/here/b.png\" alt=\"a\" " + LAZY + " />",
                        "<figcaption>The <em>caption</em>: ⟦x⟧</figcaption>",
                        "</figure>");
    }

    @Test
    void anImageOfAReferenceIsAFigureToo() {
        givenNote("![a][r]", "", "[r]: here/b.png 'T'")
                .thenHtmlIs(
                        "<figure>",
                        "<img src=\"/base/here/b.png\" alt=\"a\" " + LAZY + " />",
                        "<figcaption>T</figcaption>",
                        "</figure>");
    }

    @Test
    void aFigureMayHaveAttributes() {
        givenNote("![a](here/b.png \"T\"){width=200 .wide}")
                .thenHtmlIs(
                        "<figure>",
                        "<img src=\"/base/here/b.png\" alt=\"a\" class=\"wide\" style=\"width: 200px\" "
                                + LAZY
                                + " />",
                        "<figcaption>T</figcaption>",
                        "</figure>");
    }

    @Test
    void aFigureMayBeIndented() {
        for (String image :
                List.of(
                        " ![a](here/b.png \"The *caption*: $x$\")",
                        "   ![a](here/b.png \"The *caption*: $x$\")  ",
                        "  ![a](here/b.png\n  \"The *caption*: $x$\")")) {
            givenNote(image)
                    .thenHtmlIs(
                            "<figure>",
                            "<img src=\"/base/here/b.png\" alt=\"a\" " + LAZY + " />",
                            "<figcaption>The <em>caption</em>: ⟦x⟧</figcaption>",
                            "</figure>");
        }
    }

    @Test
    void aCaptionMayTakeSeveralLines() {
        for (List<String> lines :
                List.of(
                        List.of("![a](here/b.png \"The *caption*", "of $x$\")"),
                        List.of(" ![a](here/b.png \"The *caption*", "   of $x$\")"))) {
            givenNote(lines.toArray(String[]::new))
                    .thenHtmlIs(
                            "<figure>",
                            "<img src=\"/base/here/b.png\" alt=\"a\" " + LAZY + " />",
                            "<figcaption>The <em>caption</em>",
                            "of ⟦x⟧</figcaption>",
                            "</figure>");
        }
        givenNote("> ![a](here/b.png \"The *caption*", "> of $x$\")")
                .thenHtmlIs(
                        "<blockquote>",
                        "<figure>",
                        "<img src=\"/base/here/b.png\" alt=\"a\" " + LAZY + " />",
                        "<figcaption>The <em>caption</em>",
                        "of ⟦x⟧</figcaption>",
                        "</figure>",
                        "</blockquote>");
    }

    @Test
    void aFigureOfAnIndentedReferenceHasItsCaption() {
        assertThat(givenNote("- ![a][r]", "", "   [r]: here/b.png 'T $x$'").body().html())
                .contains("<figcaption>T ⟦x⟧</figcaption>");
    }

    @Test
    void anImageWithinTextKeepsItsTitle() {
        givenNote("A ![a](here/b.png \"T\") b.")
                .thenHtmlIs(
                        "<p>A <img src=\"/base/here/b.png\" alt=\"a\" title=\"T\" "
                                + LAZY
                                + " /> b.</p>");
        givenNote("![a](here/b.png)")
                .thenHtmlIs("<p><img src=\"/base/here/b.png\" alt=\"a\" " + LAZY + " /></p>");
    }

    @Test
    void imagesWithinLinksAndHeadingsAreLikeAllOthers() {
        String remote = " referrerpolicy=\"no-referrer\"";
        givenNote("[![a](https://example.org/b.png)](https://example.org/)")
                .thenHtmlIs(
                        "<p><a href=\"https://example.org/\">"
                                + "<img src=\"https://example.org/b.png\" alt=\"a\" "
                                + LAZY
                                + remote
                                + " /></a></p>");
        givenNote("## ![a](https://example.org/b.png) c {#d}")
                .thenHtmlIs(
                        "<h2 id=\"d\"><img src=\"https://example.org/b.png\" alt=\"a\" "
                                + LAZY
                                + remote
                                + " /> c<a class=\"anchor\" href=\"#d\" aria-hidden=\"true\""
                                + " tabindex=\"-1\">#</a></h2>");
    }
}
