package dev.cahier.markdown;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines on which flexmark's regular expressions would run out of stack. */
final class LineLimitsTest {

    private static final String AT_LINE_3 = "3:1 error[limit-exceeded]";

    @Test
    void reportsTablesThatAreTooWide() {
        table(LineLimits.COLUMNS + 1).thenReported("4:1 error[limit-exceeded]");
        table(50_000).thenReported("4:1 error[limit-exceeded]");
        table(LineLimits.COLUMNS).thenNothingIsReported();
    }

    private static MarkdownTrial table(int columns) {
        return MarkdownTrial.givenNote(
                "text", "", "|" + "a|".repeat(columns), "|" + "-|".repeat(columns));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div", "<x-y", "<b", "<DIV"})
    void reportsTagsWithTooManyAttributes(String tag) {
        tag(tag, LineLimits.ATTRIBUTES + 1, ">").thenReported(AT_LINE_3);
        tag(tag, 50_000, ">").thenReported(AT_LINE_3);
        tag(tag, 50_000, "").thenReported(AT_LINE_3);
        tag(tag, LineLimits.ATTRIBUTES, ">").thenNothingIsReported();
    }

    private static MarkdownTrial tag(String tag, int attributes, String end) {
        return MarkdownTrial.givenNote("text", "", tag + " a=\"b\"".repeat(attributes) + end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "_", "- ", "* "})
    void reportsRulesThatAreTooLong(String piece) {
        MarkdownTrial.givenNote("text", "", piece.repeat(100_000)).thenReported(AT_LINE_3);
        MarkdownTrial.givenNote("text", "", piece.repeat(400)).thenNothingIsReported();
    }

    @Test
    void takesAnyNumberOfAttributesWithinALine() {
        MarkdownTrial.givenNote("x <a" + " b=\"c\"".repeat(50_000) + ">y</a>")
                .thenNothingIsReported();
    }

    @Test
    void looksAtNoCode() {
        MarkdownTrial.givenNote(
                        "```", "*".repeat(5_000), "<a" + " b=\"c\"".repeat(5_000) + ">", "```")
                .thenNothingIsReported();
        MarkdownTrial.givenNote("text", "-".repeat(100_000)).thenNothingIsReported();
    }
}
