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
}
