package dev.cahier.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HarmlessTextTest {

    @Test
    void showsCharactersThatActOnATerminal() {
        assertThat(HarmlessText.of("a\u001B[2Jb\u0007\u009B1m\u202E\n"))
                .isEqualTo("a\uFFFD[2Jb\uFFFD\uFFFD1m\uFFFD\uFFFD");
        assertThat(HarmlessText.ofLines("a\tb\nc\r\u001B")).isEqualTo("a\tb\nc\uFFFD\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::set-output name=a::b",
                "  ::error::b",
                "\t::stop-commands::x",
                "a ##[add-path]b",
                "##vso[task.setvariable variable=a]b"
            })
    void commandsNoBuildServer(String line) {
        String harmless = HarmlessText.of(line);

        assertThat(harmless.strip()).doesNotStartWith("::");
        assertThat(harmless).doesNotContain("##").isNotEqualTo(line);
        assertThat(harmless.replace("\u200B", "")).isEqualTo(line.replace("\t", "\uFFFD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"::: note", "a ::b::", "## [a](b)", "A::B", "::", "std::vector<int>"})
    void leavesOtherTextAlone(String line) {
        assertThat(HarmlessText.of(line)).isEqualTo(line);
    }

    @Test
    void commandsNoBuildServerInALaterLine() {
        assertThat(HarmlessText.withoutCommands("a\n ::error::b\n"))
                .isEqualTo("a\n :\u200B:error::b\n");
    }
}
