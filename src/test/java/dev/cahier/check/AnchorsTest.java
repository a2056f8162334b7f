package dev.cahier.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AnchorsTest {

    @Test
    void findsAnchorsOfAnySpelling() {
        assertThat(
                        Anchors.in(
                                        "<h2 id=\"a-b\">x</h2><p class=c id='d'><a name=e></a>"
                                                + "<input name=\"f\"> id=\"g\" <i id=\"&quot;h\">")
                                .all())
                .containsExactly("\"h", "a-b", "d", "e");
    }

    @Test
    void findsThoseThatStandTwice() {
        Anchors anchors = Anchors.in("<p id=\"a\"><p id=\"b\"><a id=\"c\" name=\"c\"><p id=\"a\">");

        assertThat(anchors.repeated()).containsExactly("a");
    }
}
