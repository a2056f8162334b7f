package dev.cahier.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressPolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "\u0000javascript:x",
                " \n java\tscript\r:x",
                "java\u00adscript:x",
                "java\u200bscript:x",
                "&#106;avascript:x",
                "&#106avascript:x",
                "&#x6A;avascript&colon;x",
                "java&NewLine;script:x",
                "&amp;#106;avascript:x",
                "%6Aavascript:x",
                "javascript%3Ax",
                "javascript%253Ax",
                "vbscript:x",
                "livescript:x",
                "data:text/html,<script>",
                "DATA:Text/HTML;base64,x",
                "data:application/xhtml+xml,x",
                "data:text/xml,x",
                "data:text/javascript,x"
            })
    void refusesWhatRunsAsAScript(String address) {
        assertThat(AddressPolicy.objectionToLink(address)).isPresent();
        assertThat(AddressPolicy.objectionToImage(address)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#javascript:x",
                "/javascript:x",
                "javascript.md",
                "java:x",
                "https://e.org/?q=javascript:x",
                "mailto:a@e.org",
                "tel:+1",
                "data:image/png;base64,x",
                "data:,x",
                "data:text/plain,html",
                "data:text/csv;charset=utf-8,a,b",
                "&#99999999;&#x110000;%FF",
                "100%"
            })
    void allowsOtherAddresses(String address) {
        assertThat(AddressPolicy.objectionToLink(address)).isEmpty();
        assertThat(AddressPolicy.objectionToImage(address)).isEmpty();
    }

    @Test
    void allowsDrawingsAsImagesOnly() {
        assertThat(AddressPolicy.objectionToImage("data:image/svg+xml,x")).isEmpty();
        assertThat(AddressPolicy.objectionToImage("data:image/svg+xml;base64,x")).isEmpty();
        assertThat(AddressPolicy.objectionToLink("data:image/svg+xml,x")).isPresent();
    }

    @Test
    void namesTheBeginningOfTheAddress() {
        assertThat(AddressPolicy.objectionToLink("Data:text/html;x,y"))
                .contains(
                        "an address that begins with 'data:text/html' can run a script and is left"
                                + " out");
    }
}
