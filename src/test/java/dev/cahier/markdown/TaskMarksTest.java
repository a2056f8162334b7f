package dev.cahier.markdown;

import static dev.cahier.markdown.MarkdownTrial.givenNote;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaskMarksTest {

    private static final String BOX = "disabled>&nbsp;";

    @ParameterizedTest
    @CsvSource({
        "'- [ ] ab', ab",
        "'- [ ]\tab', ab",
        "'* [x] \tab', ab",
        "'+ [X]\t\tab', ab",
        "'1. [ ]\tab', ab",
        "'1)\t[ ]\tab', ab",
        "'- [ ]      ab', ab",
        "'- [ ] \t😀 ab', 😀 ab",
        "'- [x]\t中文', 中文",
        "'> - [ ]\tab', ab",
        "'- [ ] [ ] ab', '[ ] ab'",
        "'- [ ] [x]ab', '[x]ab'",
    })
    void keepTheWholeTextOfATask(String line, String text) {
        assertThat(givenNote(line).html()).contains(BOX + text + "</li>");
    }

    @Test
    void keepTasksBelowTabs() {
        String html = givenNote("- a", "\t- [ ]\tb", "\t- [x]\tc", "", "\t  d").html();

        assertThat(html).contains(BOX + "b", BOX + "c").contains("<p>d</p>");
    }

    @Test
    void keepFormulasBehindATab() {
        assertThat(givenNote("- [ ]\t$x$ is read").thenNothingIsReported().html())
                .contains(BOX + "⟦x⟧ is read");
    }

    @Test
    void readTheNextLineOfATask() {
        assertThat(givenNote("- [ ]", "  ab").html()).contains(BOX + "ab</li>");
        assertThat(givenNote("- [x] a", "  b", "- [ ]").html())
                .contains(BOX + "a\nb</li>", BOX + "</li>");
    }

    @ParameterizedTest
    @CsvSource({
        "'- [ ]ab'",
        "'- [y] ab'",
        "'- [  ] ab'",
        "'- \\[ ] ab'",
        "'- a [ ] b'",
        "'[ ] ab'",
        "'> [ ] ab'",
        "'- > [ ] ab'",
        "'-     [ ] ab'",
        "'- `[ ]` ab'",
    })
    void areNoneElsewhere(String line) {
        assertThat(givenNote(line).html()).doesNotContain("checkbox");
    }

    @Test
    void areNoneInLaterParagraphs() {
        assertThat(givenNote("- a", "", "  [ ] b").html()).doesNotContain("checkbox");
    }
}
