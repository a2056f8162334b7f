package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;

import org.junit.jupiter.api.Test;

class BodyWriterTest {

    @Test
    void attributesOfALinkAreNotThoseOfWhatIsInIt() {
        givenNote("[**a** ![b](c.png)](https://example.org/){.wide}")
                .thenHtmlIs(
                        "<p><a href=\"https://example.org/\" class=\"wide\"><strong>a</strong>"
                                + " <img src=\"c.png\" alt=\"b\" loading=\"lazy\""
                                + " decoding=\"async\" /></a></p>");
    }

    @Test
    void writesCharactersThatAreWrittenAsReferences() {
        givenNote("a&#10;&#32;b &copy; &lt;").thenHtmlIs("<p>a", " b © &lt;</p>");
    }

    @Test
    void findsWhatIsDefinedThoughAParserHasMovedTheNode() {
        givenNote("- [ ] [r]: https://example.org/a.png 'T'", "![r]", "", "    <a name=b></a>")
                .thenHtmlIs(
                        "<ul>",
                        "<li class=\"task-list-item\"><input type=\"checkbox\""
                                + " class=\"task-list-item-checkbox\" aria-label=\"Not done\""
                                + " disabled>&nbsp;",
                        "<figure>",
                        "<img src=\"https://example.org/a.png\" alt=\"r\" loading=\"lazy\""
                                + " decoding=\"async\" referrerpolicy=\"no-referrer\" />",
                        "<figcaption>T</figcaption>",
                        "</figure>",
                        "<p><a name=b></a></p>",
                        "</li>",
                        "</ul>");
    }
}
