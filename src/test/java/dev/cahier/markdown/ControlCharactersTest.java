package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Control characters that got into a note, often with text from a PDF file. */
final class ControlCharactersTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 8, 0xB, 0xC, 0x1B, 0x7F, 0x85, 0x9F, 0xFFFE, 0xFFFF, 0xFDD0})
    void leavesOutControlCharactersWithAWarning(int c) {
        MarkdownTrial trial = givenNote("ab" + (char) c + "c *d*");

        trial.thenReported("1:3 warning[control-character]");
        assertThat(trial.html()).isEqualTo("<p>abc <em>d</em></p>");
    }

    @Test
    void reportsEachPlaceOnce() {
        givenNote("a\b\b\bb", "c\bd `\b`")
                .thenReported(
                        "1:2 warning[control-character]",
                        "2:2 warning[control-character]",
                        "2:6 warning[control-character]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#8;", "&#x2;", "&#11;", "&#127;", "&#xFFFF;"})
    void leavesOutWhatAReferenceNames(String reference) {
        MarkdownTrial trial = givenNote("a" + reference + "b");

        trial.thenReported("1:2 warning[control-character]");
        assertThat(trial.html()).isEqualTo("<p>ab</p>");
        assertThat(trial.body().markup().summaryText()).isEqualTo("ab");
    }

    @Test
    void leavesOutHalvesOfPairsAndKeepsPairs() {
        MarkdownTrial trial = givenNote("a\uD83Db \uD83D\uDE00\b\uD835\uDD38 c");

        trial.thenReported("1:2 warning[control-character]", "1:7 warning[control-character]");
        assertThat(trial.html()).isEqualTo("<p>ab \uD83D\uDE00\uD835\uDD38 c</p>");
        assertThat(givenNote("a&#xD83D;b").html()).isEqualTo("<p>ab</p>");
    }

    @Test
    void keepsLineEndsAndTabs() {
        givenNote("a\tb", "c").thenParagraphIs("a\tb\nc");
        givenNote("a&#9;b&amp;&copy;").thenParagraphIs("a\tb&amp;©");
    }
}
